/// A place in an XML document.
public struct XMLPosition: Hashable, Comparable, Sendable {
    /// The line, from 1; lines end at a line feed.
    public let line: Int
    /// The column, from 1, in code points.
    ///
    /// In a document in another encoding the column is the
    /// parser's own count and the place is that of the end of the tag.
    public let column: Int

    /// Makes a place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders places by line and column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension XMLPosition: CustomStringConvertible {
    /// The place as `line:column`.
    public var description: String { "\(line):\(column)" }
}
