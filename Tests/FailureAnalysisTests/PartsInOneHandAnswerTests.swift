import Compilation
import ModelFormat
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// Parts that one source alone claims to be apart, against models in which each alternative is
/// written out by hand.
struct PartsInOneHandAnswerTests {
    /// A model, and what is written in it in place of what where the parts are in one hand.
    struct Case: CustomTestStringConvertible {
        let name: String
        let text: String
        /// For each alternative but the first: what to write, `<one>` being whoever runs them all.
        let byHand: [(written: String, oneHand: String)]

        var testDescription: String { name }
    }

    private static let parties = """
        sallyport: 1
        title: Apart
        date: 2026-06-01
        sources: { works: { title: How it works } }
        jurisdictions: { US: {}, EU: {} }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          a: { role: custodian, jurisdictions: [EU], status: claimed, source: works }
          b: { role: custodian, jurisdictions: [EU], status: claimed, source: works }
          c: { role: custodian, jurisdictions: [US], status: claimed, source: works }
          known: { role: cloud, jurisdictions: [US], status: reported, source: works }

        """

    static let cases: [Case] = [
        Case(
            name: "a room and the work in it",
            text: parties + """
                perimeters:
                  room: { kind: campus, operator: { at-least: 2, of: [a, b, c] }, level: SL3,
                          exits: stated, status: claimed, source: works }
                weights: { w: { owner: lab, copies: [ { in: room, form: plaintext, for: training } ] } }
                channels: { out: { from: room, to: outside, barrier: none } }
                workloads:
                  work: { for: lab, status: claimed, source: works,
                          any: [ { capacity: a, in: room }, { capacity: b, level: SL2 }, { capacity: c } ] }

                """,
            byHand: [
                ("operator: { at-least: 2, of: [a, b, c] }", "operator: <one>"),
                (
                    "any: [ { capacity: a, in: room }, { capacity: b, level: SL2 }, { capacity: c } ]",
                    "any: [ { capacity: <one>, in: room }, { capacity: <one>, level: SL2 }, { capacity: <one>, level: SL3 } ]"
                ),
            ]),
        Case(
            name: "shares with three, beside one who is known",
            text: parties + """
                perimeters:
                  at-a: { kind: campus, operator: a, level: SL4, exits: stated }
                  at-b: { kind: campus, operator: { all: [b, known] }, level: SL3, exits: stated }
                  at-c: { kind: campus, operator: c, level: SL2, exits: stated }
                weights:
                  w: { owner: lab, status: claimed, source: works, custody: { scheme: split, k: 2 },
                       copies: [ { in: at-a, share: 1, for: backup }, { in: at-b, share: 2, for: backup },
                                 { in: at-c, share: 3, for: backup } ] }
                channels:
                  a: { from: at-a, to: outside, barrier: none }
                  b: { from: at-b, to: outside, barrier: none }
                  c: { from: at-c, to: outside, barrier: none }
                workloads: { work: { capacity: known, level: SL3 } }

                """,
            byHand: [
                ("campus, operator: a", "campus, operator: <one>"),
                ("operator: { all: [b, known] }", "operator: { all: [<one>, known] }"),
                ("campus, operator: c", "campus, operator: <one>"),
            ]),
        Case(
            name: "a key that two release, with levels of their own",
            text: parties + """
                perimeters:
                  room: { kind: campus, operator: known, level: SL1, exits: stated }
                  vault: { kind: campus, operator: known, level: SL2, exits: stated }
                weights:
                  w: { owner: lab, copies: [ { in: room, form: ciphertext, key: k, for: backup } ] }
                keys:
                  k: { release: { all: [ { op: a, level: SL3 }, { op: b, level: SL2, persons: 2 } ] },
                       status: claimed, source: works }
                channels: { out: { from: room, to: outside, operator: known, level: SL2 } }
                workloads: { work: { capacity: known, in: vault } }

                """,
            byHand: [
                (
                    "{ all: [ { op: a, level: SL3 }, { op: b, level: SL2, persons: 2 } ] }",
                    "{ all: [ { op: <one>, level: SL3 }, { op: <one>, level: SL2, persons: 2 } ] }"
                )
            ]),
    ]

    private static func model(_ text: String) throws -> ThreatGraph {
        try ModelReader().document(bytes: Array(text.utf8), file: "apart.yaml").threatGraph()
    }

    /// The model as written, run by the lab, and run by somebody else.
    private static func completions(of written: Case) throws -> [ThreatGraph] {
        func byHand(_ one: String) throws -> ThreatGraph {
            var text = written.text
            for (old, new) in written.byHand {
                #expect(text.contains(old), "\(old)")
                text = text.replacing(old, with: new.replacing("<one>", with: one))
            }
            text = text.replacing(
                "  known:", with: "  somebody-else: { role: other }\n  known:")
            return try model(text)
        }
        return [try model(written.text), try byHand("lab"), try byHand("somebody-else")]
    }

    @Test(arguments: cases)
    func everyAnswerIsThatOfTheModelsByHand(written: Case) throws {
        let document = try ModelReader().document(
            bytes: Array(written.text.utf8), file: "apart.yaml")
        let graph = try document.threatGraph()
        #expect(graph.openUnknowns.count == 1)
        for tier in 1...5 {
            var options = UnknownsOptions()
            options.tier = tier
            options.tiers = [tier]
            options.maximumOrder = 2
            let findings = try UnknownsAnalyser(graph, options: options) {
                try document.applying($0).threatGraph(checkingChanges: false)
            }.findings(digest: "")
            let goals = findings.orders.compactMap { GoalName(id: $0.consequence) }
            let all = try Self.completions(of: written).map {
                try UnknownsEnumeration.answers(
                    for: $0, tiers: [tier], levels: [.party, .root], asking: goals)
            }
            #expect(findings.completions.count == 3 && findings.completions.exact)
            try compare(findings, with: all)
        }
    }

    private func compare(
        _ findings: UnknownsFindings, with all: [UnknownsEnumeration.Answers]
    ) throws {
        var compared = 0
        for cell in findings.orders where cell.level == .party || cell.level == .root {
            let goal = try #require(GoalName(id: cell.consequence))
            let question = UnknownsEnumeration.Question(
                goal: goal, level: cell.level, tier: cell.tier ?? 0)
            var counts: [Int?: Int] = [:]
            for answers in all { counts[answers.orders[question] ?? nil, default: 0] += 1 }
            let beyond = counts.removeValue(forKey: .max) ?? 0
            #expect(cell.completions == counts && cell.beyond == beyond, "\(question)")
            compared += 1
        }
        for alone in findings.alone where alone.level == .party || alone.level == .root {
            let goal = try #require(GoalName(id: alone.consequence))
            let question = UnknownsEnumeration.Question(
                goal: goal, level: alone.level, tier: alone.tier ?? 0)
            let count = all.count { $0.suffices(alone.id, question) }
            #expect(alone.completions == count, "\(question) \(alone.id)")
            compared += 1
        }
        #expect(compared > 8)
    }

    /// What nobody but the maker asserts is told of by every answer, and asked of whoever is meant.
    @Test func theAnswerSaysWhoElseCouldSuffice() throws {
        let document = try ModelReader().document(
            bytes: Array(Self.cases[0].text.utf8), file: "apart.yaml")
        let graph = try document.threatGraph()
        let compiled = try ModelCompiler(graph).compile(digest: "")
        let findings = try FailureAnalyser(compiled).analysis().findings
        let cells = findings.exposure.filter {
            $0.consequence == "exfiltration" && $0.level == .party && $0.tier == 1
        }
        #expect(cells.map(\.coalitions) == [[["a", "b"], ["a", "c"], ["b", "c"]]])
        let verdict = try UnknownsAnalyser(graph) {
            try document.applying($0).threatGraph(checkingChanges: false)
        }.openVerdict(besides: cells)
        #expect(verdict.isComplete)
        #expect(verdict.alone.map(\.id) == ["lab", "somebody-else"])
        for party in ["lab", "a", "c"] {
            let unknown = try #require(graph.openUnknowns["apart:room"])
            #expect(PartyBusiness(graph, party: DefenderID(party)).includes(unknown), "\(party)")
        }
        let unknown = try #require(graph.openUnknowns["apart:room"])
        #expect(!PartyBusiness(graph, party: "known").includes(unknown))
    }
}
