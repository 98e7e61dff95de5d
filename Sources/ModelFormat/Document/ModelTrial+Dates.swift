internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelTrial {
    /// What is wrong with a dated model on one of its days, which it is not with all it says
    /// together.
    ///
    /// The time before the first day need be no model where something begins on it, nor the time
    /// from the last one where something ends on it: then nothing is said of it.
    func diagnostics(
        of graph: ThreatGraph, changes: [WrittenDatedChange], in root: YAMLNode
    ) -> [Diagnostic] {
        let days = graph.datedDays
        let undated = [nil] + changes.filter { $0.day == nil }.map { Optional($0.id) }
        let states = ([nil] + days.map { Optional($0) }).flatMap { day in
            undated.map { DatedState(day: day, undated: $0.map { [$0] } ?? []) }
        }
        var found: [Diagnostic] = []
        let affordable = affordableTrials(of: root)
        /// What is wrong on a day whatever else has come; said once.
        var plain: [Diagnostic] = []
        for state in states.prefix(affordable) {
            let outcome = DatedTree(state: state).tree(root, changes: changes)
            found += outcome.faults
            guard outcome.faults.isEmpty else { continue }
            var errors = self.errors(in: outcome.root)
            if state.undated.isEmpty {
                plain = errors
            } else {
                errors.removeAll(where: plain.contains)
            }
            if errors.isEmpty || isOpenEnd(state.day, of: graph) { continue }
            let when = state.day.map { "from \($0) on" } ?? "before anything dated"
            let what = state.undated.first.map { ", once '\($0)' has come" } ?? ""
            found += errors.map { diagnostic in
                var dated = diagnostic
                dated.message = "\(when)\(what): \(diagnostic.message)"
                return dated
            }
        }
        if states.count > affordable, let range = changes.first?.set.range {
            found.append(
                Diagnostic(
                    .alternativesUnchecked,
                    "only the first \(affordable) of \(states.count) states in time were tried out: "
                        + "a mistake in a later one shows when it is used", at: range))
        }
        return found
    }

    private func isOpenEnd(_ day: CalendarDate?, of graph: ThreatGraph) -> Bool {
        let days = graph.datedDays
        guard let day else {
            return graph.datedElements.contains { $0.validity.since == days.first }
        }
        return day == days.last && !graph.timeline.contains { $0.day == day }
            && !graph.datedElements.contains { $0.validity.since == day }
    }
}
