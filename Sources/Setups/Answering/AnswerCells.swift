import FailureAnalysis
import ThreatGraph

/// What an answer says in columns, for whoever reads rows as a table: of sums over everything alone.
enum AnswerCells {
    static func column(_ consequence: String, _ level: AnswerLevel, tier: Int?) -> String {
        "\(consequence)/\(level.rawValue)" + (tier.map { "/OC\($0)" } ?? "")
    }

    static func loneColumn(_ consequence: String) -> String { "lone/\(consequence)" }

    static func levelColumn(_ consequence: String) -> String { "effective/\(consequence)" }

    /// The cells of an answer, by the names of their columns.
    static func cells(of answer: AnswerDocument) -> [String: String] {
        var cells: [String: String] = [:]
        for cell in (answer.orders ?? []) + (answer.matrix ?? []) {
            let id = GoalFields.id(cell.consequence, cell.of, cell.longerThan)
            cells[column(id, cell.level, tier: cell.tier)] =
                cell.order.map(String.init) ?? cell.completeUpTo.map { ">\($0)" } ?? "none"
        }
        for lone in answer.loneFailures ?? [] {
            let id = GoalFields.id(lone.what, lone.of, lone.longerThan)
            let tiers = lone.tiers.map { ":" + $0.map(String.init).joined() } ?? ""
            let known = cells[loneColumn(id)].map { $0 + " " } ?? ""
            cells[loneColumn(id)] = known + lone.cause + tiers
        }
        for (id, level) in answer.effectiveLevels?.effectiveSL ?? [:] {
            cells[levelColumn(id)] = level.map(String.init) ?? ""
        }
        return cells
    }
}

extension GoalFields {
    static func id(_ what: String, _ of: String?, _ longerThan: String?) -> String {
        what + (of.map { ":\($0)" } ?? "")
            + (longerThan.map { ">" + $0.filter { $0 != " " } } ?? "")
    }
}
