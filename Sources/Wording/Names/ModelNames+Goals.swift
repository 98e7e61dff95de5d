import Phrases
package import ThreatGraph

extension ModelNames {
    /// What a consequence of a graph is in words, for example `denial of training for longer than
    /// 540 d`; its id for one of no known kind.
    package func goal(_ id: String) -> String { GoalName(id: id).map(goal) ?? id }

    /// What is asked about in words: the kind alone for the sum.
    package func goal(_ name: GoalName) -> String {
        let whose = name.asset.map { " of \(asset($0, for: name.kind))" } ?? ""
        return name.kind.rawValue + whose
            + (name.longerThan.map { " for longer than \($0)" } ?? "")
    }

    /// The name of what a consequence is of: weights or an asset, or a workload.
    package func asset(_ id: String, for kind: ConsequenceKind) -> String {
        kind == .denial ? workload(WorkloadID(id)) : weights(WeightsID(id))
    }
}
