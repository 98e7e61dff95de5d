import AttackGraph
import Compilation
import Interchange
import ModelFormat
import Networks
import Phrases
import ThreatGraph

/// What an import writes, and every way to answer what it leaves unknown.
struct ImportedAnswers {
    let model: ThreatGraph
    private let input: CheckedInput

    init(_ text: String) throws {
        input = try CheckedInput.read(bytes: Array(text.utf8), file: "m")
        guard case .model(let model, _) = input.content else { throw ModelErrors([]) }
        self.model = model
    }

    /// Whether an unknown is of a level or of a way out, rather than of who owns whom.
    static func isOfPlaces(_ unknown: Unknown) -> Bool { !unknown.id.rawValue.hasSuffix("-parent") }

    /// Every combination of answers about places, with who owns whom at the first answer or at the last
    /// throughout.
    var combinations: [[UnknownID: Int]] {
        let places = model.unknowns.filter(Self.isOfPlaces)
        var all: [[UnknownID: Int]] = [[:]]
        for unknown in places {
            all = all.flatMap { picks in
                unknown.alternatives.indices.map { picks.merging([unknown.id: $0]) { $1 } }
            }
        }
        let owners = model.unknowns.filter { !Self.isOfPlaces($0) }
        return all.flatMap { picks in
            [0, 1].map { last in
                picks.merging(
                    owners.map { ($0.id, last * ($0.alternatives.count - 1)) },
                    uniquingKeysWith: { first, _ in first })
            }
        }
    }

    /// The answers that leave least open.
    var last: [UnknownID: Int] {
        Dictionary(
            model.unknowns.map { ($0.id, $0.alternatives.count - 1) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Who suffices once it is answered so; what is not answered is as it is written.
    func answered(_ picks: [UnknownID: Int]) throws -> Sufficing {
        let changes = model.unknowns.flatMap { unknown in
            unknown.alternatives[picks[unknown.id] ?? 0].changes
        }
        guard let changed = try input.applying(changes),
            case .model(let model, let catalogue) = changed.content
        else { throw ModelErrors([]) }
        return Sufficing(
            graph: try ModelCompiler(model, catalogue: catalogue).compile(digest: "").graph)
    }

    /// Who suffices for what.
    struct Sufficing {
        let graph: AttackGraph

        /// What follows once these have failed: consequences with their tiers.
        func follows(_ failed: [String]) -> Set<String> {
            let engine = ClosureEngine(graph)
            var found: Set<String> = []
            // What follows is the same for all that are asked of the same failures at one tier.
            var known: [(consequence: Consequence, tier: Int, closure: Closure)] = []
            for consequence in graph.consequences {
                for tier in consequence.isTiered ? Array(AttackGraph.tiers) : [0] {
                    let like = known.first {
                        $0.tier == tier && $0.consequence.modes == consequence.modes
                    }
                    if let like {
                        if like.closure.isDerivable(consequence.goal) {
                            found.insert("\(consequence.id) \(tier)")
                        }
                        continue
                    }
                    let failures = graph.parties.indices.filter {
                        failed.contains(graph.parties[$0].id)
                    }.map { PartyFailure(party: PartyIndex($0), modes: consequence.modes) }
                    let closure = engine.closure(under: Scenario(failures: failures, tier: tier))
                    known.append((consequence, tier, closure))
                    if closure.isDerivable(consequence.goal) {
                        found.insert("\(consequence.id) \(tier)")
                    }
                }
            }
            return found
        }

        /// Whatever is asked.
        var asked: Set<String> {
            Set(
                graph.consequences.flatMap { consequence in
                    (consequence.isTiered ? Array(AttackGraph.tiers) : [0]).map {
                        "\(consequence.id) \($0)"
                    }
                })
        }

        /// What one party or nobody suffices for.
        var alone: Set<String> {
            graph.parties.reduce(into: follows([])) { $0.formUnion(follows([$1.id])) }
        }
    }
}
