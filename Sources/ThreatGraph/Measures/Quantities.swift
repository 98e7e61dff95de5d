/// An amount of data, in bytes (decimal units: 1 TB is 10¹² bytes).
public struct ByteCount: Hashable, Comparable, Sendable {
    /// The number of bytes.
    public let bytes: UInt64

    /// Makes an amount.
    public init(bytes: UInt64) { self.bytes = bytes }

    /// Orders amounts by size.
    public static func < (left: Self, right: Self) -> Bool { left.bytes < right.bytes }
}

/// An amount of data over time, in bytes a day, so that every rate in whole bits a second and
/// every whole daily volume is exact.
public struct DataRate: Hashable, Comparable, Sendable {
    /// How much passes in 24 hours.
    public let bytesPerDay: UInt64

    /// Bits a second and other rates become bytes a day where a model is read.
    public init(bytesPerDay: UInt64) { self.bytesPerDay = bytesPerDay }

    /// Orders rates by size.
    public static func < (left: Self, right: Self) -> Bool {
        left.bytesPerDay < right.bytesPerDay
    }
}

/// How much may pass in each of a row of windows of time, or once and for all.
public struct DataBudget: Hashable, Sendable {
    /// How much may pass.
    public var amount: ByteCount
    /// After how long as much again may pass; never when `nil`.
    public var period: TimeSpan?

    /// Counts for ever, and not by the period, unless one is named.
    public init(amount: ByteCount, period: TimeSpan? = nil) {
        self.amount = amount
        self.period = period
    }
}
