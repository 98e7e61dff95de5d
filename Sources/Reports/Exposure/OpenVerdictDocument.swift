package import FailureAnalysis
package import ThreatGraph

/// Who else could suffice alone if what a model leaves open were otherwise, as it is written as
/// JSON.
package struct OpenVerdictDocument: Codable, Hashable, Sendable {
    /// Parties and root causes that suffice alone in some completion, and not as written.
    package var alone: [Alone]
    /// Whether all of them are there.
    package var complete: Bool

    init(_ verdict: OpenVerdict) {
        alone = verdict.alone.map(Alone.init)
        complete = verdict.isComplete
    }

    /// One of them.
    package struct Alone: Codable, Hashable, Sendable {
        /// The consequence's id.
        package var consequence: String
        /// Parties or root causes.
        package var level: AnswerLevel
        /// The tiers, or `null` where capability plays no role.
        @WrittenAsNull package var tiers: [Int]?
        /// The party's or root cause's id; `null` where nobody needs to fail.
        @WrittenAsNull package var id: String?
        /// What makes it so, by unknown; `null` where only bounds are known.
        @WrittenAsNull package var ifUnknowns: [String: [String]]?

        init(_ alone: AloneIfUnknown) {
            consequence = alone.consequence
            level = alone.level
            tiers = alone.tiers
            id = alone.id
            ifUnknowns = alone.certificate.map { certificate in
                Dictionary(
                    certificate.picks.map { ($0.unknown, $0.alternatives) },
                    uniquingKeysWith: { first, _ in first })
            }
        }
    }
}
