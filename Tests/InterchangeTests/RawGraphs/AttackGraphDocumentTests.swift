import AttackGraph
import Formulas
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

struct AttackGraphDocumentTests {
    /// The example of the format's description.
    static let example = """
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" }, { "id": "L", "lab": true } ],
          "roots": [ { "id": "order:US", "fails": [ { "party": "A", "mode": "compelled" } ] } ],
          "barriers": [ { "id": "perim", "lock": { "op": "A", "level": 4, "modes": ["compromised", "realigned"] } },
                        { "id": "exit",  "lock": { "all": [ { "op": "A", "level": 4 },
                          { "atLeast": 1, "of": [ { "op": "L", "level": null } ] } ] } } ],
          "steps": [ { "fact": "inside", "pre": [], "via": ["perim"] },
                     { "fact": "out", "pre": ["inside"], "via": ["exit"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "modes": ["compromised", "realigned"],
                              "tiered": true } ] }
        """

    @Test func readsTheExampleOfTheFormat() throws {
        let graph = try AttackGraphDocument(
            bytes: Array(AttackGraphDocumentTests.example.utf8), file: "g.json"
        ).graph
        var builder = AttackGraphBuilder()
        builder.addParty("A")
        builder.addParty("L", isPrincipal: true)
        builder.addRootCause("order:US", fails: [("A", ModeSet([.compelled]))])
        let two = ModeSet([.compromised, .realigned])
        builder.addBarrier("perim", lock: .operated(by: "A", level: 4, modes: two))
        builder.addBarrier(
            "exit",
            lock: .all([
                .operated(by: "A", level: 4),
                .atLeast(count: 1, of: [.operated(by: "L", level: nil)]),
            ]))
        builder.addStep(to: "inside", through: ["perim"])
        builder.addStep(to: "out", from: ["inside"], through: ["exit"])
        builder.addConsequence("exfiltration", goal: "out", modes: two, isTiered: true)
        #expect(try graph == builder.build())
    }

    @Test func writesOneElementALine() throws {
        let document = try AttackGraphDocument(
            bytes: Array(AttackGraphDocumentTests.example.utf8), file: "g.json")
        let expected = """
            {
              "barriers": [
                {"id": "exit", "lock": {"all": [{"level": 4, "op": "A"}, {"atLeast": 1, "of": [{"level": null, "op": "L"}]}]}},
                {"id": "perim", "lock": {"level": 4, "modes": ["compromised", "realigned"], "op": "A"}}
              ],
              "consequences": [
                {"goal": "out", "id": "exfiltration", "modes": ["compromised", "realigned"], "tiered": true}
              ],
              "format": "sallyport-attack-graph/1",
              "parties": [
                {"id": "A"},
                {"id": "L", "lab": true}
              ],
              "roots": [
                {"fails": [{"mode": "compelled", "party": "A"}], "id": "order:US"}
              ],
              "steps": [
                {"fact": "inside", "pre": [], "via": ["perim"]},
                {"fact": "out", "pre": ["inside"], "via": ["exit"]}
              ]
            }

            """
        #expect(document.text() == expected)
    }

    @Test func readsAndWritesWhatFailsForOneConsequenceOnly() throws {
        let text = AttackGraphDocumentTests.example.replacing(
            #""mode": "compelled" } ] } ]"#,
            with: #""mode": "compelled" } ], "failsFor": { "exfiltration": [ ] } } ]"#)
        let document = try AttackGraphDocument(bytes: Array(text.utf8), file: "g.json")
        let root = try #require(document.graph.rootCauses.first)
        #expect(root.failures.count == 1)
        #expect(root.failures(for: "exfiltration").isEmpty)
        #expect(root.failures(for: "denial") == root.failures)
        #expect(
            document.text().contains(
                #"{"fails": [{"mode": "compelled", "party": "A"}], "#
                    + #""failsFor": {"exfiltration": []}, "id": "order:US"}"#))
    }

    @Test func readsAndWritesWhoFailsWithAParty() throws {
        let text = AttackGraphDocumentTests.example.replacing(
            #"{ "id": "A" }"#,
            with: #"{ "id": "A", "alsoFails": [ { "party": "L", "mode": "realigned" } ] }"#)
        let document = try AttackGraphDocument(bytes: Array(text.utf8), file: "g.json")
        let party = try #require(document.graph.parties.first)
        #expect(party.alsoFails.map { document.graph[$0.party].id } == ["L"])
        #expect(party.alsoFails.map(\.modes) == [ModeSet([.realigned])])
        let written = document.text()
        #expect(
            written.contains(
                #"{"alsoFails": [{"mode": "realigned", "party": "L"}], "id": "A"}"#))
        #expect(try AttackGraphDocument(bytes: Array(written.utf8), file: "g.json") == document)
        let wrong = text.replacing(#""party": "L""#, with: #""party": "M""#)
        let error = #expect(throws: ModelErrors.self) {
            _ = try AttackGraphDocument(bytes: Array(wrong.utf8), file: "g.json")
        }
        #expect(error?.diagnostics.map(\.code.rawValue) == ["graph.undeclared"])
    }

    @Test(arguments: [
        (#""failsFor": [ ]"#, "a list where 'failsFor' belongs", "graph.wrong-type"),
        (
            #""failsFor": { "x": { } }"#, "a mapping where the failures for 'x' belong",
            "graph.wrong-type"
        ),
        (#""failsFor": { "x": [ ] }"#, "names consequence 'x'", "graph.undeclared"),
        (#""failsfor": { }"#, "did you mean 'failsFor'?", "graph.unknown-key"),
    ])
    func saysWhatIsWrongWithAnException(
        _ text: String, message: String, code: String
    ) throws {
        let whole =
            #"{ "roots": [ { "fails": [], "#
            + text + #", "id": "r" } ], "format": "sallyport-attack-graph/1", "parties": [], "#
            + #""barriers": [], "steps": [], "#
            + #""consequences": [ { "id": "c", "goal": "g", "tiered": true } ] }"#
        do {
            _ = try AttackGraphDocument(bytes: Array(whole.utf8), file: "g")
            Issue.record("nothing was said about \(text)")
        } catch {
            let said = try #require(error.diagnostics.first)
            #expect(error.diagnostics.count == 1)
            #expect(said.message.contains(message) && said.code.rawValue == code, "\(said)")
        }
    }

    @Test func whatIsWrittenReadsBack() throws {
        for seed in 0..<500 {
            var random = SplitMix64(seed: UInt64(seed))
            let document = AttackGraphDocument(
                graph: try randomGraph(&random), title: seed % 3 == 0 ? "t \u{2028}\"\\ 😀" : nil,
                date: seed % 2 == 0 ? CalendarDate("2026-04-20") : nil)
            let text = document.text()
            let read = try AttackGraphDocument(bytes: Array(text.utf8), file: "g.json")
            if read != document { Issue.record("seed \(seed)\n\(text)") }
            if read.text() != text { Issue.record("seed \(seed): not the same bytes") }
        }
    }

    @Test func takesEveryLockThatTheBuilderTakes() throws {
        var lock = LockExpression.operated(by: "A", level: 1)
        for _ in 1..<AttackGraphBuilder.maximumLockDepth { lock = .all([lock]) }
        var builder = AttackGraphBuilder()
        builder.addParty("A")
        builder.addBarrier("b", lock: lock)
        builder.addStep(to: "x", through: ["b"])
        builder.addConsequence("c", goal: "x", modes: .all, isTiered: true)
        let document = AttackGraphDocument(graph: try builder.build())
        #expect(try AttackGraphDocument(bytes: Array(document.text().utf8), file: "g") == document)
    }

    private func randomGraph(_ random: inout SplitMix64) throws -> AttackGraph {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        func modes() -> ModeSet {
            number(0...1) == 0 ? .all : ModeSet(rawValue: UInt8(number(1...15)))
        }
        func pick(_ names: [String]) -> String { names[number(0...names.count - 1)] }
        let parties = (0...number(0...3)).map { ["P", "no", "é😀", "x\u{85}y\n"][$0] }
        let barriers = (0...number(0...4)).map { "b\($0)" }
        let facts = (0...number(0...5)).map { "f \($0)" }
        func lock(_ depth: Int) -> LockExpression {
            if depth > 3 || number(0...1) == 0 {
                let level = number(0...6)
                return .operated(
                    by: pick(parties), level: level == 6 ? nil : level, modes: modes(),
                    persons: number(0...3) == 0 ? number(1...AttackGraph.maximumPersons) : 1)
            }
            let parts = (0...number(0...2)).map { _ in lock(depth + 1) }
            switch number(0...2) {
            case 0: return .all(parts)
            case 1: return .any(parts)
            default: return .atLeast(count: number(1...parts.count), of: parts)
            }
        }
        var builder = AttackGraphBuilder()
        for party in parties { builder.addParty(party, isPrincipal: number(0...3) == 0) }
        for at in 0..<number(0...2) {
            var exceptions: [String: [(party: String, modes: ModeSet)]] = [:]
            for consequence in ["c0", "c 1"] where number(0...1) == 0 {
                exceptions[consequence] = (0..<number(0...2)).map { _ in (pick(parties), modes()) }
            }
            builder.addRootCause(
                "order:\(at)", fails: [(pick(parties), modes()), (pick(parties), modes())],
                failsFor: exceptions)
        }
        for barrier in barriers { builder.addBarrier(barrier, lock: lock(0)) }
        for _ in 0..<number(0...12) {
            builder.addStep(
                to: pick(facts), from: (0..<number(0...3)).map { _ in pick(facts) },
                through: (0..<number(0...3)).map { _ in pick(barriers) })
        }
        for id in ["c0", "c 1"] {
            builder.addConsequence(
                id, goal: pick(facts), modes: modes(), isTiered: number(0...1) == 0)
        }
        return try builder.build()
    }
}
