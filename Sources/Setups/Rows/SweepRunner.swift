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
    private(set) var answerer: SetupAnswerer
    let form: Form

    /// The same, with nothing kept of what its rows were answered.
    var keepingNothing: Self {
        var runner = self
        runner.answerer = answerer.keepingNothing
        return runner
    }

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
        let held = 0..<min(plan.count, PlanReader.mostHeld)
        guard let first = held.lazy.compactMap(plan.values).first else { return }
        _ = try model.input.document?.applying(
            first.flatMap(\.changes), at: first.flatMap(\.places))
        guard form == .csv else { return }
        let answer = answer(of: first)
        let others = answer.goals.subtracting(consequences)
        if !others.isEmpty { throw SweepFault.noColumnsOfGoals(others.sorted()) }
    }

    /// What stands above the rows, where the first row of the plan is among them.
    package func header(of rows: Range<Int>) -> String {
        guard form == .csv, rows.lowerBound == 0 else { return "" }
        return CSVTable.line(
            ["row", "plan", "status", "digest", "sum"] + plan.axes.map(\.name) + columns)
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
        let answer = answer(of: values)
        let (head, tail) =
            switch form {
            case .ndjson:
                // Keys are sorted: the sum and what varies stand behind all others.
                (
                    String(
                        answer.line([("plan", "\"\(digest)\""), ("row", "\(row)")]).dropLast()),
                    varied(values)
                )
            case .csv:
                (
                    "\(row),\(digest),\(answer.status),\(answer.digest ?? ""),",
                    ","
                        + CSVTable.line(cellsOf(values) + columns.map { answer.cells[$0] ?? "" })
                        .dropLast()
                )
            }
        return line(before: head, behind: tail, status: answer.status)
    }

    /// A row of what stands before its sum and behind it.
    func line(before head: String, behind tail: String, status: Int32) -> Line {
        let sum = RowSum(before: head.utf8, behind: tail.utf8).text
        return Line(
            text: form == .csv
                ? "\(head)\(sum)\(tail)\r\n" : "\(head)\(Self.mark)\(sum)\"\(tail)\n",
            status: status)
    }

    /// What stands before the sum of a row in JSON.
    private static let mark = ",\"sum\":\""

    private func answer(of values: [SweepAxis.Value]) -> SetupAnswer {
        answerer.answer(
            about: model, with: values.flatMap(\.changes), at: values.flatMap(\.places),
            to: plan.inquiry)
    }

    /// What varies, as the end of an object of JSON.
    private func varied(_ values: [SweepAxis.Value]) -> String {
        Self.varied(zip(plan.axes, values).map(Self.entry))
    }

    static func varied(_ entries: [String]) -> String {
        ",\"vary\":{" + entries.joined(separator: ",") + "}}"
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
    /// row's as it was written: its number, the digest of the plan, what varies and its sum are held to what
    /// they are to be.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package func status(ofLine line: [UInt8], row: Int) -> Int32? {
        guard let values = plan.values(inRow: row) else { return nil }
        return switch form {
        case .csv: status(ofCells: line[...], row: row, values)
        case .ndjson: status(ofObject: line[...], row: row, values)
        }
    }

    private func status(
        ofCells line: ArraySlice<UInt8>, row: Int, _ values: [SweepAxis.Value]
    ) -> Int32? {
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        // Nothing before the sum is in quotes.
        let commas = line.indices.lazy.filter { line[$0] == UInt8(ascii: ",") }.prefix(5)
        let start = Array("\(row),\(digest),".utf8)
        guard commas.count == 5, let before = commas.dropFirst(3).first, let behind = commas.last,
            line.starts(with: start)
        else { return nil }
        let (head, tail) = (line[...before], line[behind...])
        let varied = Array((columns.isEmpty ? "" : ",").utf8)
        let cells = [UInt8(ascii: ",")] + CSVTable.line(cellsOf(values)).dropLast().utf8 + varied
        guard tail.starts(with: cells),
            RowSum(before: head, behind: tail).stands(in: line[(before + 1)..<behind])
        else { return nil }
        return Int32(
            String(
                decoding: head.dropFirst(start.count).prefix { $0 != UInt8(ascii: ",") },
                as: UTF8.self))
    }

    private func status(
        ofObject line: ArraySlice<UInt8>, row: Int, _ values: [SweepAxis.Value]
    ) -> Int32? {
        let tail = Array(varied(values).utf8)
        let rest = line.dropLast(tail.count + 1)
        let (sum, marked) = (rest.suffix(RowSum.length), rest.dropLast(RowSum.length))
        let head = marked.dropLast(Self.mark.utf8.count)
        guard line.suffix(tail.count).elementsEqual(tail),
            marked.suffix(Self.mark.utf8.count).elementsEqual(Self.mark.utf8),
            line.dropLast(tail.count).last == UInt8(ascii: "\""),
            RowSum(before: head, behind: tail).stands(in: sum)
        else { return nil }
        let digits = head.suffix(
            head.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count)
        let end = "\"plan\":\"\(digest)\",\"row\":\(row),\"status\":"
        guard head.dropLast(digits.count).suffix(end.utf8.count).elementsEqual(end.utf8) else {
            return nil
        }
        return Int32(String(decoding: digits, as: UTF8.self))
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
