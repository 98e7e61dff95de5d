package import ModelFormat
package import Phrases

/// A table of text cells (RFC 4180) with the place of each: separated by commas, semicolons or tabs,
/// in quotes where a cell holds one of these or a line break.
///
/// A byte order mark of UTF-8 is passed over; lines end at LF, CR LF or CR. Which separator it is, the
/// first line with one of them says: the one that is there most often outside of quotes.
package struct DelimitedTable: Sendable {
    /// The rows that hold anything, in the order written.
    package private(set) var rows: [[Cell]] = []

    /// A cell.
    package struct Cell: Hashable, Sendable {
        /// Its text, with quotes undone and without blanks around it.
        package var text: String
        /// Where it begins.
        package var place: DiagnosticPlace
    }

    /// What a table has at most.
    package struct Limits: Hashable, Sendable {
        /// The most bytes in all.
        package var bytes = 16 << 20
        /// The most cells in a row.
        package var columns = 1000
        /// The most cells in all.
        package var cells = 1_000_000
        /// The most bytes in a cell.
        package var cellBytes = 64 << 10

        /// Makes the limits that stand at the properties.
        package init() {}
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - file: The name to give in places.
    ///   - separators: What may stand between cells; of one alone, no other is looked for.
    /// - Throws: `ModelErrors` where the text is too large, no UTF-8, or has a quote out of its place.
    /// - Complexity: O(*n*) for *n* bytes.
    package init(
        bytes: [UInt8], file: String, separators: [Unicode.Scalar] = [",", ";", "\t"],
        limits: Limits = Limits()
    ) throws(ModelErrors) {
        let start = DiagnosticPlace(file: file, line: 1, column: 1)
        guard bytes.count <= limits.bytes else {
            throw Self.fault("the table has more than \(limits.bytes) bytes", at: start)
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw Self.fault("the table is not written in UTF-8", at: start)
        }
        guard !text.unicodeScalars.contains("\0") else {
            throw Self.fault("the table holds a zero byte, as UTF-16 does: write UTF-8", at: start)
        }
        var scan = Scan(
            file: file, separator: Self.separator(of: text, among: separators), limits: limits)
        for scalar in text.unicodeScalars { try scan.take(scalar) }
        rows = try scan.finish()
    }

    static func fault(_ message: String, at place: DiagnosticPlace) -> ModelErrors {
        ModelErrors([Diagnostic(.importBroken, message, at: place)])
    }

    /// The separator that the first line with any has most of; of as many, the last in the list.
    private static func separator(
        of text: String, among separators: [Unicode.Scalar]
    ) -> Unicode.Scalar {
        guard separators.count > 1 else { return separators.first ?? "," }
        var counts = separators.map { _ in 0 }
        var isQuoted = false
        for scalar in text.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if scalar == "\n" || scalar == "\r", counts.contains(where: { $0 > 0 }) { break }
            if let at = separators.firstIndex(of: scalar) { counts[at] += 1 }
        }
        var best = 0
        for at in separators.indices where counts[at] >= max(counts[best], 1) { best = at }
        return separators[best]
    }
}

/// Follows a table scalar by scalar.
private struct Scan {
    let file: String
    let separator: Unicode.Scalar
    let limits: DelimitedTable.Limits
    private var rows: [[DelimitedTable.Cell]] = []
    private var row: [DelimitedTable.Cell] = []
    private var cell = String.UnicodeScalarView()
    private var cellBytes = 0
    private var cells = 0
    private var (line, column) = (1, 1)
    private var start: (line: Int, column: Int) = (1, 1)
    private var state = State.begun
    private var wasReturn = false

    private enum State { case begun, plain, quoted, quoteInQuoted }

    init(file: String, separator: Unicode.Scalar, limits: DelimitedTable.Limits) {
        self.file = file
        self.separator = separator
        self.limits = limits
    }

    mutating func take(_ scalar: Unicode.Scalar) throws(ModelErrors) {
        defer { wasReturn = scalar == "\r" }
        if scalar == "\n", wasReturn {
            if state == .quoted { try append(scalar) }
            start = (line, column)
            return
        }
        if state == .quoted {
            if scalar == "\"" { state = .quoteInQuoted } else { try append(scalar) }
        } else if scalar == separator {
            try endCell()
        } else if scalar == "\n" || scalar == "\r" {
            try endRow()
        } else if scalar == "\"" {
            try takeQuote()
        } else if state == .quoteInQuoted {
            guard scalar == " " else {
                throw fault(
                    "only a separator or the line's end stands behind a cell in quotes", here)
            }
        } else {
            if state == .begun, scalar != " " { state = .plain }
            try append(scalar)
        }
        advance(over: scalar)
    }

    private mutating func takeQuote() throws(ModelErrors) {
        switch state {
        case .begun:
            cell = String.UnicodeScalarView()
            state = .quoted
        case .quoteInQuoted:
            try append("\"")
            state = .quoted
        default:
            // As spreadsheets read it: a quote within a cell that has none at its start is text.
            try append("\"")
        }
    }

    mutating func finish() throws(ModelErrors) -> [[DelimitedTable.Cell]] {
        guard state != .quoted else {
            throw fault("the quotes that open here are never closed", start)
        }
        try endRow()
        return rows
    }

    private mutating func append(_ scalar: Unicode.Scalar) throws(ModelErrors) {
        cellBytes += UTF8.width(scalar)
        guard cellBytes <= limits.cellBytes else {
            throw fault("a cell has more than \(limits.cellBytes) bytes", start)
        }
        cell.append(scalar)
    }

    private mutating func endCell() throws(ModelErrors) {
        let place = DiagnosticPlace(file: file, line: start.line, column: start.column)
        row.append(.init(text: Self.trimmed(cell), place: place))
        cells += 1
        guard row.count <= limits.columns, cells <= limits.cells else {
            throw fault(
                "the table has more than \(limits.columns) cells in a row or \(limits.cells) in all",
                start)
        }
        cell = String.UnicodeScalarView()
        cellBytes = 0
        state = .begun
        start = (line, column + 1)
    }

    private mutating func endRow() throws(ModelErrors) {
        try endCell()
        if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        row = []
        start = (line + 1, 1)
    }

    private mutating func advance(over scalar: Unicode.Scalar) {
        if scalar == "\n" || scalar == "\r" {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }

    private var here: (line: Int, column: Int) { (line, column) }

    private func fault(_ message: String, _ at: (line: Int, column: Int)) -> ModelErrors {
        DelimitedTable.fault(
            message, at: DiagnosticPlace(file: file, line: at.line, column: at.column))
    }

    private static func trimmed(_ cell: String.UnicodeScalarView) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = cell.firstIndex(where: { !isBlank($0) }),
            let last = cell.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(cell[first...last])
    }
}
