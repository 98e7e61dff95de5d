package import FailureAnalysis
import ThreatGraph

/// How long one lone failure denies, in the form in which it is written as JSON.
package struct DenialLengthDocument: Codable, Hashable, Sendable {
    /// The kind of consequence.
    package var consequence: String
    /// Of which workload; left out for the sum over all of them.
    package var of: String?
    /// A defender's or a root cause's id.
    package var cause: String
    /// What kind of cause it is.
    package var kind: LoneFailure.Kind
    /// How long at least, for example `540 d`; `null` where it is without end in this model.
    @WrittenAsNull package var atLeast: String?
    /// The tiers at which it is so long; `null` where capability plays no role.
    @WrittenAsNull package var tiers: [Int]?

    init(_ length: DenialLength) {
        let about = GoalFields(length.goal)
        (consequence, of) = (about.what, about.of)
        cause = length.cause
        kind = length.kind
        atLeast = length.length?.description
        tiers = length.tiers
    }
}
