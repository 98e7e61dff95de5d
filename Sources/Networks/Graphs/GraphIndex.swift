/// A position in one of a graph's tables, typed by what the table holds.
///
/// An index is meaningful only in the graph that gave it out. Everything here is inlinable: the
/// engines of other modules compare and unpack indices in their innermost loops.
public struct GraphIndex<Element>: Sendable {
    /// The 0-based position in the table.
    public let rawValue: UInt32

    /// Makes an index from a position.
    @inlinable public init(_ position: Int) {
        rawValue = UInt32(truncatingIfNeeded: position)
    }

    /// The 0-based position, as an array subscript wants it.
    @inlinable public var position: Int { Int(rawValue) }
}

extension GraphIndex: Hashable {
    /// Whether both are the same position.
    @inlinable public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Hashes the position.
    @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension GraphIndex: Comparable {
    /// Orders indices by position.
    @inlinable public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}
