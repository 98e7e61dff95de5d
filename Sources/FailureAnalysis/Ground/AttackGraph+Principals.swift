import AttackGraph
import Compilation
import Networks

extension AttackGraph {
    /// Whom a label of principals stands for: a party, or all labs; nobody where the party is none of
    /// the graph's.
    func principals(labelled label: String) -> [PartyIndex] {
        if label == GoalPlan.labs { return principals }
        return parties.indices.filter { parties[$0].id == label }.map { PartyIndex($0) }
    }
}
