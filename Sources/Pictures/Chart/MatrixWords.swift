import Compilation
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The rows and sentences of an exposure matrix.
struct MatrixWords {
    /// The rows of one consequence.
    struct Group {
        var title: String
        /// The effective level as it is printed.
        var level: String
        /// The tier up to which a failure is needed; `nil` where capability plays no role.
        var effective: Int?
        var rows: [Row]
    }

    /// The cells of one level.
    struct Row {
        var label: String
        var cells: [(tier: Int?, cell: OrderCell, element: String)]
    }

    let findings: Findings
    let names: DiagramNames
    let tiers: [Int]
    let groups: [Group]

    init(_ findings: Findings, names: DiagramNames) {
        self.findings = findings
        self.names = names
        let found = Set(findings.exposure.compactMap(\.tier)).sorted()
        tiers = found.isEmpty ? [1, 2, 3, 4, 5] : found
        groups = findings.consequences.map { consequence in
            let goal = names.model.goal(consequence)
            return Group(
                title: goal.capitalizedStart,
                level: findings.levelText(of: consequence),
                effective: findings.open.contains(consequence)
                    ? 0 : findings.effectiveSL[consequence] ?? nil,
                rows: AnswerLevel.ofWholeParties.compactMap { level in
                    Self.row(of: consequence, at: level, in: findings, names: names)
                })
        }
    }

    private static func row(
        of consequence: String, at level: AnswerLevel, in findings: Findings, names: DiagramNames
    ) -> Row? {
        let cells = findings.exposure.filter {
            $0.consequence == consequence && $0.level == level
        }
        guard !cells.isEmpty else { return nil }
        return Row(
            label: label(of: level),
            cells: cells.map { cell in
                let tier = cell.tier.map { "OC\($0)" } ?? "n/a"
                return (
                    cell.tier, OrderCell(cell) { names.short(cause: $0) },
                    "exposure.\(consequence).\(level.rawValue).\(tier)"
                )
            })
    }

    private static func label(of level: AnswerLevel) -> String {
        switch level {
        case .party: "parties"
        case .root: "root causes"
        case .labBypass: "parties, lab never asked"
        case .rootLabBypass: "root causes, lab never asked"
        case .person: "people"
        }
    }

    var verdict: String { verdictParts.joined(separator: ": ") }

    var verdictParts: [String] {
        let lone = findings.loneParties.keys.sorted().map {
            names.inSentence(names.name(ofParty: $0))
        }
        return Headline(findings, of: names.compiled.model).subject(lone: WordList.joined(lone))
    }

    let question =
        "The fewest failures that suffice, by consequence, attacker tier and what is counted"

    var caption: [String] {
        var lines = [names.conditional] + names.openUnknowns
        lines.append(names.origin.joined(separator: " · "))
        lines.append(
            "Disclosure is by legal compulsion, where an attacker's capability plays no role. "
                + "The heavy line stands after the last tier at which somebody has to fail: the "
                + "level that holds while nobody fails.")
        return lines
    }

    /// The matrix in words, row by row.
    var description: String {
        let rows = groups.flatMap { group in
            group.rows.map { row in
                let cells = row.cells.map { cell in
                    (cell.tier.map { "OC\($0) " } ?? "") + cell.cell.text
                }.joined(separator: ", ")
                return "\(group.title), \(row.label): \(cells)."
            } + ["\(group.title), holds while nobody fails: \(group.level)."]
        }
        return ([verdict + "."] + rows + [CompiledModel.conditionalSentence + "."])
            .joined(separator: " ")
    }

    var metadata: String {
        "sallyport-matrix/1; model \(findings.model.digest); tiers "
            + tiers.map { "OC\($0)" }.joined(separator: " ")
    }
}
