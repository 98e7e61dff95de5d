/// How far an answer went, and what ended it.
public struct Extent: Codable, Hashable, Sendable {
    /// What ended the search for coalitions.
    public enum Ending: String, Codable, Hashable, Sendable {
        /// Everything that was asked for is answered.
        case answered
        /// The effort was spent before every coalition was found.
        case effortSpent = "effort-spent"
        /// Somebody asked to stop, or a clock did: how far the answer goes depends on the machine.
        case stopped
    }

    /// The effort that was allowed.
    public var effort: Effort
    /// What ended the search.
    public var ending: Ending

    /// Makes an extent.
    public init(effort: Effort, ending: Ending) {
        self.effort = effort
        self.ending = ending
    }
}
