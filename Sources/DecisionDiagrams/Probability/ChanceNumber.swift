/// A number that probabilities are computed in.
protocol ChanceNumber: Comparable, Sendable {
    init(_ value: Double)
    /// The nearest `Double`; what is not 0 does not become 0.
    var rounded: Double { get }
    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    static func * (left: Self, right: Self) -> Self
    static func / (left: Self, right: Self) -> Self
}

extension ChanceNumber {
    static func += (left: inout Self, right: Self) { left = left + right }
}

extension Double: ChanceNumber {
    /// Below this a `Double` may have lost digits on the way, or everything.
    static let leastTrustedChance = 1e-250

    var rounded: Double { self }
}
