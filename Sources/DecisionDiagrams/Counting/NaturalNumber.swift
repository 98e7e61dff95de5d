/// A whole number of any size, for counts that outgrow 64 bits.
///
/// ```swift
/// import DecisionDiagrams
///
/// let large = NaturalNumber(.max) + NaturalNumber(1)
/// print(large, large.exactly == nil)  // 18446744073709551616 true
/// print(large > NaturalNumber(7), large.approximately)  // true 1.8446744073709552e+19
/// ```
public struct NaturalNumber: Hashable, Sendable {
    /// Digits of 64 bits, the lowest first, the last not zero; none for zero.
    private(set) var digits: [UInt64]

    /// What sums begin with, and the count of a size that has no sets.
    public static let zero = NaturalNumber(0)

    /// Begins with a count that fits 64 bits; sums and products outgrow it as they need.
    public init(_ value: UInt64) { digits = value == 0 ? [] : [value] }

    /// Makes a number of words of 64 bits, the lowest first.
    init(words: some Collection<UInt64>) {
        digits = Array(words)
        while digits.last == 0 { digits.removeLast() }
    }

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

    /// Grows by a digit of 64 bits where the sum needs one.
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
    ///
    /// - Complexity: O(*n*^2) for *n* digits.
    public var description: String {
        if let value = exactly { return String(value) }
        var text: [UInt8] = []
        text.reserveCapacity(20 * digits.count)
        // The lowest digit first, then turned round.
        for group in groups() {
            var rest = group
            for _ in 0..<DecimalGroup.digits {
                text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            }
        }
        while text.last == UInt8(ascii: "0") { text.removeLast() }
        return String(decoding: text.reversed(), as: UTF8.self)
    }

    /// The digits of the number to the base 10^19, the lowest first; there may be zeros at the end.
    private func groups() -> [UInt64] {
        var rest = digits
        var groups: [UInt64] = []
        while !rest.isEmpty {
            // Four divisions in one pass: each waits for itself only, not for the others.
            var (one, two, three, four): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
            for at in rest.indices.reversed() {
                var word = DecimalGroup.divide(&one, rest[at])
                word = DecimalGroup.divide(&two, word)
                word = DecimalGroup.divide(&three, word)
                rest[at] = DecimalGroup.divide(&four, word)
            }
            groups += [one, two, three, four]
            while rest.last == 0 { rest.removeLast() }
        }
        return groups
    }

    /// Division by 10^19 without a division (Möller and Granlund, "Improved division by invariant
    /// integers", 2011, algorithm 4).
    private enum DecimalGroup {
        static let digits = 19
        private static let base: UInt64 = 10_000_000_000_000_000_000
        /// The whole part of (2^128 - 1) / `base`, less 2^64.
        private static let reciprocal: UInt64 = 15_581_492_618_384_294_730

        /// Divides a number of two words, of which the upper is a remainder, and leaves the next.
        @inline(__always)
        static func divide(_ remainder: inout UInt64, _ word: UInt64) -> UInt64 {
            let estimate =
                UInt128(reciprocal) &* UInt128(remainder)
                &+ (UInt128(remainder) << 64 | UInt128(word))
            var quotient = UInt64(truncatingIfNeeded: estimate >> 64) &+ 1
            var rest = word &- quotient &* base
            let isOver = rest > UInt64(truncatingIfNeeded: estimate)
            quotient = isOver ? quotient &- 1 : quotient
            rest = isOver ? rest &+ base : rest
            if rest >= base {
                quotient &+= 1
                rest &-= base
            }
            remainder = rest
            return quotient
        }
    }
}
