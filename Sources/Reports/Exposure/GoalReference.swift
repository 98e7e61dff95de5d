package import FailureAnalysis
package import ThreatGraph

/// What is asked about, in the form in which it is written as JSON.
package struct GoalReference: Codable, Hashable, Sendable {
    /// The kind of consequence.
    package var consequence: String
    /// Of which weights, asset or workload; left out for the sum over all of them.
    package var of: String?
    /// For longer than which time; left out where any time at all counts.
    package var longerThan: String?

    /// The parts of an id.
    package init(_ about: GoalFields) {
        (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
    }

    /// The parts of a name.
    package init(_ name: GoalName) { self.init(GoalFields(name)) }
}
