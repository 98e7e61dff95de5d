public import AttackGraph
public import ThreatGraph

/// One cell of the exposure matrix.
public struct ExposureCell: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// What is counted, and whether the lab is asked.
    public var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The fewest failures that suffice; `nil` when no coalition exists or none was found up to
    /// `maxOrder`, 0 when none is needed.
    @WrittenAsNull public var order: Int?
    /// The minimal coalitions, by size and then by id.
    public var coalitions: [[String]]
    /// Whether every minimal coalition is listed.
    public var complete: Bool
    /// When not complete: coalitions larger than this were not looked for, or are not listed.
    @WrittenAsNull public var maxOrder: Int?
    /// When not complete: no minimal coalition of at most so many is missing; 1 or more, since who
    /// suffices alone is always answered.
    @WrittenAsNull public var completeUpTo: Int?
    /// How many minimal coalitions there are, listed or not; `nil` when that is not known.
    @WrittenAsNull public var count: UInt64?
    /// How they were found.
    public var engine: CoalitionEngine
}
