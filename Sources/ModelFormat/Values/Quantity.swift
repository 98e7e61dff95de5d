internal import ThreatGraph

/// Amounts of data and rates as a model writes them: `2 TB`, `10 Gbit/s`, `100 GB/day`.
///
/// Exact decimal arithmetic; anything that is not a whole number of bytes (or bytes a day) in 64
/// bits is refused rather than rounded.
package enum Quantity {
    private static let prefixes: [(String, UInt64)] = [
        ("", 1), ("k", 1000), ("M", 1_000_000), ("G", 1_000_000_000), ("T", 1_000_000_000_000),
        ("P", 1_000_000_000_000_000), ("E", 1_000_000_000_000_000_000),
    ]
    /// How many of a period are in a day.
    private static let periods: [(String, UInt64)] = [
        ("s", 86_400), ("min", 1440), ("hour", 24), ("day", 1),
    ]

    /// The units of amounts and of rates as regular expressions.
    static let sizePattern = "(\(prefixes.map(\.0).joined(separator: "|")))B"
    static let durationPattern = "(\(TimeSpan.unitNames.joined(separator: "|")))"
    static let ratePattern =
        "(\(prefixes.map(\.0).joined(separator: "|")))(B|bit)/"
        + "(\(periods.map(\.0).joined(separator: "|")))"

    package static let sizeUnits = prefixes.map { $0.0 + "B" }
    package static let rateUnits = [
        "bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s", "GB/day", "TB/day",
    ]

    /// Reads an amount such as `2 TB`.
    static func size(_ text: String) throws(QuantityFault) -> ByteCount {
        let (number, unit) = try split(text)
        guard let scale = scale(of: unit, base: "B") else { throw .unknownUnit(unit) }
        return ByteCount(bytes: try number.multiplied(by: [scale], dividedBy: 1))
    }

    /// Reads a rate such as `10 Gbit/s` or `100 GB/day`.
    static func rate(_ text: String) throws(QuantityFault) -> DataRate {
        let (number, unit) = try split(text)
        let parts = unit.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let period = periods.first(where: { $0.0 == parts[1] }) else {
            throw .unknownUnit(unit)
        }
        if let scale = scale(of: parts[0], base: "bit") {
            let bytes = try number.multiplied(by: [scale, period.1], dividedBy: 8)
            return DataRate(bytesPerDay: bytes)
        }
        guard let scale = scale(of: parts[0], base: "B") else { throw .unknownUnit(unit) }
        return DataRate(bytesPerDay: try number.multiplied(by: [scale, period.1], dividedBy: 1))
    }

    /// The shortest exact writing of an amount: the largest unit of which it is a whole number.
    static func text(of size: ByteCount) -> String { whole(size.bytes, base: "B") }

    /// The shortest exact writing of a rate: in bits a second where that is a whole number of at
    /// least kilobits, otherwise in bytes a day.
    static func text(of rate: DataRate) -> String {
        let bitsPerSecond = rate.bytesPerDay.quotientAndRemainder(dividingBy: 86_400 / 8)
        let isWhole = bitsPerSecond.remainder == 0 && bitsPerSecond.quotient % 1000 == 0
        if isWhole, rate.bytesPerDay > 0 {
            return whole(bitsPerSecond.quotient, base: "bit") + "/s"
        }
        return whole(rate.bytesPerDay, base: "B") + "/day"
    }

    private static func whole(_ number: UInt64, base: String) -> String {
        let fitting = prefixes.last { number >= $0.1 && number % $0.1 == 0 } ?? ("", 1)
        return "\(number / fitting.1) \(fitting.0)\(base)"
    }

    private static func scale(of unit: String, base: String) -> UInt64? {
        prefixes.first { $0.0 + base == unit }?.1
    }

    private static func split(_ text: String) throws(QuantityFault) -> (DecimalNumber, String) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        guard !digits.isEmpty else { throw .notAQuantity }
        guard let number = DecimalNumber(String(digits)) else { throw .notAQuantity }
        guard !unit.isEmpty else { throw .missingUnit }
        return (number, String(unit))
    }
}
