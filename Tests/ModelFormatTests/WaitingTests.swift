import Formulas
import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// What comes late, as a model file says it.
struct WaitingTests {
    private static func text(_ needs: String, _ more: String = "") -> String {
        """
        sallyport: 1
        title: Late
        date: 2026-01-01
        defenders: { lab: { role: lab }, aws: { role: cloud }, g: { role: cloud } }
        perimeters: { room: { operator: lab, level: SL2 } }
        weights: { w: { owner: lab, copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { kind: network, from: room, to: outside, operator: lab } }
        workloads: { run: \(needs) }
        \(more)

        """
    }

    private static let late = """
        { any: [ { capacity: aws, level: none }, { capacity: g, level: none, after: 540d } ] }
        """

    private func document(_ text: String) throws -> ModelDocument {
        try ModelDocument.read(bytes: Array(text.utf8), file: "m.yaml") { _ in [] }
    }

    private func needs(_ text: String) throws -> Substrate {
        try #require(try document(text).threatGraph().workloads["run"]).needs
    }

    private func errors(_ text: String) -> [String] {
        SampleModels.diagnostics(of: text).filter { $0.severity == .error }.map {
            String($0.description.prefix { $0 != "\n" })
        }
    }

    @Test func aLegSaysWhenItStandsReady() throws {
        let legs = try needs(Self.text(Self.late)).legs
        #expect(legs.map(\.after) == [nil, .lasting(TimeSpan(seconds: 540 * 86_400))])
        let unknown = Self.late.replacing("540d", with: "unknown")
        #expect(try needs(Self.text(unknown)).legs.map(\.after) == [nil, .endless])
        let none = Self.late.replacing("540d", with: "0 d")
        #expect(try needs(Self.text(none)).legs.map(\.after) == [nil, Delay.none])
    }

    @Test(arguments: ["540d", "unknown", "0 h", "36 h"])
    func isWrittenAsItReads(_ after: String) throws {
        let graph = try document(Self.text(Self.late.replacing("540d", with: after))).threatGraph()
        let written = try ModelWriter().text(of: graph)
        #expect(written.contains("after: "))
        #expect(try document(written).threatGraph().workloads == graph.workloads)
    }

    @Test func aTimeBelongsToALeg() {
        #expect(
            errors(Self.text("{ any: [ { capacity: aws } ], after: 1 d }")) == [
                "m.yaml:8:49: error: 'after' means nothing beside 'any': leave it out "
                    + "[model.bad-quorum]"
            ])
        #expect(
            errors(Self.text(Self.late.replacing("540d", with: "soon"))) == [
                "m.yaml:8:95: error: 'soon' is not a length of time in whole seconds: write for "
                    + "example '12 h'; the units are s, min, h and d [model.bad-quantity]"
            ])
    }

    @Test(arguments: [
        (
            "{ capacity: aws, level: none, after: 30 d }",
            "8:49", "capacity of 'aws' stands ready only 30 d after a failure"
        ),
        (
            "{ all: [ { capacity: aws, level: none }, { chips: g, after: unknown } ] }",
            "8:72", "nobody says when chips of 'g' stands ready"
        ),
        (
            "{ any: [ { chips: aws, after: 2 d }, { chips: g, after: 1 d } ] }",
            "8:68", "chips of 'g' stands ready only 1 d after a failure"
        ),
        (
            "{ at-least: 2, of: [ { chips: g }, { chips: aws, after: 2 d }, { chips: lab, after: 1 d } ] }",
            "8:96", "chips of 'lab' stands ready only 1 d after a failure"
        ),
    ])
    func workThatNeverRanIsAnError(_ needs: String, _ place: String, _ problem: String) {
        #expect(
            errors(Self.text(needs)) == [
                "m.yaml:\(place): error: workload 'run' waits though nothing failed, since \(problem): "
                    + "leave 'after' out where it stands ready at once, or put it into an 'any' "
                    + "beside what does [model.work-waits]"
            ])
    }

    @Test func soManyLengthsAreAllowed() {
        func text(_ count: Int) -> String {
            let parts = (1...count).map { ", { chips: g, after: \($0) d }" }.joined()
            return Self.text("{ any: [ { capacity: aws, level: none }\(parts) ] }")
        }
        #expect(errors(text(32)) == [])
        #expect(errors(text(33)).count == 1)
        #expect(errors(text(33)).first?.hasSuffix("[model.too-many-lengths]") ?? false)
    }

    // MARK: By date, in options and unknowns

    @Test func aTimeGrowsByDate() throws {
        let text = Self.text(
            Self.late,
            "timeline: { built: { at: 2027-01-01, set: { workloads.run.any.1.after: 30 d } } }")
        func after(_ day: String) throws -> Delay? {
            let day = try #require(CalendarDate(day))
            return try document(text).asOf(DatedState(day: day)).threatGraph()
                .workloads["run"]?.needs.legs.last?.after
        }
        #expect(try after("2026-06-01")?.description == "540 d")
        #expect(try after("2027-06-01")?.description == "30 d")
    }

    @Test func optionsAndUnknownsReachIt() throws {
        let text = Self.text(
            Self.late,
            """
            unknown: { ready: { of: workloads.run.any.1.after, one-of: [540d, 30 d, unknown] } }
            options: { build: { cost: 1, set: { workloads.run.any.1.after: ~ } } }
            """)
        #expect(errors(text) == [])
        let graph = try document(text).threatGraph()
        for (place, expected) in ["540 d", "30 d", "unknown"].enumerated() {
            let changes = try #require(graph.unknowns["ready"]).alternatives[place].changes
            let changed = try document(text).applying(changes).threatGraph()
            #expect(changed.workloads["run"]?.needs.legs.last?.after?.description == expected)
        }
        let built = try document(text).applying(try #require(graph.options["build"]).changes)
        #expect(try built.threatGraph().workloads["run"]?.needs.legs.last?.after == nil)
    }

    /// An alternative with which the work would never have run is told where it is written.
    @Test func anAlternativeMustRun() {
        let text = Self.text(
            Self.late,
            "unknown: { ready: { of: workloads.run.any.0.after, one-of: [ 0 d, 30 d ] } }")
        #expect(
            errors(text) == [
                "m.yaml:9:67: error: with alternative '30 d' of unknown 'ready': workload 'run' "
                    + "waits though nothing failed, since capacity of 'aws' stands ready only 30 d "
                    + "after a failure: leave 'after' out where it stands ready at once, or put it "
                    + "into an 'any' beside what does [model.work-waits]"
            ])
    }

    @Test(arguments: [
        (
            "workloads.run.any.2.after: 1 d",
            "'workloads.run.any' is a list: name one of its items by number, 0 to 1, or change "
                + "'workloads.run.any' as a whole"
        ),
        (
            "workloads.run.any.01.after: 1 d",
            "'workloads.run.any' is a list: name one of its items by number, 0 to 1, or change "
                + "'workloads.run.any' as a whole"
        ),
        (
            "workloads.run.any.1: ~",
            "'workloads.run.any.1' is an item of a list and cannot be taken out by itself: change "
                + "'workloads.run.any' as a whole"
        ),
    ])
    func aPathNamesAnItemOfAList(_ change: String, _ problem: String) {
        #expect(
            errors(Self.text(Self.late, "options: { o: { cost: 1, set: { \(change) } } }")) == [
                "m.yaml:9:33: error: \(problem) [model.unknown-path]"
            ])
    }

    @Test func whatIsTakenForGrantedIsTold() throws {
        let graph = try document(Self.text(Self.late)).threatGraph()
        #expect(
            graph.takenForGranted.filter { $0.kind == .movesAtOnce } == [
                Assumption(.movesAtOnce, at: "workloads.run", taking: "540 d", of: "run")
            ])
        let without = try document(Self.text(Self.late.replacing(", after: 540d", with: "")))
            .threatGraph()
        #expect(!without.takenForGranted.contains { $0.kind == .movesAtOnce })
    }
}
