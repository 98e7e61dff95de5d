import ThreatGraph

@testable import ModelFormat

extension FuzzTarget {
    /// Dates, lengths of time, levels, tiers, amounts and rates: what is read is written and reads
    /// back as the same.
    static let values = FuzzTarget(name: "values") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if let date = CalendarDate(text) {
            try claim(CalendarDate(date.description) == date, "date \(date)")
        }
        if let span = TimeSpan(text) {
            try claim(TimeSpan(span.description) == span, "length of time \(span)")
        }
        if let level = SecurityLevel(text) {
            try claim(SecurityLevel(level.description) == level, "level \(level)")
        }
        if let tier = CapabilityTier(text) {
            try claim(CapabilityTier(tier.description) == tier, "tier \(tier)")
        }
        if let size = try? Quantity.size(text) {
            try claim(try Quantity.size(Quantity.text(of: size)) == size, "amount \(size)")
        }
        if let rate = try? Quantity.rate(text) {
            try claim(try Quantity.rate(Quantity.text(of: rate)) == rate, "rate \(rate)")
        }
        // What is refused is told why, whatever it is.
        _ = UnitAdvice.size(text, of: text)
        _ = UnitAdvice.rate(text, of: text)
        if let number = DecimalNumber(text) {
            try claim(number.places <= 18, "number \(number)")
            _ = try? number.multiplied(by: [1_000_000, 86_400], dividedBy: 8)
        }
    }
}
