/// How long something that work needs keeps it waiting, from the first failure on.
///
/// ```swift
/// import ThreatGraph
///
/// let second = TimeSpan("540 d").map { Delay.lasting($0) }
/// print(second?.description ?? "", Delay.none < .endless)  // 540 d true
/// ```
public enum Delay: Hashable, Comparable, Sendable {
    /// So long; it stands ready then.
    case lasting(TimeSpan)
    /// Without end: it is lost, or nobody says when it would stand ready.
    case endless

    /// No time at all.
    public static let none = Delay.lasting(TimeSpan(seconds: 0))

    /// The length of time, where it has an end and is any time at all.
    public var length: TimeSpan? {
        if case .lasting(let time) = self, time.seconds > 0 { time } else { nil }
    }

    /// Whether it is longer than `time`.
    public func exceeds(_ time: TimeSpan) -> Bool { self > .lasting(time) }
}

extension Delay: CustomStringConvertible {
    /// As a model file writes it: a length of time, or `unknown`.
    public var description: String {
        switch self {
        case .lasting(let time): time.description
        case .endless: "unknown"
        }
    }
}
