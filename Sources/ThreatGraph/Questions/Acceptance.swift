/// A finding that is known and accepted for a time, so that it does not break the gate.
public struct Acceptance: Hashable, Sendable {
    /// The id of a failure path, or of a line under `require`.
    public var id: String
    /// Why it is accepted.
    public var reason: String
    /// The last day on which it is.
    public var until: CalendarDate

    /// Lets a finding stand up to and on the day `until`.
    public init(id: String, reason: String, until: CalendarDate) {
        self.id = id
        self.reason = reason
        self.until = until
    }

    /// Whether it still counts on a day.
    public func isInForce(on today: CalendarDate) -> Bool { today <= until }
}
