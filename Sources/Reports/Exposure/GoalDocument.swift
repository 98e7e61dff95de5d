package import FailureAnalysis
import ThreatGraph

/// One asset or workload that was asked about by itself, in the form in which it is written as JSON.
package struct GoalDocument: Codable, Hashable, Sendable {
    /// The kind of consequence.
    package var consequence: String
    /// Of which weights, asset or workload; left out for the sum over all of them.
    package var of: String?
    /// For longer than which time; left out where any time at all counts.
    package var longerThan: String?
    /// Who is never asked in its bypass.
    package var principals: [String]
    /// Whether all of its cells say what the sum's say.
    package var asSum: Bool

    init(_ goal: GoalFindings) {
        let about = GoalFields(goal.name)
        (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
        principals = goal.principals
        asSum = goal.isAsSum
    }
}

/// One party or root cause that brings about several goals at once, in the form in which it is
/// written as JSON.
package struct TogetherDocument: Codable, Hashable, Sendable {
    /// A defender's or a root cause's id.
    package var cause: String
    /// What kind of cause it is.
    package var kind: LoneFailure.Kind
    /// The goals.
    package var goals: [GoalReference]
    /// The tiers at which it brings about all of them; `null` where capability plays no role.
    @WrittenAsNull package var tiers: [Int]?

    init(_ finding: TogetherFinding) {
        cause = finding.cause
        kind = finding.kind
        goals = finding.goals.map { GoalReference(GoalFields($0)) }
        tiers = finding.tiers
    }
}
