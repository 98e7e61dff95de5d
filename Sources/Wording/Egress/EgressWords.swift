import Phrases

/// What is said of how weights would leave: times, rates and sizes with three significant digits in
/// decimal units, what limits a channel, and what the model does not say.
package enum EgressWords {
    private static let day = 86_400.0
    private static let year = 365.25 * 86_400.0

    /// A time: seconds below a minute, minutes below an hour, hours below two days, days below two
    /// years of 365.25 days, then years; `at once` for 0 and `never` for `nil`.
    ///
    /// Not a number and negative numbers count as 0.
    package static func time(_ seconds: Double?) -> String {
        guard let seconds else { return "never" }
        guard seconds > 0 else { return "at once" }
        if seconds < 0.001 { return "under 1 ms" }
        if seconds < 60 { return "\(SignificantDigits.three(seconds)) s" }
        if seconds < 3_600 { return "\(SignificantDigits.three(seconds / 60)) min" }
        if seconds < 2 * day { return "\(SignificantDigits.three(seconds / 3_600)) h" }
        if seconds < 2 * year { return "\(SignificantDigits.three(seconds / day)) d" }
        let years = seconds / year
        return years < 1_000_000 ? "\(SignificantDigits.three(years)) y" : "over a million y"
    }

    /// A rate in bytes a day, for example `33.3 GB/day`; `no limit` for `nil`.
    package static func rate(_ bytesPerDay: Double?) -> String {
        guard let bytesPerDay else { return "no limit" }
        return bytesPerDay > 0 ? "\(size(bytesPerDay))/day" : "nothing"
    }

    /// An amount of data, for example `1.5 TB`.
    package static func size(_ bytes: Double) -> String {
        DataSize.rounded(bytes)
    }

    /// A compression, for example `16` or `2.5`.
    package static func factor(_ factor: Double) -> String {
        factor == factor.rounded() && factor < 1e15 ? "\(Int(factor))" : "\(factor)"
    }
}
