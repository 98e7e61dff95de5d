import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension AnalysisReport {
    /// How long a denial lasts: who suffices to stop the work at all, and for longer than each length
    /// of time after which something stands ready; and how long each lone failure denies.
    func lengths() -> [ReportDocument.Block] {
        let lasting = (findings.goals?.goals ?? []).filter { $0.name.longerThan != nil }
        if lasting.isEmpty { return [] }
        var rows: [[String]] = []
        var told: Set<GoalName> = []
        for goal in lasting {
            let whole = GoalName(goal.name.kind, of: goal.name.asset)
            if told.insert(whole).inserted {
                rows += goalRows(
                    LengthWords.stopped(whole, names), cells(of: whole), goal.principals)
            }
            rows += goalRows(names.goal(goal.name), goal.exposure, goal.principals)
        }
        return [
            .heading(LengthWords.heading),
            .table(header: ["denial", "counting", "tier", "coalitions"], rows: rows),
            .points(LengthWords(findings, names: names).sentences),
            .paragraph(LengthWords.takenForGranted),
        ]
    }

    /// The cells of a goal, whether it is a sum or of one asset or workload.
    private func cells(of name: GoalName) -> [ExposureCell] {
        (findings.exposure + (findings.goals?.goals ?? []).flatMap(\.exposure))
            .filter { $0.consequence == name.id }
    }
}
