/// A half-open stretch of time, `since` ≤ day < `until`, in which something is there.
public struct Validity: Hashable, Sendable {
    /// The first day; from the beginning when `nil`.
    public var since: CalendarDate?
    /// The day after the last one; without end when `nil`.
    public var until: CalendarDate?

    /// Makes a stretch of time; left out, it is all time.
    public init(since: CalendarDate? = nil, until: CalendarDate? = nil) {
        self.since = since
        self.until = until
    }

    /// Whether it is less than all time.
    public var isDated: Bool { since != nil || until != nil }
}
