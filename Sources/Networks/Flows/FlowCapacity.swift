/// How much an edge of a network can carry.
public enum FlowCapacity: Hashable, Sendable {
    /// At most this much, in the network's unit.
    case limited(UInt64)
    /// Any amount.
    case unbounded

    /// Nothing at all.
    public static let zero = FlowCapacity.limited(0)
}

extension FlowCapacity: Comparable {
    /// Orders capacities by size; `unbounded` is the largest.
    public static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.limited(let left), .limited(let right)): left < right
        case (.limited, .unbounded): true
        case (.unbounded, _): false
        }
    }
}

extension FlowCapacity: ExpressibleByIntegerLiteral {
    /// Makes a limited capacity.
    public init(integerLiteral value: UInt64) { self = .limited(value) }
}

/// How much flows in all; 128 bits hold the sum of any edges.
public enum FlowAmount: Hashable, Sendable {
    /// Exactly this much, in the network's unit.
    case limited(UInt128)
    /// Any amount.
    case unbounded
}

extension FlowAmount: Comparable {
    /// Orders amounts by size; `unbounded` is the largest.
    public static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.limited(let left), .limited(let right)): left < right
        case (.limited, .unbounded): true
        case (.unbounded, _): false
        }
    }
}

extension FlowAmount: ExpressibleByIntegerLiteral {
    /// Makes a limited amount.
    public init(integerLiteral value: UInt64) { self = .limited(UInt128(value)) }
}
