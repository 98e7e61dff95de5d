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

        /// What ended two parts of one work: the graver of both.
        package func joined(with other: Ending) -> Ending {
            if self == .stopped || other == .stopped { return .stopped }
            return self == .answered ? other : self
        }
    }

    /// Whether everything that was asked for is answered.
    package var isAnswered: Bool { ending == .answered }

    /// The extent where something was cut, to be marked; `nil` where everything is answered.
    package var unlessAnswered: Extent? { isAnswered ? nil : self }

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
