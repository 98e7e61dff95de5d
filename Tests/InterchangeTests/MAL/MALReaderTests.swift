import AttackGraph
import Interchange
import ModelFormat
import Networks
import Phrases
import TestSupport
import Testing
import YAMLKit

/// Attack graphs of maltoolbox: what follows there follows here, and nothing is safer.
struct MALReaderTests {
    static let text = """
        { "attack_steps": {
            "Host:connect": { "id": 0, "type": "or", "lang_graph_attack_step": "Host:connect", "children": {"1": "Host:access"}, "parents": {}, "tags": ["entrypoint"] },
            "Host:access": { "id": 1, "type": "and", "children": {"4": "Host:read"}, "parents": {"0": "Host:connect", "2": "Host:patched", "3": "Host:exposed"} },
            "Host:patched": { "id": 2, "type": "defense", "defense_status": "1.0", "children": {"1": "Host:access"}, "parents": {} },
            "Host:exposed": { "id": 3, "type": "exist", "existence_status": "True", "children": {"1": "Host:access"}, "parents": {} },
            "Host:read": { "id": 4, "type": "or", "children": {}, "parents": {"1": "Host:access", "5": "Host:bribe"} },
            "Host:bribe": { "id": 5, "type": "and", "children": {"4": "Host:read"}, "parents": {"6": "Host:alone"} },
            "Host:alone": { "id": 6, "type": "notExist", "existence_status": "True", "children": {"5": "Host:bribe"}, "parents": {} } },
          "attackers": {} }

        """

    private func imported(_ text: String, as format: ImportFormat? = nil) throws -> ModelImport {
        try ModelImport(bytes: Array(text.utf8), file: "g.json", format: format)
    }

    @Test func stepsDefencesAndWhatIsSoAreTakenOver() throws {
        let made = try imported(Self.text)
        #expect(made.formats == [.mal])
        let document = try AttackGraphDocument(bytes: Array(made.text.utf8), file: "m")
        #expect(document.warnings.isEmpty)
        let graph = document.graph
        #expect(graph.facts.map(\.id) == ["Host:access", "Host:connect", "Host:read"])
        #expect(graph.consequences.map(\.id) == ["Host:read"])
        // The file says that the defence is on: nobody operates it, so that it stops nobody.
        #expect(graph.barriers.map(\.id) == ["Host:patched"])
        #expect(graph.parties.map(\.id) == ["nobody-stated"])
        #expect(made.text.contains(#""lock": {"level": 0, "op": "nobody-stated"}"#))
        #expect(made.remarks.contains { $0.text.contains("Host:patched has the status 1.0") })
        #expect(
            made.dropped.map(\.text) == [
                "step: Host:bribe: cannot be reached although no defence holds"
            ])
    }

    @Test func whereAnAttackerBeginsIsWhatTheFileSays() throws {
        let stated = Self.text.replacing(
            #""attackers": {}"#,
            with: #""attackers": {"A": {"entry_points": {"1": "Host:access"}}}"#)
        let made = try imported(stated)
        #expect(!made.remarks.contains { $0.text.contains("where an attacker begins") })
        let graph = try AttackGraphDocument(bytes: Array(made.text.utf8), file: "m").graph
        #expect(graph.facts.map(\.id) == ["Host:access", "Host:read"])
    }

    @Test(arguments: [
        (#""attack_steps": {}"#, "'attack_steps' is missing or empty"),
        (#""attack_steps": {"a": {"id": 0}}"#, "'type' is missing"),
        (#""attack_steps": {"a": {"id": 0, "type": "xor"}}"#, "'xor' is no type of a step"),
        (
            #""attack_steps": {"a": {"id": 0, "type": "or"}, "b": {"id": 0, "type": "or"}}"#,
            "a second step with the id '0'"
        ),
        (
            #""attack_steps": {"a": {"id": 0, "type": "or", "children": {"7": "x"}}}"#,
            "no step has the id '7'"
        ),
        (
            #""attack_steps": {"a": {"id": 0, "type": "or", "children": {"1": "b"}}, "b": {"id": 1, "type": "or"}}"#,
            "do not both say that one comes before the other"
        ),
        (
            #""attack_steps": {"a": {"id": 0, "type": "defense"}}"#, "no step can be reached"
        ),
        (
            #""attack_steps": {"a": {"id": 0, "type": "or"}}, "attackers": {"A": {"entry_points": {"9": "z"}}}"#,
            "no step has the id '9'"
        ),
    ])
    func whatIsWrongIsTold(_ text: String, _ message: String) throws {
        do {
            _ = try imported("{\(text)}", as: .mal)
            Issue.record("nothing is wrong with \(text)")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
        }
    }

    /// Random graphs, circles among them, with some defences on: once the locks of those say that
    /// nobody passes, whatever follows in the file's own meaning follows here and nothing else does.
    @Test func whatFollowsIsWhatFollowsInTheFile() throws {
        let seed: UInt64 = 20_261_130
        var random = SplitMix64(seed: seed)
        var (reached, kept) = (0, 0)
        for turn in 0..<1200 {
            let graph = RandomMALGraph(using: &random)
            let holding = Set(
                graph.kinds.indices.filter {
                    graph.kinds[$0] == "defense" && Bool.random(using: &random)
                })
            let follows = graph.follows(holding: holding)
            let made: ModelImport
            do { made = try imported(graph.json) } catch let error as ModelErrors {
                #expect(graph.follows(holding: []).isEmpty, "seed \(seed), turn \(turn): \(error)")
                continue
            }
            var text = made.text
            for at in holding {
                text = text.replacing(
                    #""id": "s\#(at)", "lock": {"level": 0"#,
                    with: #""id": "s\#(at)", "lock": {"level": null"#)
            }
            let document = try AttackGraphDocument(bytes: Array(text.utf8), file: "m")
            let closure = ClosureEngine(document.graph).closure(
                under: Scenario(failures: [], tier: 1))
            let ours = Set(
                document.graph.facts.indices.filter { closure.isDerivable(FactIndex($0)) }
                    .map { document.graph.facts[$0].id })
            #expect(ours == Set(follows.map { "s\($0)" }), "seed \(seed), turn \(turn)")
            reached += ours.count
            kept += document.graph.facts.count - ours.count
        }
        #expect(reached > 400 && kept > 40, "\(reached), \(kept)")
    }

    /// Whatever the file says of a defence, and whether it is there, changes nothing as imported.
    @Test func aDefenceMakesNothingSafer() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<100 {
            let graph = RandomMALGraph(using: &random)
            guard let made = try? imported(graph.json) else { continue }
            let document = try AttackGraphDocument(bytes: Array(made.text.utf8), file: "m")
            let closure = ClosureEngine(document.graph).closure(
                under: Scenario(failures: [], tier: 1))
            for consequence in document.graph.consequences {
                #expect(closure.isDerivable(consequence.goal), "\(consequence.id)")
            }
        }
    }
}

/// A random attack graph, written as maltoolbox writes it, and what follows in it.
struct RandomMALGraph {
    var kinds: [String] = []
    var parents: [[Int]] = []
    var isThere: [Bool] = []
    var entries: Set<Int> = []

    init(using random: inout SplitMix64) {
        let count = Int.random(in: 2...9, using: &random)
        for at in 0..<count {
            let kind = ["or", "or", "and", "and", "defense", "exist", "notExist"].randomElement(
                using: &random)
            kinds.append(kind ?? "or")
            isThere.append(Bool.random(using: &random))
            var before: Set<Int> = []
            if kinds[at] == "or" || kinds[at] == "and" {
                for _ in 0..<Int.random(in: 0...3, using: &random) {
                    before.insert(Int.random(in: 0..<count, using: &random))
                }
            }
            parents.append(before.sorted())
        }
        for at in 0..<count
        where ["or", "and"].contains(kinds[at]) && Int.random(in: 0..<4, using: &random) == 0 {
            entries.insert(at)
        }
    }

    /// Round by round, every step looked at in each: no more rounds than steps change anything.
    func follows(holding: Set<Int>) -> Set<Int> {
        var begins = entries
        if begins.isEmpty {
            begins = Set(
                kinds.indices.filter {
                    ["or", "and"].contains(kinds[$0]) && parents[$0].isEmpty
                })
        }
        var isSo = [Bool](repeating: false, count: kinds.count)
        for _ in 0...kinds.count {
            for at in kinds.indices {
                let before = parents[at].map { isSo[$0] }
                switch kinds[at] {
                case "defense": isSo[at] = !holding.contains(at)
                case "exist": isSo[at] = isThere[at]
                case "notExist": isSo[at] = !isThere[at]
                case "or": isSo[at] = isSo[at] || begins.contains(at) || before.contains(true)
                default:
                    let all = !before.isEmpty && !before.contains(false)
                    isSo[at] = isSo[at] || begins.contains(at) || all
                }
            }
        }
        return Set(kinds.indices.filter { isSo[$0] && ["or", "and"].contains(kinds[$0]) })
    }

    var json: String {
        let steps = kinds.indices.map { at in
            let children = kinds.indices.filter { parents[$0].contains(at) }
            func links(_ ends: [Int]) -> String {
                "{" + ends.map { "\"\($0)\": \"s\($0)\"" }.joined(separator: ", ") + "}"
            }
            let status =
                kinds[at].lowercased().contains("exist")
                ? ", \"existence_status\": \"\(isThere[at] ? "True" : "False")\"" : ""
            return
                "\"s\(at)\": {\"id\": \(at), \"lang_graph_attack_step\": \"X:s\", \"type\": \"\(kinds[at])\""
                + ", \"children\": \(links(children)), \"parents\": \(links(parents[at]))\(status)}"
        }
        let begins = entries.sorted().map { "\"\($0)\": \"s\($0)\"" }.joined(separator: ", ")
        let attackers = entries.isEmpty ? "{}" : "{\"A\": {\"entry_points\": {\(begins)}}}"
        return "{\"attack_steps\": {\(steps.joined(separator: ", "))}, \"attackers\": \(attackers)}"
    }
}
