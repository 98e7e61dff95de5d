/// A way in which a defender can fail.
public enum FailureMode: String, CaseIterable, Hashable, Sendable {
    /// An attacker controls the defender's systems.
    case compromised
    /// The defender complies with an instrument.
    case compelled
    /// The defender acts against the lab within its own authority.
    case realigned
    /// One of the defender's own people acts against it.
    case insider
}
