/// Amounts of data in decimal units.
package enum DataSize {
    /// Three significant digits in the largest fitting unit, for example `1.5 TB`, `33.3 GB`.
    ///
    /// For amounts that were computed. Trailing zeros are dropped; a negative amount is none.
    package static func rounded(_ bytes: Double) -> String {
        var value = max(bytes, 0)
        var unit = "B"
        for larger in ["kB", "MB", "GB", "TB", "PB", "EB"] where value >= 999.5 {
            value /= 1_000
            unit = larger
        }
        return "\(SignificantDigits.three(value)) \(unit)"
    }

    /// Whole tenths of the largest unit that is not above the amount, cut off, for example
    /// `1.9 TB` for 1,990 GB.
    ///
    /// For labels with room for few letters.
    package static func short(_ bytes: UInt64) -> String {
        let units: [(UInt64, String)] = [
            (1_000_000_000_000_000, "PB"), (1_000_000_000_000, "TB"), (1_000_000_000, "GB"),
            (1_000_000, "MB"), (1_000, "kB"),
        ]
        guard let (unit, name) = units.first(where: { bytes >= $0.0 }) else {
            return "\(bytes) B"
        }
        let tenths = bytes / (unit / 10)
        return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
    }

    /// The amount exactly, in the largest unit that leaves a whole number, for example `1500 GB`.
    ///
    /// For amounts that a model states.
    package static func exact(_ bytes: UInt64) -> String {
        let units: [(UInt64, String)] = [
            (1_000_000_000_000, "TB"), (1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB"),
        ]
        let unit = units.first { bytes > 0 && bytes.isMultiple(of: $0.0) }
        return unit.map { "\(bytes / $0.0) \($0.1)" } ?? "\(bytes) bytes"
    }
}
