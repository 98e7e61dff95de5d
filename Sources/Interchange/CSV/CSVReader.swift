/// Reads tables of text with commas between, as RFC 4180 has them.
///
/// A field may stand in quotation marks, within which commas and line breaks are text and a mark is
/// written twice. Lines end with a line feed, with or without a carriage return before it. Empty lines
/// are passed over, and a byte-order mark at the beginning is no text.
///
/// Source: RFC 4180, section 2.
package struct CSVReader {
    /// A field and where it begins.
    package struct Field: Hashable, Sendable {
        /// Its text, without the marks around it.
        package var text: String
        /// The 1-based line.
        package var line: Int
        /// The 1-based column, in code points.
        package var column: Int
    }

    /// What is wrong with a table, and where.
    package struct Fault: Error, Hashable, Sendable {
        /// What is wrong and what to do.
        package var message: String
        /// The 1-based line.
        package var line: Int
        /// The 1-based column, in code points.
        package var column: Int
    }

    /// The most bytes that a table may have.
    package static let mostBytes = 16 << 20

    private let scalars: [Unicode.Scalar]
    private var at = 0
    private var line = 1
    private var column = 1

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The rows of a table.
    ///
    /// - Throws: `Fault` at a mark that is not closed or stands within a field, for what is no UTF-8, and for
    ///   more than `mostBytes`.
    /// - Complexity: O(*n*) for *n* bytes.
    package static func rows(of bytes: [UInt8]) throws(Fault) -> [[Field]] {
        guard bytes.count <= mostBytes else {
            throw Fault(message: "a table has at most 16 MiB", line: 1, column: 1)
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard
            let text = String(
                validating: bytes.starts(with: mark) ? bytes[3...] : bytes[...], as: UTF8.self)
        else { throw Fault(message: "this is no UTF-8", line: 1, column: 1) }
        var reader = CSVReader(text)
        var rows: [[Field]] = []
        while reader.at < reader.scalars.count {
            let row = try reader.row()
            if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
        }
        return rows
    }

    private mutating func row() throws(Fault) -> [Field] {
        var row: [Field] = []
        while true {
            row.append(try field())
            guard let next = peek else { return row }
            if next == "," {
                advance()
                continue
            }
            if next == "\r" { advance() }
            advance()
            return row
        }
    }

    private mutating func field() throws(Fault) -> Field {
        var field = Field(text: "", line: line, column: column)
        if peek == "\"" { return try quoted(field) }
        while let next = peek, next != ",", !isLineEnd {
            if next == "\"" {
                throw fault("a quotation mark stands within a field: put the whole field in marks")
            }
            field.text.unicodeScalars.append(next)
            advance()
        }
        return field
    }

    private mutating func quoted(_ start: Field) throws(Fault) -> Field {
        var field = start
        advance()
        while let next = peek {
            advance()
            if next != "\"" {
                field.text.unicodeScalars.append(next)
            } else if peek == "\"" {
                field.text.unicodeScalars.append(next)
                advance()
            } else if peek == nil || peek == "," || isLineEnd {
                return field
            } else {
                throw fault("something stands behind a closing quotation mark: put a comma there")
            }
        }
        throw Fault(
            message: "this field's quotation mark is not closed", line: start.line,
            column: start.column)
    }

    private var peek: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

    /// Whether a line ends here; a carriage return alone is text.
    private var isLineEnd: Bool {
        guard let next = peek else { return true }
        return next == "\n" || (next == "\r" && at + 1 < scalars.count && scalars[at + 1] == "\n")
    }

    private mutating func advance() {
        guard at < scalars.count else { return }
        if scalars[at] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        at += 1
    }

    private func fault(_ message: String) -> Fault {
        Fault(message: message, line: line, column: column)
    }
}
