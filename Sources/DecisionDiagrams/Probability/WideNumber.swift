/// A number with the digits of a `Double` and a far larger range, for chances that a `Double` would
/// take for 0: as slow as that is, it is used only where it is needed.
struct WideNumber: ChanceNumber {
    /// 0, or of magnitude 1 ..< 2.
    private let significand: Double
    /// The power of 2 that the significand is multiplied by; 0 for 0.
    private let exponent: Int

    init(_ value: Double) { self.init(value, exponent: 0) }

    private init(_ value: Double, exponent: Int) {
        guard value != 0 else {
            (significand, self.exponent) = (0, 0)
            return
        }
        let own = Int(value.exponent)
        significand = Self.scaled(value, by: -own)
        self.exponent = exponent + own
    }

    /// A value times a power of 2.
    private static func scaled(_ value: Double, by exponent: Int) -> Double {
        Double(sign: .plus, exponent: exponent, significand: value)
    }

    var rounded: Double {
        guard significand != 0 else { return 0 }
        let value = Self.scaled(significand, by: exponent)
        return value == 0 ? Double(signOf: significand, magnitudeOf: .leastNonzeroMagnitude) : value
    }

    static func + (left: Self, right: Self) -> Self {
        if left.significand == 0 { return right }
        if right.significand == 0 { return left }
        let (large, small) = left.exponent >= right.exponent ? (left, right) : (right, left)
        let shift = small.exponent - large.exponent
        // What is that much smaller changes no digit.
        if shift < -100 { return large }
        return Self(
            large.significand + scaled(small.significand, by: shift), exponent: large.exponent)
    }

    static func - (left: Self, right: Self) -> Self {
        left + Self(-right.significand, exponent: right.exponent)
    }

    static func * (left: Self, right: Self) -> Self {
        Self(left.significand * right.significand, exponent: left.exponent + right.exponent)
    }

    static func / (left: Self, right: Self) -> Self {
        Self(left.significand / right.significand, exponent: left.exponent - right.exponent)
    }

    static func < (left: Self, right: Self) -> Bool { (left - right).significand < 0 }
}
