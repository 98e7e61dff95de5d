/// A place in a text: 1-based line, 1-based column counted in code points, and in UTF-16 units.
///
/// Lines end where YAML says: at LF, CR, CR LF, and U+0085, U+2028, U+2029. A byte order mark at
/// the start of the text is not counted.
public struct YAMLMark: Hashable, Comparable, Sendable {
    private let storedLine: UInt32
    private let storedColumn: UInt32
    private let storedUTF16Column: UInt32

    /// The 1-based line.
    public var line: Int { Int(storedLine) }
    /// The 1-based column, in code points from the start of the line.
    public var column: Int { Int(storedColumn) }
    /// The 1-based column, in UTF-16 units from the start of the line: more than `column` behind
    /// characters beyond U+FFFF.
    public var utf16Column: Int { Int(storedUTF16Column) }

    /// Makes a mark from a 1-based line and column; the column in UTF-16 is the same if left out.
    public init(line: Int, column: Int, utf16Column: Int? = nil) {
        storedLine = UInt32(clamping: line)
        storedColumn = UInt32(clamping: column)
        storedUTF16Column = UInt32(clamping: utf16Column ?? column)
    }

    /// Orders marks by line, then column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
    }
}

/// Where something stands: a file and the half-open stretch from `start` to `end`.
public struct YAMLRange: Hashable, Sendable {
    /// The file's name as it was given to the reader.
    public let file: String
    /// Where it begins.
    public let start: YAMLMark
    /// Where it ends, the place after its last byte.
    public let end: YAMLMark

    /// Makes a range.
    public init(file: String, start: YAMLMark, end: YAMLMark) {
        self.file = file
        self.start = start
        self.end = end
    }

    /// Whether `other` lies in this range.
    public func contains(_ other: YAMLRange) -> Bool {
        file == other.file && start <= other.start && other.end <= end
    }
}

extension YAMLRange: CustomStringConvertible {
    /// The start as `file:line:column`.
    public var description: String { "\(file):\(start.line):\(start.column)" }
}
