/// How many sets there are of each order, the number of their members.
///
/// ```swift
/// import DecisionDiagrams
///
/// let histogram = SetHistogram([.zero, NaturalNumber(2), NaturalNumber(5)])
/// print(histogram.total, histogram[2], histogram[3])  // 7 5 0
/// let (kept, cut) = histogram.upTo(1)
/// print(kept.total, cut)  // 2 5
/// ```
public struct SetHistogram: Hashable, Sendable {
    /// The count of the sets of each order from 0 to the largest that occurs; empty without sets.
    public let counts: [NaturalNumber]

    /// Makes a histogram; zeros at the end are dropped.
    public init(_ counts: [NaturalNumber]) {
        let end = counts.lastIndex { !$0.isZero }.map { $0 + 1 } ?? 0
        self.counts = Array(counts.prefix(end))
    }

    /// How many sets there are.
    public var total: NaturalNumber { counts.reduce(.zero, +) }

    /// The order of the smallest sets, or `nil` without sets.
    public var smallestOrder: Int? { counts.firstIndex { !$0.isZero } }

    /// The order of the largest sets, or `nil` without sets.
    public var largestOrder: Int? { counts.isEmpty ? nil : counts.count - 1 }

    /// The count of the sets of an order.
    public subscript(order: Int) -> NaturalNumber {
        counts.indices.contains(order) ? counts[order] : .zero
    }

    /// The sets of at most an order, and how many are left out.
    public func upTo(_ order: Int) -> (kept: SetHistogram, cut: NaturalNumber) {
        let end = order < counts.count ? max(0, order + 1) : counts.count
        return (SetHistogram(Array(counts.prefix(end))), counts.dropFirst(end).reduce(.zero, +))
    }
}
