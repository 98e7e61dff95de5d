import AttackGraph
import Formulas
import Interchange
import Networks
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Small models and graphs for the tests of GraphML.
enum GraphMLFixtures {
    /// A lab's tenancy in a vendor's campus, with one way out; names carry `mark`.
    static func compiled(mark: String = "") throws -> CompiledModel {
        var model = ThreatGraph(title: "Demo\(mark)", date: CalendarDate("2026-04-20"))
        model.jurisdictions = [Jurisdiction(id: "US", title: "United States\(mark)")]
        model.defenders = [
            Defender(id: "lab", title: "AI lab\(mark)", role: .lab, reaches: [Reach("US")]),
            Defender(id: "aws", role: .cloud, reaches: [Reach("US"), Reach("US", by: .presence)]),
        ]
        model.perimeters = [
            Perimeter(
                id: "campus", title: "Campus\(mark)", kind: .campus, operators: .defender("aws"),
                level: SecurityLevel("SL4"),
                controls: [PlacedControl(id: "SL4-B"), PlacedControl(id: "SL4-A")],
                hasStatedExits: true),
            Perimeter(
                id: "tenancy", kind: .tenancy,
                operators: .all([.defender("aws", level: SecurityLevel("SL2")), .defender("lab")]),
                parent: "campus", baseline: SecurityLevel("SL3"), hasStatedExits: true),
        ]
        model.keys = [
            Key(
                id: "weights-key", title: "Key\(mark)", in: "campus",
                release: .any([.defender("lab"), .defender("aws")]))
        ]
        model.weights = [
            Weights(
                id: "frontier", title: "Frontier\(mark)", owner: "lab",
                copies: [
                    Copy(in: "campus", form: .ciphertext, key: "weights-key"),
                    Copy(in: "tenancy", form: .plaintext, purpose: .training),
                ])
        ]
        model.channels = [
            Channel(
                id: "network", title: "Network\(mark)", source: .perimeter("tenancy"),
                destination: .outside,
                guardedBy: .barrier(operators: .defender("aws"), level: SecurityLevel("SL2"))),
            Channel(
                id: "pipeline", kind: .administration, source: .outside,
                destination: .perimeter("elsewhere"), guardedBy: .none),
        ]
        let graph = try attackGraph()
        return CompiledModel(
            title: model.title, date: "2026-04-20", digest: "sha256:00", model: model,
            graph: graph, factMeanings: graph.facts.map(meaning),
            barrierMeanings: graph.barriers.map { _ in .unexplained })
    }

    private static func attackGraph() throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        builder.addParty("lab", isPrincipal: true)
        builder.addParty("aws")
        builder.addBarrier("perimeter:campus", lock: .operated(by: "aws", level: 4))
        builder.addBarrier(
            "perimeter:tenancy",
            lock: .all([.operated(by: "aws", level: 2), .operated(by: "lab", level: 3)]))
        builder.addBarrier("channel:network", lock: .operated(by: "aws", level: 2))
        builder.addBarrier(
            "release:weights-key",
            lock: .any([
                .operated(by: "lab", level: nil),
                .atLeast(
                    count: 1,
                    of: [.operated(by: "aws", level: nil, modes: ModeSet([.compelled, .insider]))]),
            ]))
        builder.addStep(to: "inside:campus", through: ["perimeter:campus"])
        builder.addStep(
            to: "inside:tenancy", from: ["inside:campus"],
            through: ["perimeter:campus", "perimeter:tenancy"])
        builder.addStep(to: "ciphertext:frontier@campus", from: ["inside:campus"])
        builder.addStep(to: "key:weights-key", through: ["release:weights-key"])
        builder.addStep(
            to: "plaintext:frontier@campus",
            from: ["ciphertext:frontier@campus", "key:weights-key"])
        builder.addStep(
            to: "plaintext:frontier@outside", from: ["plaintext:frontier@campus"],
            through: ["channel:network"])
        builder.addConsequence(
            "exfiltration", goal: "plaintext:frontier@outside", modes: .all, isTiered: true)
        return try builder.build()
    }

    private static func meaning(_ fact: Fact) -> FactMeaning {
        switch fact.id {
        case "inside:campus": .inside("campus")
        case "inside:tenancy": .inside("tenancy")
        case "key:weights-key": .hasKey("weights-key")
        case "ciphertext:frontier@campus":
            .holds("frontier", .ciphertext("weights-key"), .perimeter("campus"))
        case "plaintext:frontier@campus": .holds("frontier", .plaintext, .perimeter("campus"))
        case "plaintext:frontier@outside": .holds("frontier", .plaintext, .outside)
        default: .unexplained
        }
    }

    /// Out by the campus and the released key when the vendor fails.
    static func path(in compiled: CompiledModel, mark: String = "") throws -> FailurePath {
        let graph = compiled.graph
        let order = [
            "inside:campus", "ciphertext:frontier@campus", "key:weights-key",
            "plaintext:frontier@campus", "plaintext:frontier@outside",
        ]
        let steps = order.enumerated().compactMap { number, id -> PathStep? in
            guard
                let step = graph.steps.indices.first(where: {
                    graph.facts[graph.steps[$0].head.position].id == id
                })
            else { return nil }
            return PathStep(
                number: number + 1, step: step, fact: graph.steps[step].head,
                factID: id + mark, meaning: compiled.meaning(of: graph.steps[step].head),
                premises: graph.steps[step].premises,
                ground: .follows(from: ["reason \(number + 1)\(mark)"]),
                barriers: graph.steps[step].barriers.map { barrier in
                    let lock = graph.barriers[barrier.position].lock
                    return OpenBarrier(
                        barrier: barrier, id: graph.barriers[barrier.position].id,
                        meaning: .unexplained,
                        operators: lock.operators.map { graph.parties[$0.position].id }.sorted(),
                        opening: .failed(["aws" + mark]))
                })
        }
        return FailurePath(
            id: "p-1", consequence: "exfiltration", tier: 3, level: .party, failed: ["aws"],
            failures: [PartyFailure(party: PartyIndex(0), modes: .all)], steps: steps)
    }

    /// The three kinds of graph of one model.
    static func all(mark: String = "") throws -> [GraphMLGraph] {
        let compiled = try compiled(mark: mark)
        return [
            .model(compiled), .attackGraph(compiled),
            .failurePath(try path(in: compiled, mark: mark), in: compiled),
        ]
    }

    /// Labels that try to break out of the file.
    static let hostileMarks = [
        " ]]> ", " </script><script>alert(1)</script>", " & < > \" '", "\u{0}\u{1}\u{1F}",
        "\u{202E}\u{200F}\u{2067}", " 🙂👩‍👩‍👧 é e\u{301}", "\r\n\n\t\u{2028}\u{85}\u{B}",
        "\u{FFFE}\u{FFFF}",
        String(repeating: "long ]]> <label> ", count: 600), "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
        "]]]]><![CDATA[>",
    ]
}
