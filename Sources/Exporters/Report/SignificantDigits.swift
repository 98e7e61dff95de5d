import Foundation

/// Numbers that nobody should take for exact.
enum SignificantDigits {
    /// A number with two significant digits, for example `0.020`, `0.00040`, `4.0e-05`, `67`.
    ///
    /// Two digits are what a number that rests on judgement can carry at most (THEORY 5); the JSON
    /// has all of them.
    static func two(_ number: Double) -> String {
        if number == 0 { return "0" }
        if number == 1 { return "1" }
        let size = abs(number)
        if size >= 100 {
            let unit = pow(10, floor(log10(size)) - 1)
            return String(format: "%.0f", (number / unit).rounded() * unit)
        }
        if size >= 9.95 { return String(format: "%.0f", number) }
        if size >= 0.000_1 {
            // One more decimal where rounding does not carry into the next power of ten.
            let decimals = max(1, 1 - Int(floor(log10(size * 1.005))))
            return String(format: "%.\(decimals)f", number)
        }
        return String(format: "%.1e", number)
    }
}
