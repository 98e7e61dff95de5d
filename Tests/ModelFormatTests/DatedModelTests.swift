import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

/// Facts that begin, end or change on a date.
struct DatedModelTests {
    private static let text = DatedSample.text

    private func document(_ text: String = DatedSample.text) throws -> ModelDocument {
        try ModelDocument.read(bytes: Array(text.utf8), file: "dated.yaml") { _ in [] }
    }

    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func model(
        on day: String?, undated: Set<String> = [], without: Set<String> = []
    ) throws -> ThreatGraph {
        try document().asOf(
            DatedState(
                day: try day.map(date), undated: undated,
                without: without)
        ).threatGraph()
    }

    private func diagnostics(_ text: String) throws -> [String] {
        try document(text).examined().diagnostics.map(\.description)
    }

    private func mended(_ part: String, _ other: String) -> String {
        Self.text.replacing("2030-01-01", with: "2031-01-01").replacing(part, with: other)
    }

    /// A key that ends although its ciphertext does not.
    @Test func everyDayMustBeAModel() throws {
        #expect(
            try diagnostics(Self.text.replacing("until: 2029-01-01", with: "until: 2031-01-01"))
                == [
                    "dated.yaml:18:46: error: from 2030-01-01 on: no key 'k': declare it under 'keys' "
                        + "[model.dangling-reference]"
                ])
    }

    private static let right = text.replacing("in: room, until: 2030-01-01", with: "in: room")

    @Test func aFactIsThereFromItsFirstDayToBeforeItsLast() throws {
        let document = try document(Self.right)
        func controls(_ day: String) throws -> Int? {
            try document.asOf(DatedState(day: try date(day))).threatGraph()
                .perimeters["room"]?.controls.count
        }
        #expect(try controls("2026-12-31") == 0)
        #expect(try controls("2027-01-01") == 1)
        #expect(try controls("2028-12-31") == 1)
        #expect(try controls("2029-01-01") == 0)
    }

    @Test func partsOfElementsHaveDatesToo() throws {
        let document = try document(Self.right)
        let before = try document.asOf(DatedState(day: nil)).threatGraph()
        #expect(before.perimeters.ids == ["room"])
        #expect(before.weights["w"]?.copies.count == 1)
        #expect(before.defenders["lab"]?.reaches == [Reach("US")])
        let after = try document.asOf(DatedState(day: try date("2028-01-01")))
            .threatGraph()
        #expect(after.weights["w"]?.copies.count == 2)
        #expect(after.defenders["lab"]?.reaches.map(\.basis) == [.presence, .seat])
        #expect(!after.isDated)
    }

    @Test func changesComeInOrderAndOnTheirDay() throws {
        func level(_ state: DatedState) throws -> Int? {
            let model = try document(Self.right).asOf(state).threatGraph()
            guard case .barrier(_, let level)? = model.channels["door"]?.guardedBy else {
                return nil
            }
            return level?.rawValue
        }
        let later = try date("2028-01-01")
        #expect(try level(DatedState(day: CalendarDate("2027-05-31"))) == 2)
        #expect(try level(DatedState(day: CalendarDate("2027-06-01"))) == 4)
        #expect(try level(DatedState(day: later)) == 5)
        #expect(try level(DatedState(day: later, without: ["later"])) == 4)
        // What came on an earlier day cannot be taken not to have come.
        #expect(try level(DatedState(day: later, without: ["harder", "later"])) == 4)
    }

    @Test func whatHasNoDateComesOnlyWhenAskedFor() throws {
        let document = try document(Self.right)
        #expect(try document.asOf(DatedState(day: nil)).threatGraph().title == "Dated")
        #expect(
            try document.asOf(DatedState(day: nil, undated: ["some-day"])).threatGraph().title
                == "Changed")
    }

    @Test func readsBackWhatItWrites() throws {
        let graph = try document(Self.right).threatGraph()
        #expect(graph.datedElements.map(\.path).contains("weights.w.copies.cellar"))
        #expect(graph.datedDays.map(\.description).first == "2027-01-01")
        #expect(graph.timeline["later"]?.refreshes == [.key("k")])
        #expect(graph.timeline["some-day"]?.day == nil)
        let text = try ModelWriter().text(of: graph)
        let again = try document(text).threatGraph()
        #expect(again == graph)
        #expect(try ModelWriter().text(of: again) == text)
    }

    @Test func changesThatLeadNowhereAreReportedWhereTheyAre() throws {
        let wrong = Self.right.replacing(
            "{ channels.door.level: SL4 }", with: "{ channels.dor.level: SL4 }")
        #expect(
            try diagnostics(wrong).contains {
                $0.hasPrefix(
                    "dated.yaml:24:36: error: 'channels' has no 'dor': did you mean 'door'?")
            })
    }

    @Test func aChangeMayNotTouchTheTimeline() throws {
        let wrong = Self.right.replacing("{ title: Changed }", with: "{ timeline.later: ~ }")
        #expect(
            try diagnostics(wrong).contains { $0.contains("a change may not touch 'timeline'") })
    }

    @Test(arguments: ["since: soon", "since: 2027-02-30", "until: [2027-01-01]", "since: { a: b }"])
    func refusesWhatIsNoDate(_ wrong: String) throws {
        let text = Self.right.replacing(
            "cellar: { operator: lab, level: SL2, since: 2027-01-01 }",
            with: "cellar: { operator: lab, level: SL2, \(wrong) }")
        #expect(try diagnostics(text).contains { $0.contains("error") }, "\(wrong)")
    }
}
