public import ThreatGraph

/// What a model's unknowns leave open.
public struct UnknownsFindings: Hashable, Sendable {
    /// What was analysed.
    public var model: ModelSummary
    /// How many ways there are to complete the model, and how they were gone through.
    public var completions: CompletionSummary
    /// The unknowns, by id.
    public var unknowns: [UnknownSummary]
    /// The statements that a reader would quote, by consequence.
    public var headlines: [HeadlineFinding]
    /// The fewest failures that suffice, by consequence, level and tier.
    public var orders: [OrderInterval]
    /// The effective levels, by consequence.
    public var levels: [LevelInterval]
    /// What suffices alone, by consequence, level, tier and id.
    public var alone: [AloneFinding]
}

/// How certain a statement is, within the model.
public enum UnknownsVerdict: String, Codable, Hashable, Sendable {
    /// It holds in every completion.
    case certain
    /// It holds in some completions and not in others.
    case possible
    /// It holds in no completion.
    case impossible
    /// The bounds do not decide it.
    case undetermined
}

/// The completions of a model.
public struct CompletionSummary: Hashable, Sendable {
    /// How many there are.
    public var count: Int
    /// Whether every one of them counted; if not, results are bounds.
    public var exact: Bool
    /// The unknowns that were bounded instead of being gone through.
    public var bounded: [String]
}

/// An unknown as the model gives it.
public struct UnknownSummary: Codable, Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Why it is unknown.
    @WrittenAsNull public var because: String?
    /// Where that is said.
    @WrittenAsNull public var source: String?
    /// Whether sources contradict each other, or nobody says.
    @WrittenAsNull public var status: EvidenceStatus?
    /// The labels of its alternatives, in the order written.
    public var alternatives: [String]
}

/// How many completions have one value; the value is `nil` for "none" or "not applicable".
public struct CompletionsOfValue: Codable, Hashable, Sendable {
    /// The value.
    @WrittenAsNull public var value: Int?
    /// How many completions have it.
    public var completions: Int
}

/// Between which numbers the fewest failures that suffice lie.
public struct OrderInterval: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// Who is counted.
    public var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The smallest in any completion; `nil` where no set of failures suffices in any, or none of
    /// at most `searched`.
    @WrittenAsNull public var lowest: Int?
    /// The largest in any completion; `nil` where in some no set of failures suffices, or where
    /// sets of more than `searched` were not tried.
    @WrittenAsNull public var highest: Int?
    /// The largest sets tried, where completions were left over; `nil` where none were.
    @WrittenAsNull public var searched: Int?
    /// Completions by order, `null` for those in which no set suffices; empty for bounds.
    public var counts: [CompletionsOfValue]
    /// How many completions need more than `searched` failures.
    public var beyond: Int
    /// Whether a single failure suffices, or none is needed.
    public var oneFailureSuffices: UnknownsVerdict
}

/// Between which levels a consequence's effective level lies.
public struct LevelInterval: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// The lowest, 0…5; `nil` where some completion is open to anybody.
    @WrittenAsNull public var lowest: Int?
    /// The highest, 0…5; `nil` where every completion is open.
    @WrittenAsNull public var highest: Int?
    /// Completions by level, `null` for those that are open; empty for bounds.
    public var counts: [CompletionsOfValue]
}

/// Whether one party or root cause suffices alone.
public struct AloneFinding: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// Parties or root causes.
    public var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The party's or root cause's id.
    public var id: String
    /// The verdict.
    public var verdict: UnknownsVerdict
    /// In how many completions it does; `nil` for bounds.
    @WrittenAsNull public var completions: Int?
}

/// How decisive an unknown is for a statement.
public struct DecisiveUnknown: Codable, Hashable, Sendable {
    /// The unknown's id.
    public var unknown: String
    /// In how many completions changing this unknown alone can flip the statement.
    public var completions: Int
}

/// The smallest parts of completions that settle a statement.
public struct CertificateList: Hashable, Sendable {
    /// The certificates, the shortest first.
    public var certificates: [UnknownsCertificate]
    /// Whether there are no others.
    public var complete: Bool
    /// The smallest sets of sources that would have to be believed for one of them; `nil` stands
    /// for an unknown for which the model names no source.
    public var sources: [[String?]]
}

/// Part of a completion that settles a statement whatever the other unknowns are.
public struct UnknownsCertificate: Hashable, Sendable {
    /// What must be so, by unknown.
    public var picks: [UnknownsPick]
}

/// What one unknown must be.
public struct UnknownsPick: Hashable, Sendable {
    /// The unknown's id.
    public var unknown: String
    /// The labels of the alternatives that it may have.
    public var alternatives: [String]
    /// The labels of those that it may not have.
    public var excluded: [String]
}
