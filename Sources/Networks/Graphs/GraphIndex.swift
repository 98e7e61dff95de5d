/// A position in one of an attack graph's tables, typed by what the table holds.
///
/// An index is meaningful only in the graph that gave it out.
public struct GraphIndex<Element>: Hashable, Comparable, Sendable {
    /// The 0-based position in the table.
    public let rawValue: UInt32

    /// Makes an index from a position.
    public init(_ position: Int) {
        rawValue = UInt32(truncatingIfNeeded: position)
    }

    /// The 0-based position, as an array subscript wants it.
    public var position: Int { Int(rawValue) }

    /// Orders indices by position.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A party's place in `AttackGraph.parties`.
public typealias PartyIndex = GraphIndex<Party>
/// A barrier's place in `AttackGraph.barriers`.
public typealias BarrierIndex = GraphIndex<Barrier>
/// A fact's place in `AttackGraph.facts`.
public typealias FactIndex = GraphIndex<Fact>
/// A step's place in `AttackGraph.steps`.
public typealias StepIndex = GraphIndex<Step>
