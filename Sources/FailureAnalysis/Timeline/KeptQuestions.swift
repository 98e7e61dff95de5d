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
    /// - Parameters:
    ///   - allowance: The most work of what the meter has left.
    func row(
        _ kind: ConsequenceKind, _ level: AnswerLevel, by last: Int, allowance: Int,
        spending meter: inout WorkMeter
    ) -> ExposureRow? {
        var failures: [String: [PartyFailure]] = [:]
        for at in 0...last {
            for variable in variables(kind, level, at: at) {
                failures[variable.id, default: []] += variable.failures
            }
        }
        return row(
            kind, level, by: last,
            variables: failures.sorted { $0.key < $1.key }.map {
                FailureVariable(id: $0.key, failures: $0.value)
            }, allowance: allowance, spending: &meter)
    }

    /// One row at party level in which each party's failure has its epoch.
    func datedRow(
        _ kind: ConsequenceKind, by last: Int, allowance: Int, spending meter: inout WorkMeter
    ) -> ExposureRow? {
        row(
            kind, .party, by: last,
            variables: (0...last).flatMap { at in
                variables(kind, .party, at: at).map {
                    FailureVariable(id: "\($0.id)@\(epochs[at].number)", failures: $0.failures)
                }
            }.sorted { $0.id < $1.id }, allowance: allowance, spending: &meter)
    }

    private func row(
        _ kind: ConsequenceKind, _ level: AnswerLevel, by last: Int,
        variables: [FailureVariable], allowance: Int, spending meter: inout WorkMeter
    ) -> ExposureRow? {
        guard let goal = unrolled.goals[last][kind] else { return nil }
        let tiers = kind.isTiered ? self.tiers : [0]
        var progress = search.lone(goal, over: variables, tiers: tiers, meter: &meter)
        search.deepen(&progress, upTo: nil, allowance: allowance, meter: &meter)
        return ExposureRow(
            consequence: Consequence(
                id: kind.rawValue, goal: goal, modes: ModeSet(kind.modes.map(Mode.init)),
                isTiered: kind.isTiered),
            level: level, variables: variables, tiers: tiers,
            lists: progress.lists)
    }

    /// What can fail in one epoch, over all variants of it, in the graph over all epochs.
    private func variables(
        _ kind: ConsequenceKind, _ level: AnswerLevel, at: Int
    ) -> [FailureVariable] {
        var failures: [String: [PartyFailure]] = [:]
        for compiled in epochs[at].variants {
            let graph = compiled.graph
            guard let consequence = graph.consequences.first(where: { $0.id == kind.rawValue })
            else { continue }
            let solver = ExposureSolver(graph, options: AnalysisOptions())
            for variable in solver.variables(for: consequence, at: level) {
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
