/// A place in an input file.
public struct DiagnosticPlace: Hashable, Comparable, Sendable {
    /// The file's name as it was given.
    public let file: String
    /// The 1-based line.
    public let line: Int
    /// The 1-based column, in code points.
    public let column: Int
    /// The 1-based column, in UTF-16 units, as editors and SARIF count.
    public let utf16Column: Int

    /// Makes a place; the column in UTF-16 is the same if left out.
    public init(file: String, line: Int, column: Int, utf16Column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.utf16Column = utf16Column ?? column
    }

    /// Orders places by file, line and column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

extension DiagnosticPlace: CustomStringConvertible {
    /// `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }
}
