/// A place in a text: 1-based line, 1-based column counted in UTF-8 bytes.
///
/// Lines end where YAML says: at LF, CR, CR LF, and U+0085, U+2028, U+2029. A byte order mark at
/// the start of the text is not counted.
public struct YAMLMark: Hashable, Comparable, Sendable {
    private let storedLine: UInt32
    private let storedColumn: UInt32

    /// The 1-based line.
    public var line: Int { Int(storedLine) }
    /// The 1-based column, in UTF-8 bytes from the start of the line.
    public var column: Int { Int(storedColumn) }

    /// Makes a mark from a 1-based line and column.
    public init(line: Int, column: Int) {
        storedLine = UInt32(clamping: line)
        storedColumn = UInt32(clamping: column)
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
