/// Times, rates and sizes as they are printed: three significant digits, decimal units.
public enum EgressWords {
    private static let day = 86_400.0
    private static let year = 365.25 * 86_400.0

    /// A time: seconds below a minute, minutes below an hour, hours below two days, days below two
    /// years of 365.25 days, then years; `at once` for 0 and `never` for `nil`.
    ///
    /// Not a number and negative numbers count as 0.
    public static func time(_ seconds: Double?) -> String {
        guard let seconds else { return "never" }
        guard seconds > 0 else { return "at once" }
        if seconds < 0.001 { return "under 1 ms" }
        if seconds < 60 { return "\(digits(seconds)) s" }
        if seconds < 3_600 { return "\(digits(seconds / 60)) min" }
        if seconds < 2 * day { return "\(digits(seconds / 3_600)) h" }
        if seconds < 2 * year { return "\(digits(seconds / day)) d" }
        let years = seconds / year
        return years < 1_000_000 ? "\(digits(years)) y" : "over a million y"
    }

    /// A rate in bytes a day, for example `33.3 GB/day`; `no limit` for `nil`.
    public static func rate(_ bytesPerDay: Double?) -> String {
        guard let bytesPerDay else { return "no limit" }
        return bytesPerDay > 0 ? "\(size(bytesPerDay))/day" : "nothing"
    }

    /// An amount of data, for example `1.5 TB`.
    public static func size(_ bytes: Double) -> String {
        var value = max(bytes, 0)
        var unit = "B"
        for larger in ["kB", "MB", "GB", "TB", "PB", "EB"] where value >= 999.5 {
            value /= 1_000
            unit = larger
        }
        return "\(digits(value)) \(unit)"
    }

    /// A compression, for example `16` or `2.5`.
    public static func factor(_ factor: Double) -> String {
        factor == factor.rounded() && factor < 1e15 ? "\(Int(factor))" : "\(factor)"
    }

    /// Three significant digits without an exponent, trailing zeros dropped.
    static func digits(_ value: Double) -> String {
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
