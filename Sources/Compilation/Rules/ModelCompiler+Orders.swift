import AttackGraph
import Catalogue
package import ThreatGraph

extension ModelCompiler {
    /// Adds the order of a jurisdiction as a root cause: it compels whom its instruments reach, for
    /// each consequence by what they can make somebody do.
    package mutating func addOrder(of jurisdiction: Jurisdiction, rules: CompulsionRules) {
        let reached = model.defenders(reachedBy: jurisdiction.id)
        func scope(_ consequences: [ConsequenceKind]) -> [(party: String, modes: ModeSet)] {
            reached.filter { defender in
                consequences.contains {
                    rules.carries($0, order: jurisdiction.id, over: defender)
                }
            }.map { ($0.id.rawValue, ModeSet([.compelled])) }
        }
        let compelling = ConsequenceKind.allCases.filter { $0.modes.contains(.compelled) }
        let either = scope(compelling)
        if either.isEmpty { return }
        var exceptions: [String: [(party: String, modes: ModeSet)]] = [:]
        for consequence in compelling {
            let scope = scope([consequence])
            exceptions[consequence.rawValue] = scope
            for goal in goals.goals(of: consequence) { exceptions[goal.id] = scope }
        }
        builder.addRootCause(
            CauseName.order(jurisdiction.id).rootID, fails: either, failsFor: exceptions)
    }

    /// Adds the order of a sovereign that nobody names as a root cause: one may reach everybody
    /// whom no jurisdiction is said to reach, and by whatever means.
    package mutating func addUnknownOrder() {
        let unknown = model.defendersOfUnknownSovereign
        if unknown.isEmpty { return }
        let fails = unknown.map { ($0.id.rawValue, ModeSet([.compelled])) }
        let compelling = ConsequenceKind.allCases.filter { $0.modes.contains(.compelled) }
        builder.addRootCause(
            CauseName.unknownOrder.rootID, fails: fails,
            failsFor: Dictionary(
                uniqueKeysWithValues: compelling.flatMap { kind in
                    [GoalName(kind)] + goals.goals(of: kind)
                }.map { ($0.id, fails) }))
    }
}
