import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

/// The models of public incidents, held against what became of them.
///
/// `RECORD_GOLDEN=1` writes the tables into Docs/BackTest.md.
struct BackTestTests {
    private static let page = "Docs/BackTest.md"

    @Test func thePageHasTheTables() throws {
        let tables = BackTestTables(rows: try BackTestRow.all())
        let url = PackageRoot.url.appendingPathComponent(Self.page)
        var text = try String(contentsOf: url, encoding: .utf8)
        for (name, table) in [("totals", tables.totals), ("events", tables.events)] {
            text = try Self.replacing(name, by: table, in: text)
        }
        try GoldenFile.expect(text, at: Self.page)
    }

    /// The text with what stands between two markers replaced.
    private static func replacing(_ name: String, by table: String, in text: String) throws
        -> String
    {
        let begin = try #require(text.range(of: "<!-- \(name): written by BackTestTests -->\n"))
        let end = try #require(text.range(of: "<!-- end of \(name) -->"))
        return text.replacingCharacters(
            in: begin.upperBound..<end.lowerBound, with: table + "\n")
    }

    @Test func everyModelHasAnOutcome() throws {
        let folder = PackageRoot.url.appendingPathComponent("Models/incidents")
        let models = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(models == IncidentOutcome.names.map { $0 + ".yaml" })
        #expect(models.count >= 18)
        #expect(try IncidentOutcome.all().count(where: \.isFrozen) >= 6)
    }

    @Test(arguments: IncidentOutcome.names)
    func theModelIsFromBeforeTheDay(_ name: String) throws {
        let outcome = try IncidentOutcome(named: name)
        let model = try IncidentModel(named: name).written
        let date = try #require(model.date)
        #expect(date < outcome.day)
        #expect(!model.sources.isEmpty)
        for source in model.sources {
            let day = try #require(source.date, "\(source.id) has no date")
            #expect(day < outcome.day, "\(source.id)")
            #expect(source.title.contains(": "), "\(source.id) names no publisher")
        }
    }

    @Test(arguments: IncidentOutcome.names)
    func whoeverFailedIsInTheModelOrSaidNotToBe(_ name: String) throws {
        let model = try IncidentModel(named: name).written
        let defenders = Set(model.defenders.map(\.id.rawValue))
        for event in try IncidentOutcome(named: name).events {
            #expect(Set(event.failed).subtracting(defenders) == Set(event.notInModel))
            if let root = event.root {
                switch try #require(CauseName(rootID: root)) {
                case .order(let id): #expect(model.jurisdictions[id] != nil)
                case .shared(let id): #expect(model.sharedCauses[id] != nil)
                case .parent(let id): #expect(model.parents[id] != nil)
                case .own(let id): #expect(model.defenders[id] != nil)
                case .tie(let id): #expect(model.ties[id] != nil)
                }
            }
        }
    }

    /// What the choice of incidents has to cover.
    @Test func theChoiceIsWide() throws {
        let rows = try BackTestRow.all()
        #expect(Set(rows.map(\.event.mode)) == Set(FailureMode.allCases))
        #expect(Set(rows.map(\.event.consequence)) == Set(ConsequenceKind.allCases))
        let heldOrMissed = Set(
            rows.filter { !$0.event.cameAbout || $0.before.score.isWrong }.map(\.incident))
        #expect(heldOrMissed.count * 3 >= IncidentOutcome.names.count)
    }

    /// What the change mends, and what it leaves: whose own console it was is still a miss.
    @Test func whoeverIsLetInStops() throws {
        let rows = try BackTestRow.all()
        func scores(_ name: String) -> [[String]] {
            rows.filter { $0.incident == name }.map {
                [$0.before.score.words, $0.answer.score.words]
            }
        }
        #expect(scores("2024-endpoint-agent") == [["**not**", "alone"]])
        #expect(scores("2014-code-host") == [["**not**", "**not**"], ["**not**", "**not**"]])
        // Said to stop, the console does.
        var model = try IncidentModel(named: "2014-code-host").written
        for id in model.channels.ids where model.channels[id]?.kind == .administration {
            model.channels[id]?.stops = .yes
        }
        for event in try IncidentOutcome(named: "2014-code-host").events {
            let answer = try IncidentAnswer(
                model, on: event, level: .party, causes: Set(event.failed))
            #expect(answer.score == .alone, "\(event.what)")
        }
    }

    @Test func scoresByHand() {
        func score(_ failed: Set<String>, _ coalitions: [[String]], _ cameAbout: Bool)
            -> IncidentScore
        {
            IncidentScore(failed: failed, coalitions: coalitions, cameAbout: cameAbout)
        }
        #expect(score(["a"], [["a"], ["b", "c"]], true) == .alone)
        #expect(score(["b", "c"], [["a"], ["b", "c"]], true) == .coalition(2))
        // Who failed besides makes the answer no better and no worse.
        #expect(score(["a", "b", "c"], [["a"], ["b", "c"]], true) == .alone)
        #expect(score(["b"], [["a"], ["b", "c"]], true) == .missed)
        #expect(score(["b"], [["a"], ["b", "c"]], false) == .held)
        #expect(score(["a"], [["a"]], false) == .falseAlarm)
        #expect(score([], [], false) == .held)
    }

    /// Three places in one another, and a part of the work that stands nowhere.
    @Test func theNullModelNamesTheOutermost() throws {
        let text = """
            sallyport: 1
            title: Nested
            jurisdictions: { US: {} }
            defenders:
              lab: { role: lab, jurisdictions: [US] }
              landlord: { role: facility, jurisdictions: [US] }
              cloud: { role: cloud, jurisdictions: [US] }
              names: { role: other, jurisdictions: [US] }
            perimeters:
              campus: { kind: campus, operator: landlord, level: SL3, exits: stated }
              hall: { kind: hall, inside: campus, operator: cloud, level: SL3 }
              tenancy: { kind: tenancy, inside: hall, operator: lab, level: SL3 }
            weights: { w: { owner: lab, copies: [ { in: tenancy, form: plaintext } ] } }
            channels: { out: { from: campus, to: outside, operator: landlord } }
            workloads: { work: { all: [ { capacity: cloud, in: hall }, { capacity: names, level: SL3 } ] } }
            """
        let graph = try ModelReader().document(bytes: Array(text.utf8), file: "nested.yaml")
            .threatGraph()
        func named(_ consequence: ConsequenceKind, of asset: String) -> Set<String> {
            let event = IncidentOutcome.Event(
                what: "", failed: [], notInModel: [], mode: .compromised, consequence: consequence,
                asset: asset, cameAbout: true, isNear: false, publishers: [])
            return IncidentModel.outermostOperators(in: graph, for: event)
        }
        #expect(named(.exfiltration, of: "w") == ["landlord"])
        #expect(named(.denial, of: "work") == ["landlord", "names"])
        #expect(named(.denial, of: "w").isEmpty)
    }

    @Test func readsAnOutcomeAndRefusesASlip() throws {
        let text = """
            incident: x
            day: 2020-01-02
            sources: { a: { title: T, publisher: P, date: 2020-02-01 }, b: { title: U, publisher: P, date: 2020-02-02 } }
            events:
              - { what: w, failed: [f], mode: insider, consequence: denial, of: o, came-about: 'no', sources: [a, b] }
            """
        let outcome = try IncidentOutcome(text: text, name: "x")
        // Two sources of one publisher are one.
        #expect(outcome.events.map(\.isVerified) == [false])
        #expect(outcome.events.map(\.cameAbout) == [false])
        for (right, wrong) in [
            ("came-about", "came-abuot"), ("insider", "sleeper"), ("[a, b]", "[a, c]"),
            ("date: 2020-02-01", "date: 2019-02-01"), ("incident: x", "incident: y"),
        ] {
            #expect(throws: OutcomeFault.self) {
                try IncidentOutcome(
                    text: text.replacingOccurrences(of: right, with: wrong), name: "x")
            }
        }
    }
}
