import AttackGraph
import Catalogue
package import ThreatGraph

extension ModelCompiler {
    /// Adds what is seized under orders, as parties that fail through them alone.
    ///
    /// - Returns: what the order of each sovereign seizes; `nil` is one that nobody names.
    mutating func addSeizures() -> [JurisdictionID?: [Seizure]] {
        var seized: [JurisdictionID?: [Seizure]] = [:]
        let presences = presences ?? Presences(of: model)
        for seizure in writtenSeizures {
            builder.addParty(seizure.id, isPrincipal: false, failsAlone: false)
            let sovereigns = model.sovereigns(of: seizure, given: presences)
            for sovereign in sovereigns { seized[sovereign, default: []].append(seizure) }
            if sovereigns.isEmpty { seized[nil, default: []].append(seizure) }
        }
        return seized
    }

    /// Adds the order of a jurisdiction as a root cause: it compels whom its instruments reach, for
    /// each consequence by what they can make somebody do, and seizes what it can.
    package mutating func addOrder(
        of jurisdiction: Jurisdiction, rules: CompulsionRules, seizing seizures: [Seizure]
    ) {
        let reached = model.defenders(
            reachedBy: jurisdiction.id, given: rules.presences)
        func scope(_ consequences: [ConsequenceKind]) -> [(party: String, modes: ModeSet)] {
            reached.filter { defender in
                consequences.contains {
                    rules.carries($0, order: jurisdiction.id, over: defender)
                }
            }.map { ($0.id.rawValue, ModeSet([.compelled])) }
                + seizures.map { ($0.id, ModeSet([.compelled])) }
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
    /// whom no jurisdiction is said to reach, and by whatever means, and may seize the sites that
    /// are said to stand on nobody's ground.
    package mutating func addUnknownOrder(seizing seizures: [Seizure]) {
        let unknown = model.defendersOfUnknownSovereign.map(\.id.rawValue) + seizures.map(\.id)
        if unknown.isEmpty { return }
        let fails = unknown.map { ($0, ModeSet([.compelled])) }
        let compelling = ConsequenceKind.allCases.filter { $0.modes.contains(.compelled) }
        builder.addRootCause(
            CauseName.unknownOrder.rootID, fails: fails,
            failsFor: Dictionary(
                uniqueKeysWithValues: compelling.flatMap { kind in
                    [GoalName(kind)] + goals.goals(of: kind)
                }.map { ($0.id, fails) }))
    }
}
