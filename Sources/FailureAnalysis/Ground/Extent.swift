/// How far an answer went, and what ended it.
package struct Extent: Codable, Hashable, Sendable {
    /// What ended the search for coalitions.
    package enum Ending: String, Codable, Hashable, Sendable {
        /// Everything that was asked for is answered.
        case answered
        /// The effort was spent before every coalition was found.
        case effortSpent = "effort-spent"
        /// Somebody asked to stop, or a clock did: how far the answer goes depends on the machine.
        case stopped
    }

    /// The effort that was allowed.
    package var effort: Effort
    /// What ended the search.
    package var ending: Ending

    /// Makes an extent.
    package init(effort: Effort, ending: Ending) {
        self.effort = effort
        self.ending = ending
    }
}
