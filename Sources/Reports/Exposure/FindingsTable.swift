import Compilation
package import FailureAnalysis
package import ThreatGraph
import Wording

/// The exposure matrix and the lone failures as comma-separated values, in one table: the first
/// column tells which of the two a row is of.
package struct FindingsTable: Sendable {
    private let analysis: Analysis
    private let levels: [AnswerLevel]

    /// Makes a table.
    ///
    /// - Parameter levels: the levels whose cells are written; all of them when empty.
    package init(_ analysis: Analysis, levels: [AnswerLevel] = []) {
        self.analysis = analysis
        self.levels = levels.isEmpty ? AnswerLevel.ofWholeParties + [.person] : levels
    }

    static let header = [
        "row", "consequence", "level", "tiers", "order", "complete", "complete_up_to",
        "coalitions", "cause", "name", "kind", "without_lab", "through", "path", "of",
        "longer_than",
    ]

    /// The table.
    package var csv: String {
        var table = CSVTable(Self.header)
        let goals = analysis.findings.goals?.goals ?? []
        let cells = analysis.findings.exposure + goals.flatMap(\.exposure)
        for cell in cells where levels.contains(cell.level) {
            table.add([
                "cell", cell.what, cell.level.rawValue, cell.tier.map { "OC\($0)" } ?? "",
                cell.order.map(String.init) ?? "", cell.complete ? "yes" : "no",
                cell.completeUpTo.map(String.init) ?? "",
                cell.coalitions.map { $0.joined(separator: " + ") }.joined(separator: "; "),
                "", "", "", "", "", "", cell.of ?? "", cell.longerThan ?? "",
            ])
        }
        for cell in analysis.findings.people ?? [] where levels.contains(cell.level) {
            let sets = cell.sets.map { set in
                set.members.map { "\($0.count) at \($0.id)" }.joined(separator: " + ")
            }
            table.add([
                "people", cell.goal, cell.level.rawValue, cell.tier.map { "OC\($0)" } ?? "",
                cell.order.map(String.init) ?? "", cell.complete ? "yes" : "no",
                cell.completeUpTo.map(String.init) ?? "", sets.joined(separator: "; "),
            ])
        }
        let names = ModelNames(analysis.compiled.model)
        let paths = Dictionary(
            analysis.findings.allPaths.map { ([$0.consequence] + $0.failed, $0) },
            uniquingKeysWith: { first, _ in first })
        for lone in analysis.findings.loneFailures + goals.flatMap(\.loneFailures) {
            let path = paths[[lone.consequence, lone.cause]]
            table.add([
                "lone-failure", lone.what, path?.level.rawValue ?? "",
                (lone.tiers ?? []).map { "OC\($0)" }.joined(separator: " "), "1", "yes", "",
                lone.cause, lone.cause, names.cause(lone.cause), lone.kind.rawValue,
                lone.withoutLab ? "yes" : "no", lone.through.joined(separator: " "),
                path?.id ?? "", lone.of ?? "", lone.longerThan ?? "",
            ])
        }
        return table.text
    }
}
