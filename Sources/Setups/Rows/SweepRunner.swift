package import Interchange
import ModelFormat
import Reports
import ThreatGraph

/// Makes the rows of a plan: each from its number alone, so that any part of them is the same whoever
/// makes it.
package struct SweepRunner: Sendable {
    /// The forms in which rows are written.
    package enum Form: String, CaseIterable, Sendable {
        /// An object of JSON a line.
        case ndjson
        /// Comma-separated values, with a header above the first row of the plan.
        case csv
    }

    /// The plan.
    package let plan: SweepPlan
    /// Everything on which rows depend, in 16 digits; it stands in each row.
    package let digest: String
    private let model: ModelBook.Entry
    private let answerer: SetupAnswerer
    private let form: Form

    /// Makes one.
    ///
    /// - Throws: `SweepFault`; any other error is a fault of ours.
    package init(
        _ plan: SweepPlan, of input: CheckedInput, answerer: SetupAnswerer, form: Form,
        version: String
    ) throws {
        self.plan = plan
        var answerer = answerer
        answerer.tellsColumns = form == .csv
        self.answerer = answerer
        self.form = form
        model = try answerer.models.entry(of: input)
        var effort = plan
        effort.inquiry.effort = plan.inquiry.effort ?? answerer.effort
        digest = effort.digest(model: input.digest, version: version)
        if form == .csv, let other = plan.inquiry.ask.first(where: { !$0.hasColumns }) {
            throw SweepFault.noColumns(other.rawValue)
        }
    }

    /// Refuses a plan that names facts which the model does not have: each row would say so.
    ///
    /// - Throws: `ModelErrors`.
    package func check() throws {
        guard let first = (0..<min(plan.count, 10_000)).lazy.compactMap(plan.values).first
        else { return }
        _ = try model.input.document?.applying(first.flatMap(\.changes))
    }

    /// What stands above the rows, where the first row of the plan is among them.
    package func header(of rows: Range<Int>) -> String {
        guard form == .csv, rows.lowerBound == 0 else { return "" }
        return CSVTable.line(
            ["row", "plan", "status", "digest"] + plan.axes.map(\.name) + columns)
    }

    /// The line of a row, ending in a line break; `nil` for one that is left out.
    package func line(ofRow row: Int) -> String? {
        guard let values = plan.values(inRow: row) else { return nil }
        let answer = answerer.answer(
            about: model, with: values.flatMap(\.changes), to: plan.inquiry)
        switch form {
        case .ndjson:
            let varied = zip(plan.axes, values).map { axis, value in
                "\(FactValue.scalar(axis.name).jsonText):\(value.says.jsonText)"
            }
            return answer.line([
                ("plan", "\"\(digest)\""), ("row", "\(row)"),
                ("vary", "{" + varied.joined(separator: ",") + "}"),
            ]) + "\n"
        case .csv:
            let says = values.map { value in
                if case .scalar(let text) = value.says { text } else { value.says.jsonText }
            }
            return CSVTable.line(
                ["\(row)", digest, "\(answer.status)", answer.digest ?? ""] + says
                    + columns.map { answer.cells[$0] ?? "" })
        }
    }

    /// Whether a line, without its line break, is that of a row of this plan, as far as its number and
    /// the digest of the plan tell.
    package func isLine(_ line: [UInt8], ofRow row: Int) -> Bool {
        switch form {
        case .csv: return line.starts(with: "\(row),\(digest),".utf8)
        case .ndjson:
            // Quotes within a text are escaped, so that this stands nowhere else.
            let mark = Array("\",\"row\":\(row),\"status\":".utf8)
            let whole = Array("\"plan\":\"\(digest)".utf8) + mark
            return line.count > whole.count
                && line.indices.dropLast(whole.count).contains { at in
                    line[at] == whole[0] && line[at..<at + whole.count].elementsEqual(whole)
                }
        }
    }

    /// The names of the columns behind what varies.
    private var columns: [String] {
        let consequences = plan.inquiry.consequences ?? ConsequenceKind.allCases.map(\.rawValue)
        var columns: [String] = []
        for question in plan.inquiry.ask {
            switch question {
            case .orders, .matrix:
                let levels: [AnswerLevel] =
                    question == .orders ? [.party, .root] : AnswerLevel.ofWholeParties
                for consequence in consequences {
                    for level in levels {
                        let isTiered = !consequence.hasPrefix(ConsequenceKind.disclosure.rawValue)
                        columns += (isTiered ? plan.inquiry.tiers : [0]).map {
                            AnswerCells.column(consequence, level, tier: isTiered ? $0 : nil)
                        }
                    }
                }
            case .loneFailures: columns += consequences.map(AnswerCells.loneColumn)
            case .effectiveLevels: columns += consequences.map(AnswerCells.levelColumn)
            default: break
            }
        }
        var seen: Set<String> = []
        return columns.filter { seen.insert($0).inserted }
    }
}

extension SetupQuestion {
    /// Whether its answer is so many cells, whatever the model.
    fileprivate var hasColumns: Bool {
        switch self {
        case .orders, .matrix, .loneFailures, .effectiveLevels: true
        default: false
        }
    }
}

/// Why rows of a plan cannot be made or gone on with.
package enum SweepFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The question's answer has no columns.
    case noColumns(String)

    package var description: String {
        switch self {
        case .noColumns(let question):
            "the answer to '\(question)' is no row of columns: write --format ndjson"
        }
    }
}
