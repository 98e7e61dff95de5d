import AttackGraph
import Compilation
import DecisionDiagrams
import ThreatGraph

/// Asks the graph over all epochs what came about by the end of each.
struct KeptQuestions {
    private let epochs: [Epoch]
    private let unrolled: UnrolledGraph
    private let search: CoalitionSearch
    private let tiers: [Int]

    init(_ epochs: [Epoch], unrolled: UnrolledGraph, tiers: [Int]) {
        self.epochs = epochs
        self.unrolled = unrolled
        self.tiers = tiers
        search = CoalitionSearch(unrolled.graph)
    }

    /// One row: each variable fails in any of the epochs up to the one at `last`.
    ///
    /// A bypass is one question for each set of principals that something has by then: whoever owns
    /// what came about, in the epoch in which it did, is never asked in any.
    ///
    /// - Parameters:
    ///   - allowance: The most work of what the meter has left.
    func row(
        _ goal: GoalName, _ level: AnswerLevel, by last: Int, allowance: Int,
        spending meter: inout WorkMeter
    ) -> ExposureRow? {
        guard let fact = unrolled.goals[last][goal] else { return nil }
        let questions =
            level.isLabBypassed
            ? bypasses(of: goal, by: last) : [(label: GoalPlan.labs, fact: fact)]
        let rows = questions.map { question in
            row(
                goal, level, about: question.fact,
                variables: failing(goal.kind, level, leaving: question.label, by: last),
                allowance: allowance / questions.count, spending: &meter)
        }
        if rows.count == 1 { return rows[0].stated(isStated(goal, by: last)) }
        var failures: [String: [PartyFailure]] = [:]
        for variable in rows.flatMap(\.variables) {
            failures[variable.id, default: []] += variable.failures
        }
        return ExposureRow(
            consequence: consequence(goal, fact), level: level,
            variables: failures.sorted { $0.key < $1.key }.map {
                FailureVariable(
                    id: $0.key, failures: Scenario(failures: $0.value, tier: 0).failures)
            }, tiers: goal.kind.isTiered ? tiers : [0], lists: []
        ).joining(rows).stated(isStated(goal, by: last))
    }

    /// Whether any epoch up to one states something that a consequence could come about of.
    private func isStated(_ goal: GoalName, by last: Int) -> Bool {
        (0...last).contains { at in epochs[at].variants.contains { $0.states(goal.id) } }
    }

    /// One row at party level in which each party's failure has its epoch.
    func datedRow(
        _ goal: GoalName, by last: Int, allowance: Int, spending meter: inout WorkMeter
    ) -> ExposureRow? {
        guard let fact = unrolled.goals[last][goal] else { return nil }
        return row(
            goal, .party, about: fact,
            variables: (0...last).flatMap { at in
                variables(goal.kind, .party, leaving: GoalPlan.labs, at: at).map {
                    FailureVariable(id: "\($0.id)@\(epochs[at].number)", failures: $0.failures)
                }
            }.sorted { $0.id < $1.id }, allowance: allowance, spending: &meter
        ).stated(isStated(goal, by: last))
    }

    private func row(
        _ goal: GoalName, _ level: AnswerLevel, about fact: FactIndex,
        variables: [FailureVariable], allowance: Int, spending meter: inout WorkMeter
    ) -> ExposureRow {
        let tiers = goal.kind.isTiered ? self.tiers : [0]
        var progress = search.lone(fact, over: variables, tiers: tiers, meter: &meter)
        search.deepen(&progress, upTo: nil, allowance: allowance, meter: &meter)
        return ExposureRow(
            consequence: consequence(goal, fact), level: level, variables: variables,
            tiers: tiers, lists: progress.lists)
    }

    private func consequence(_ goal: GoalName, _ fact: FactIndex) -> Consequence {
        Consequence(
            id: goal.id, goal: fact, modes: ModeSet(goal.kind.modes.map(Mode.init)),
            isTiered: goal.kind.isTiered)
    }

    // MARK: Who can fail

    /// What the bypass of a goal asks by the end of an epoch: where everybody's principals are the
    /// same, the goal itself.
    private func bypasses(
        of goal: GoalName, by last: Int
    ) -> [(label: String, fact: FactIndex)] {
        let labelled = (unrolled.labelled[last][goal] ?? [:]).sorted { $0.key < $1.key }
        let left = Set(
            labelled.map { label, _ in
                (0...last).map { at in
                    epochs[at].variants.map { compiled in
                        compiled.graph.principals(labelled: label).map { compiled.graph[$0].id }
                    }
                }
            })
        if left.count > 1 { return labelled.map { ($0.key, $0.value) } }
        let label = labelled.first?.key ?? GoalPlan.labs
        return unrolled.goals[last][goal].map { [(label, $0)] } ?? []
    }

    /// What can fail in any epoch up to one, in the graph over all epochs.
    private func failing(
        _ kind: ConsequenceKind, _ level: AnswerLevel, leaving label: String, by last: Int
    ) -> [FailureVariable] {
        var failures: [String: [PartyFailure]] = [:]
        for at in 0...last {
            for variable in variables(kind, level, leaving: label, at: at) {
                failures[variable.id, default: []] += variable.failures
            }
        }
        return failures.sorted { $0.key < $1.key }.map {
            FailureVariable(id: $0.key, failures: $0.value)
        }
    }

    /// What can fail in one epoch, over all variants of it, in the graph over all epochs.
    private func variables(
        _ kind: ConsequenceKind, _ level: AnswerLevel, leaving label: String, at: Int
    ) -> [FailureVariable] {
        var failures: [String: [PartyFailure]] = [:]
        for compiled in epochs[at].variants {
            let graph = compiled.graph
            guard let consequence = graph.consequences.first(where: { $0.id == kind.rawValue })
            else { continue }
            let left = level.isLabBypassed ? graph.principals(labelled: label) : []
            let found =
                level.countsRoots
                ? graph.rootVariables(for: consequence, without: left)
                : graph.partyVariables(modes: consequence.modes, without: left)
            for variable in found {
                failures[variable.id, default: []] += variable.failures.compactMap { failure in
                    unrolled.parties[at][graph[failure.party].id].map {
                        PartyFailure(party: $0, modes: failure.modes)
                    }
                }
            }
        }
        return failures.sorted { $0.key < $1.key }.map {
            FailureVariable(id: $0.key, failures: $0.value)
        }
    }
}
