import Phrases

/// Why rows cannot be summed up.
package enum SweepSummaryFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A line is no row.
    case noRow(file: String, line: Int)
    /// A line is longer than is read.
    case tooLong(file: String, line: Int, limit: Int)
    /// Comma-separated values without the header that stands above the first row.
    case noHeader(file: String)
    /// A row of another plan than the rows before it, or than the plan that was named.
    case otherPlan(file: String, line: Int, plan: String, expected: String)
    /// A row that varies other things than the rows before it.
    case otherThings(file: String, line: Int)
    /// Rows that stand there twice, or not in their order.
    case twice(row: Int)
    /// There is no row at all.
    case nothing
    /// More than is kept.
    case tooMany(String, limit: Int)
    /// A name that is none of the rows'.
    case unknown(String, name: String, known: [String])
    /// A picture that these rows do not give.
    case noPicture(String)

    /// Whether what was asked is wrong, and not what was read.
    package var isOfTheQuestion: Bool {
        switch self {
        case .unknown, .noPicture, .tooMany: true
        default: false
        }
    }

    package var description: String {
        switch self {
        case .noRow(let file, let line):
            "\(file):\(line): this is no row as 'sallyport sweep' writes it"
        case .tooLong(let file, let line, let limit):
            "\(file):\(line): the line is longer than \(limit) bytes"
        case .noHeader(let file):
            "'\(file)' has no header: name the file with row 0, which has one, before it"
        case .otherPlan(let file, let line, let plan, let expected):
            "\(file):\(line): a row of plan \(plan.prefix(40)), not of \(expected): another plan, model "
                + "or program made it"
        case .otherThings(let file, let line):
            "\(file):\(line): the row varies other things than those before it"
        case .twice(let row):
            "row \(row) stands there twice, or rows do not stand in their order: name each part once, and "
                + "as it was written"
        case .nothing: "there is no row to sum up"
        case .tooMany(let what, let limit): "there are more than \(limit) \(what)"
        case .unknown(let what, let name, let known):
            "the rows have no \(what) '\(name.prefix(80))'" + Self.advice(for: name, among: known)
        case .noPicture(let why): why
        }
    }

    /// The names that there are, once; how one looks where none was counted.
    private static func advice(for name: String, among known: [String]) -> String {
        if known.isEmpty {
            return ": write a name as columns have it, such as exfiltration/party/OC3"
        }
        let hint = Suggestion.hint(for: name, among: known)
        return hint.contains("one of")
            ? hint : hint + "; they have " + WordList.shortened(known, to: 12)
    }
}
