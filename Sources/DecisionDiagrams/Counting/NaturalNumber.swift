/// A whole number of any size, for counts that outgrow 64 bits.
public struct NaturalNumber: Hashable, Sendable {
    /// Digits of 64 bits, the lowest first, the last not zero; none for zero.
    private var digits: [UInt64]

    /// Zero.
    public static let zero = NaturalNumber(0)

    /// Makes a number.
    public init(_ value: UInt64) { digits = value == 0 ? [] : [value] }

    /// The number if it fits 64 bits.
    public var exactly: UInt64? { digits.count > 1 ? nil : digits.first ?? 0 }

    /// Whether the number is zero.
    public var isZero: Bool { digits.isEmpty }

    /// The nearest floating-point number, infinite where there is none.
    public var approximately: Double {
        digits.reversed().reduce(0) { $0 * 0x1p64 + Double($1) }
    }

    /// The sum.
    public static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum += right
        return sum
    }

    /// Adds a number.
    public static func += (left: inout Self, right: Self) {
        var carry: UInt64 = 0
        for at in 0..<max(left.digits.count, right.digits.count) {
            let (one, first) = (at < left.digits.count ? left.digits[at] : 0)
                .addingReportingOverflow(at < right.digits.count ? right.digits[at] : 0)
            let (two, second) = one.addingReportingOverflow(carry)
            if at < left.digits.count { left.digits[at] = two } else { left.digits.append(two) }
            carry = first || second ? 1 : 0
        }
        if carry > 0 { left.digits.append(carry) }
    }

    /// The product.
    ///
    /// - Complexity: O(*m n*) for numbers of *m* and *n* digits of 64 bits.
    public static func * (left: Self, right: Self) -> Self {
        if left.isZero || right.isZero { return zero }
        var digits = [UInt64](repeating: 0, count: left.digits.count + right.digits.count)
        for (i, one) in left.digits.enumerated() {
            var carry: UInt64 = 0
            for (j, two) in right.digits.enumerated() {
                // (2^64 - 1)^2 + 2 (2^64 - 1) is below 2^128: nothing is lost.
                let (high, low) = one.multipliedFullWidth(by: two)
                let (first, over) = low.addingReportingOverflow(digits[i + j])
                let (second, again) = first.addingReportingOverflow(carry)
                digits[i + j] = second
                carry = high &+ (over ? 1 : 0) &+ (again ? 1 : 0)
            }
            digits[i + right.digits.count] = carry
        }
        while digits.last == 0 { digits.removeLast() }
        var product = zero
        product.digits = digits
        return product
    }

    /// Divides by a number that is not zero and gives the remainder.
    private mutating func divide(by divisor: UInt64) -> UInt64 {
        var remainder: UInt64 = 0
        for at in digits.indices.reversed() {
            (digits[at], remainder) = divisor.dividingFullWidth((remainder, digits[at]))
        }
        while digits.last == 0 { digits.removeLast() }
        return remainder
    }
}

extension NaturalNumber: Comparable {
    /// Orders numbers by size.
    public static func < (left: Self, right: Self) -> Bool {
        if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
        for (one, two) in zip(left.digits.reversed(), right.digits.reversed()) where one != two {
            return one < two
        }
        return false
    }
}

extension NaturalNumber: CustomStringConvertible {
    /// The number in decimal digits.
    public var description: String {
        if let value = exactly { return String(value) }
        var rest = self
        var parts: [String] = []
        while !rest.isZero {
            let part = String(rest.divide(by: 1_000_000_000_000_000_000))
            parts.append(
                rest.isZero ? part : String(repeating: "0", count: 18 - part.count) + part)
        }
        return parts.reversed().joined()
    }
}
