public import Formulas

/// Somebody who notices that bytes leave, and how long it takes until that ends.
///
/// A race: what passes before the end is gone. The race is void when the operator fails.
public struct Detection: Hashable, Sendable {
    /// Who looks.
    public var operators: Quorum
    /// The strength against an attacker who would not be seen; `nil` where each operator has a
    /// level of its own, or where capability alone never hides it.
    public var level: SecurityLevel?
    /// How long until it is noticed.
    public var timeToDetect: TimeSpan
    /// How long from then until nothing passes any more.
    public var timeToRespond: TimeSpan

    /// Bytes pass until both times are over, and then no more.
    public init(
        operators: Quorum, level: SecurityLevel?, timeToDetect: TimeSpan, timeToRespond: TimeSpan
    ) {
        self.operators = operators
        self.level = level
        self.timeToDetect = timeToDetect
        self.timeToRespond = timeToRespond
    }

    /// How long bytes pass at most, from the first; the largest number where the sum does not fit.
    public var window: TimeSpan {
        let (sum, overflow) = timeToDetect.seconds.addingReportingOverflow(timeToRespond.seconds)
        return TimeSpan(seconds: overflow ? .max : sum)
    }
}
