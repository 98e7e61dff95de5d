/// An upper bound of a whole number that may be far too large for a floating-point number.
///
/// Every step rounds up, so that what is computed from bounds is a bound. It is tight: each step adds
/// at most one part in 2^51.
struct CountBound: Hashable, Sendable {
    /// 0, or from 1 up to but not including 2.
    private let significand: Double
    private let exponent: Int

    static let zero = CountBound(0, exponent: 0)
    static let one = CountBound(1, exponent: 0)

    /// The bound of a value that is finite and not negative, times a power of two.
    private init(_ value: Double, exponent: Int) {
        significand = value == 0 ? 0 : value.significand
        self.exponent = value == 0 ? 0 : exponent + Int(value.exponent)
    }

    /// A bound of a number.
    init(_ value: UInt64) {
        self.init(value == 0 ? 0 : Double(value).nextUp, exponent: 0)
    }

    /// The number is below two to this.
    var bits: Int { significand == 0 ? 0 : exponent + 1 }

    /// How many words of 64 bits hold the number, at least one.
    var words: Int { max(1, (bits + 63) / 64) }

    static func + (left: Self, right: Self) -> Self {
        if left.significand == 0 { return right }
        if right.significand == 0 { return left }
        let (large, small) = left.exponent >= right.exponent ? (left, right) : (right, left)
        let distance = large.exponent - small.exponent
        // Far below the last place it is less than the one step up.
        let rest =
            distance > 100
            ? 0 : Double(sign: .plus, exponent: -distance, significand: small.significand)
        return CountBound((large.significand + rest).nextUp, exponent: large.exponent)
    }

    static func * (left: Self, right: Self) -> Self {
        if left.significand == 0 || right.significand == 0 { return zero }
        return CountBound(
            (left.significand * right.significand).nextUp,
            exponent: left.exponent + right.exponent)
    }
}
