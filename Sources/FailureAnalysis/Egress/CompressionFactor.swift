/// By how much an attacker makes plaintext weights smaller before they leave: an exact decimal
/// number of at least 1.
package struct CompressionFactor: Hashable, Sendable {
    /// The largest factor: 10⁹.
    package static let largest: UInt64 = 1_000_000_000
    /// 1, 4, 16 and 100: none, and the factors of the literature (Brown, Rivera, Hendrycks and
    /// Mazeika, arXiv 2601.01296, for 16 and 100).
    package static let standard = [1, 4, 16, 100].map { CompressionFactor(whole: $0) }
    /// No compression.
    package static let one = CompressionFactor(whole: 1)

    /// The factor is `numerator` / `denominator`, in lowest terms; the denominator divides 10⁶.
    let numerator: UInt64
    let denominator: UInt64

    private init(whole: UInt64) { (numerator, denominator) = (whole, 1) }

    /// Reads a factor such as `16` or `2.5`; `nil` for anything but a decimal number of at most six
    /// places from 1 to 10⁹.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.utf8.count <= 6, let digits = UInt64(String(parts[0]) + fraction) else {
            return nil
        }
        var (top, bottom) = (digits, UInt64(1))
        for _ in 0..<fraction.utf8.count { bottom *= 10 }
        guard top >= bottom, top / bottom <= Self.largest else { return nil }
        for prime in [UInt64(2), 5] {
            while top % prime == 0, bottom % prime == 0 {
                (top, bottom) = (top / prime, bottom / prime)
            }
        }
        guard top <= Self.largest * bottom else { return nil }
        (numerator, denominator) = (top, bottom)
    }

    /// The factor as a number.
    package var value: Double { Double(numerator) / Double(denominator) }
}

extension CompressionFactor: Comparable {
    /// Orders factors by size.
    package static func < (left: Self, right: Self) -> Bool {
        UInt128(left.numerator) * UInt128(right.denominator)
            < UInt128(right.numerator) * UInt128(left.denominator)
    }
}
