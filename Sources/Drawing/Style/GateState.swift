/// How a gate stands.
public enum GateState: Hashable, Sendable {
    /// An open padlock: what comes this way passes.
    case open
    /// A shut padlock.
    case shut
    /// A gap between two posts: there is no gate, and nothing keeps out what passes here.
    case missing
}
