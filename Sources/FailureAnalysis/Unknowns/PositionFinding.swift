package import ThreatGraph

/// A position set beside what the model says.
package struct PositionFinding: Hashable, Sendable {
    /// What is held, as the model writes it.
    package var position: Position
    /// Whether the model says what the position expects, in all of it; `nil` where it expects nothing.
    package var answer: ExpectedAnswer?
    /// The same of each expectation, in the order written.
    package var expectations: [ExpectedAnswer]
    /// How many completions the model has; 0 where they were not counted.
    package var completionCount: Int
    /// The unknowns that can flip it, the most decisive first; empty for bounds.
    package var decisive: [String]
}

/// In how far a model says what somebody expects of it.
package struct ExpectedAnswer: Hashable, Sendable {
    /// Whether it does as it is written; `nil` where that is not proved.
    package var holdsAsWritten: Bool?
    /// In how many completions of what is unknown it does: a count, not a chance; `nil` where only
    /// bounds are known.
    package var completions: Int?
}
