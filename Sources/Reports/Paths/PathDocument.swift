public import ThreatGraph

/// A failure path in the form in which it is written.
public struct PathSummary: Codable, Hashable, Sendable {
    /// The path's stable id.
    public var id: String
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// What failed.
    public var failed: [String]
    /// At which level the failure is single.
    public var level: AnswerLevel
    /// The steps.
    public var steps: [StepSummary]
}
