import Glibc

/// Numbers that nobody should take for exact.
package enum SignificantDigits {
    /// A number with two significant digits, for example `0.020`, `0.00040`, `4.0e-05`, `67`.
    ///
    /// Two digits are what a number that rests on judgement can carry at most (THEORY 5); the JSON
    /// has all of them.
    package static func two(_ number: Double) -> String {
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

    /// Three significant digits without an exponent, trailing zeros dropped.
    package static func three(_ value: Double) -> String {
        guard value > 0 else { return "0" }
        guard value < 1e15 else { return "over 10^15" }
        var unit = 1.0
        var places = 0
        while value / unit >= 999.5 { unit *= 10 }
        while value / unit < 99.95, places < 12 {
            unit /= 10
            places += 1
        }
        // What is left is three digits; `unit` is a power of ten that they count.
        let count = Int((value / unit).rounded(.toNearestOrEven))
        guard places > 0 else { return "\(count * Int(unit.rounded()))" }
        var fraction = String(count)
        fraction = String(repeating: "0", count: max(0, places + 1 - fraction.count)) + fraction
        let whole = fraction.dropLast(places)
        let rest = fraction.suffix(places)
        let kept = rest.reversed().drop { $0 == "0" }.reversed()
        return kept.isEmpty ? String(whole) : whole + "." + String(kept)
    }
}
