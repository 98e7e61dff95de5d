public import ThreatGraph

/// A date as far as a source gives it: a year, a month or a day.
public struct CatalogueDate: Hashable, Sendable, CustomStringConvertible {
    /// The year, four digits.
    public let year: Int
    /// From 1 to 12; not known when `nil`.
    public let month: Int?
    /// From 1 to the last that the month has; not known when `nil`.
    public let day: Int?
    /// The date as it was written.
    public let description: String

    /// Makes a date from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` for anything else or a day that
    /// does not exist.
    public init?(_ text: String) {
        let length = text.utf8.count
        guard let rest = [4: "-01-01", 7: "-01", 10: ""][length],
            let whole = CalendarDate(text + rest)
        else { return nil }
        year = whole.year
        month = length > 4 ? whole.month : nil
        day = length > 7 ? whole.day : nil
        description = text
    }

    /// Whether it may be that day or later: of a year or a month, whether any day of it is.
    public func mayBeOnOrAfter(_ date: CalendarDate) -> Bool {
        (year, month ?? 12, day ?? 31) >= (date.year, date.month, date.day)
    }
}

extension CatalogueDate: Comparable {
    /// Orders dates by time; a year comes before its months, a month before its days.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }
}
