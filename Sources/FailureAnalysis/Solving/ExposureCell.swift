package import AttackGraph
package import ThreatGraph

/// One cell of the exposure matrix.
package struct ExposureCell: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// Of which weights or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// What is counted, and whether the lab is asked.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The fewest failures that suffice; `nil` when no coalition exists or none was found up to
    /// `maxOrder`, 0 when none is needed.
    @WrittenAsNull package var order: Int?
    /// The minimal coalitions, by size and then by id.
    package var coalitions: [[String]]
    /// Whether every minimal coalition is listed.
    package var complete: Bool
    /// When not complete: coalitions larger than this were not looked for, or are not listed.
    @WrittenAsNull package var maxOrder: Int?
    /// When not complete: no minimal coalition of at most so many is missing; 1 or more, since who
    /// suffices alone is always answered.
    @WrittenAsNull package var completeUpTo: Int?
    /// How many minimal coalitions there are, listed or not; `nil` when that is not known.
    @WrittenAsNull package var count: UInt64?
    /// How they were found.
    package var engine: CoalitionEngine
}
