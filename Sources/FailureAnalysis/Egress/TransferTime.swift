import ThreatGraph

/// How long it takes until bytes are where they go: an exact number of seconds, or never.
enum TransferTime: Hashable, Sendable {
    /// `numerator` / `denominator` seconds; the denominator is not 0.
    case seconds(numerator: UInt128, denominator: UInt128)
    /// However long one waits.
    case never

    static let atOnce = TransferTime.seconds(numerator: 0, denominator: 1)

    init(_ span: TimeSpan) { self = .seconds(numerator: UInt128(span.seconds), denominator: 1) }

    /// Whole seconds, which may be more than any span has.
    init(seconds: UInt128) { self = .seconds(numerator: seconds, denominator: 1) }

    /// The time that `bytes` / `factor` take at a steady rate.
    ///
    /// The product of a factor and a rate that does not fit 128 bits is cut down to them, which
    /// happens only to times below 10⁻⁸ s.
    init(bytes: UInt64, factor: CompressionFactor, bytesPerDay rate: UInt128) {
        let top = UInt128(bytes) * 86_400 * UInt128(factor.denominator)
        let (bottom, overflow) = rate.multipliedReportingOverflow(by: UInt128(factor.numerator))
        guard top > 0 else {
            self = .atOnce
            return
        }
        guard bottom > 0 else {
            self = .never
            return
        }
        self = .seconds(numerator: top, denominator: overflow ? .max : bottom)
    }

    /// The time in seconds; `nil` for never.
    var approximateSeconds: Double? {
        guard case .seconds(let top, let bottom) = self else { return nil }
        return Double(top) / Double(bottom)
    }
}

extension TransferTime: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.never, _): return false
        case (.seconds, .never): return true
        case (.seconds(let top, let bottom), .seconds(let otherTop, let otherBottom)):
            let first = top.multipliedFullWidth(by: otherBottom)
            let second = otherTop.multipliedFullWidth(by: bottom)
            return (first.high, first.low) < (second.high, second.low)
        }
    }
}
