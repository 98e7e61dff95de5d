package import Interchange
import ModelFormat
import Phrases
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
    let model: ModelBook.Entry
    let answerer: SetupAnswerer
    let form: Form

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

    /// Refuses a plan that names facts which the model does not have: each row would say so; and columns
    /// where the first set-up has goals that no column would hold.
    ///
    /// - Throws: `ModelErrors` and `SweepFault`.
    package func check() throws {
        guard let first = (0..<min(plan.count, 10_000)).lazy.compactMap(plan.values).first
        else { return }
        _ = try model.input.document?.applying(first.flatMap(\.changes))
        guard form == .csv else { return }
        let answer = answerer.answer(
            about: model, with: first.flatMap(\.changes), to: plan.inquiry)
        let others = answer.goals.subtracting(consequences)
        if !others.isEmpty { throw SweepFault.noColumnsOfGoals(others.sorted()) }
    }

    /// What stands above the rows, where the first row of the plan is among them.
    package func header(of rows: Range<Int>) -> String {
        guard form == .csv, rows.lowerBound == 0 else { return "" }
        return CSVTable.line(
            ["row", "plan", "status", "digest"] + plan.axes.map(\.name) + columns)
    }

    /// A row as it is written.
    package struct Line: Hashable, Sendable {
        /// Its text, ending in a line break.
        package let text: String
        /// The status of its answer.
        package let status: Int32

        /// Whether there is an answer; that a requirement is broken is one.
        package var isAnswered: Bool { status == 0 || status == 1 }
    }

    /// The line of a row, ending in a line break; `nil` for one that is left out.
    package func line(ofRow row: Int) -> String? { made(row: row)?.text }

    /// A row; `nil` for one that is left out.
    package func made(row: Int) -> Line? {
        guard let values = plan.values(inRow: row) else { return nil }
        let answer = answerer.answer(
            about: model, with: values.flatMap(\.changes), to: plan.inquiry)
        switch form {
        case .ndjson:
            let text = answer.line([
                ("plan", "\"\(digest)\""), ("row", "\(row)"), ("vary", varied(values)),
            ])
            return Line(text: text + "\n", status: answer.status)
        case .csv:
            let head = ["\(row)", digest, "\(answer.status)", answer.digest ?? ""]
            let cells = columns.map { answer.cells[$0] ?? "" }
            return Line(
                text: CSVTable.line(head + cellsOf(values) + cells), status: answer.status)
        }
    }

    /// What varies, as an object of JSON.
    private func varied(_ values: [SweepAxis.Value]) -> String {
        let entries = zip(plan.axes, values).map(Self.entry)
        return "{" + entries.joined(separator: ",") + "}"
    }

    /// An axis and its value, as an entry of JSON.
    static func entry(_ axis: SweepAxis, _ value: SweepAxis.Value) -> String {
        "\(FactValue.scalar(axis.name).jsonText):\(value.says.jsonText)"
    }

    func cellsOf(_ values: [SweepAxis.Value]) -> [String] {
        values.map { value in
            if case .scalar(let text) = value.says { text } else { value.says.jsonText }
        }
    }

    /// The status that a line, without its line break, says of a row; `nil` for a line that is not this
    /// row's: its number, the digest of the plan, what varies and the digest of its model are held to what
    /// they are to be.
    ///
    /// - Complexity: that of changing the model, besides O(*n*) for *n* bytes.
    package func status(ofLine line: [UInt8], row: Int) -> Int32? {
        guard let values = plan.values(inRow: row) else { return nil }
        guard let status = statusByNumber(line, row: row) else { return nil }
        let model = answerer.digest(of: model, with: values.flatMap(\.changes))
        let isWhole: Bool
        switch form {
        case .csv:
            let cells = ["\(row)", digest, "\(status)", model ?? ""] + cellsOf(values)
            let start = CSVTable.line(cells).dropLast(1)
            isWhole = line.starts(
                with: columns.isEmpty ? Array(start.utf8) : Array(start.utf8) + [0x2C])
        case .ndjson:
            let end = "\"row\":\(row),\"status\":\(status),\"vary\":\(varied(values))}"
            let mark = ",\"digest\":\(SetupAnswer.text(model)),\"fault\":"
            isWhole =
                line.suffix(end.utf8.count).elementsEqual(end.utf8) && Self.has(line, mark) != nil
        }
        return isWhole ? status : nil
    }

    /// The status of a line, as far as the number of its row and the digest of the plan tell that it is
    /// that row's.
    private func statusByNumber(_ line: [UInt8], row: Int) -> Int32? {
        let rest: ArraySlice<UInt8>
        switch form {
        case .csv:
            let head = Array("\(row),\(digest),".utf8)
            guard line.starts(with: head) else { return nil }
            rest = line[head.count...]
        case .ndjson:
            // Quotes within a text are escaped, so that this stands nowhere else.
            let mark = "\"plan\":\"\(digest)\",\"row\":\(row),\"status\":"
            guard let end = Self.has(line, mark) else { return nil }
            rest = line[end...]
        }
        return Int32(String(decoding: rest.prefix { $0 != 0x2C }, as: UTF8.self))
    }

    /// Where a mark ends in a line; `nil` where it does not stand there.
    private static func has(_ line: [UInt8], _ mark: String) -> Int? {
        let mark = Array(mark.utf8)
        guard line.count >= mark.count else { return nil }
        for at in 0...line.count - mark.count
        where line[at] == mark[0] && line[at..<at + mark.count].elementsEqual(mark) {
            return at + mark.count
        }
        return nil
    }

    private var consequences: [String] {
        plan.inquiry.consequences ?? ConsequenceKind.allCases.map(\.rawValue)
    }

    /// The names of the columns behind what varies.
    var columns: [String] {
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
    /// Goals of the model that no column would hold.
    case noColumnsOfGoals([String])

    package var description: String {
        switch self {
        case .noColumns(let question):
            "the answer to '\(question)' is no row of columns: write --format ndjson"
        case .noColumnsOfGoals(let goals):
            "columns hold sums over everything, and the model has goals of its own ("
                + WordList.shortened(goals, to: 5)
                + "): name all that are to be columns under 'consequences', or write --format ndjson"
        }
    }
}
