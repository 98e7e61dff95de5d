package import AttackGraph
package import Formulas
package import Networks
import ThreatGraph

extension Formula where Leaf == LockLeaf<String> {
    /// What opens the lock: whose failure, or a capability beyond which level.
    package var failureWords: String {
        FormulaWriter<Leaf>(.plain) { leaf in
            guard let level = leaf.level, level < 5 else {
                return LeafWords("\(leaf.party) failing")
            }
            return LeafWords("\(leaf.party) failing or OC\(level + 1)", isCompound: true)
        }.words(for: self)
    }

    /// When the lock opens, for example `aws@SL4 and (lab or maker if complicit)`; modes are named
    /// where not all of them count.
    package var shortWords: String {
        FormulaWriter<Leaf>(.short) { leaf in
            let level = leaf.level.map { "@SL\($0)" } ?? ""
            let modes =
                leaf.modes == .all
                ? "" : " if \(leaf.modes.modes.map(\.rawValue).joined(separator: "/"))"
            return LeafWords(LeafWords.party(leaf.party, leaf.persons) + level + modes)
        }.words(for: self)
    }
}

extension Formula where Leaf == LockLeaf<PartyIndex> {
    /// The levels that the lock names, weakest first, for example `SL3`.
    package var levelNames: [String] {
        Set(leaves.compactMap(\.level)).sorted().map { "SL\($0)" }
    }
}
