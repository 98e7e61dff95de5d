import Phrases

/// A table as comma-separated values (RFC 4180): UTF-8, lines that end in CR LF, one header line,
/// every line with the same number of cells.
///
/// No cell is a formula to whoever reads it with commas: one that would begin with `=`, `+`, `-` or `@`, or with
/// one of these in full width, blanks aside, gets an apostrophe before it. Line breaks, tabs and
/// control characters of a model's texts are made inert as in every other output, so that no cell
/// begins with a tab or a carriage return either, and no line is a command to a runner.
package struct CSVTable {
    private let header: [String]
    private(set) var rows: [[String]]

    /// Makes a table.
    init(_ header: [String], rows: [[String]] = []) {
        self.header = header
        self.rows = rows
    }

    /// Adds a row; cells that are missing at its end are empty.
    mutating func add(_ row: [String]) { rows.append(row) }

    /// The table as text.
    var text: String {
        ([header] + rows).map { row in
            let padding = Array(repeating: "", count: max(0, header.count - row.count))
            return Self.line(row.prefix(header.count) + padding)
        }.joined()
    }

    /// One line of a table, with its end.
    package static func line(_ cells: [String]) -> String {
        InertText.printed(cells.map(cell).joined(separator: ",")) + "\r\n"
    }

    /// What a cell must not begin with.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    private static func cell(_ text: String) -> String {
        var line = InertText.line(text)
        let first = line.unicodeScalars.first { !$0.properties.isWhitespace }
        // Text that begins with a blank for a tab or line break of the model is marked too.
        if let first, formulaStarts.contains(first) { line = "'" + line }
        guard line.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
            return line
        }
        // By scalars: a quote with a mark above it is one character and still ends a cell.
        var cell = "\"".unicodeScalars
        for scalar in line.unicodeScalars {
            if scalar == "\"" { cell.append(scalar) }
            cell.append(scalar)
        }
        return String(cell) + "\""
    }
}
