import AttackGraph
import Compilation
import FailureAnalysis
import ThreatGraph

extension AnalysisOptions {
    /// Asks about some consequences, by their ids; about all sums where none is named.
    ///
    /// What a graph has under that id is asked for by it. A goal that it has under another one is
    /// asked for as `analyse --workload` and `--longer-than` ask: of the only asset or workload the
    /// sum answers, and of a length that nobody states the longest stated one up to it, or any time at all.
    ///
    /// - Throws: `AnalysisError.noConsequence` for what the model has nothing of.
    mutating func ask(
        about names: [String]?, in compiled: CompiledModel
    ) throws(AnalysisError) {
        guard let names else { return }
        let known = Set((compiled.sums + compiled.goals).map(\.id))
        if known.isSuperset(of: names) {
            consequences = Set(names)
            return
        }
        var goals: [GoalName] = []
        for name in names {
            guard let goal = GoalName(id: name), goal.longerThan == nil || goal.kind == .denial,
                compiled.consequence(for: goal) != nil
            else { throw .noConsequence(name, known: compiled.sums.map(\.id)) }
            goals.append(goal)
        }
        only = ConsequenceKind.allCases.flatMap { kind in goals.filter { $0.kind == kind } }
    }
}
