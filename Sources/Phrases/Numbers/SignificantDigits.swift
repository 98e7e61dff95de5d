import Glibc

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
            return PrintedNumber.fixed((number / unit).rounded() * unit, places: 0)
        }
        if size >= 9.95 { return PrintedNumber.fixed(number, places: 0) }
        if size >= 0.000_1 {
            // One more decimal where rounding does not carry into the next power of ten.
            let decimals = max(1, 1 - Int(floor(log10(size * 1.005))))
            return PrintedNumber.fixed(number, places: decimals)
        }
        return PrintedNumber.scientific(number, places: 1)
    }
}
