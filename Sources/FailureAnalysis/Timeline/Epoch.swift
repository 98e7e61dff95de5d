import AttackGraph
import Compilation
import ThreatGraph

/// One epoch before it is solved: the model that holds, alone and with what may have come at an
/// unknown date.
struct Epoch {
    /// The number, from 1.
    let number: Int
    /// The models that may hold; the first is that with nothing of unknown date.
    let variants: [CompiledModel]
    /// How often the shares of weights and the keys were refreshed up to the first day, by path.
    let generations: [String: Int]

    /// The model with nothing of unknown date.
    var compiled: CompiledModel { variants[0] }

    /// What the variants say, without the graphs.
    var models: [ThreatGraph] { variants.compactMap(\.model) }

    /// Whether anything is there that can be asked about: weights, other data or work.
    var saysAnything: Bool { models.contains { !$0.weights.isEmpty || !$0.workloads.isEmpty } }

    /// The goals besides the sums that there are in any of some epochs: of everything first, then by
    /// whose they are.
    static func goals(of epochs: [Epoch]) -> [GoalName] {
        let kinds = ConsequenceKind.allCases
        func place(_ name: GoalName) -> (Int, String, UInt64) {
            (
                kinds.firstIndex(of: name.kind) ?? kinds.count, name.asset ?? "",
                name.longerThan?.seconds ?? 0
            )
        }
        let all = epochs.flatMap(\.variants).flatMap(\.goals).compactMap { GoalName(id: $0.id) }
        return Set(all).sorted { place($0) < place($1) }
    }

    /// The parties of any variant, in id order.
    var partyIDs: [String] { Set(variants.flatMap { $0.graph.parties.map(\.id) }).sorted() }

    /// The generation of the shares of weights or of a key.
    func generation(of target: RefreshTarget) -> Int { generations[target.path] ?? 0 }
}

extension FactMeaning {
    /// That of which a fact belongs to one generation: shares, or ciphertexts and their key.
    var refreshTarget: RefreshTarget? {
        switch self {
        case .holds(let weights, .share, _), .countsShares(let weights, _, _, _):
            .shares(of: weights)
        case .holds(_, .ciphertext(let key), _), .hasKey(let key): .key(key)
        default: nil
        }
    }

    /// Whether the attacker keeps it in later epochs: bytes and keys, not footholds.
    var isKnowledge: Bool {
        switch self {
        case .holds, .hasKey: true
        default: false
        }
    }
}
