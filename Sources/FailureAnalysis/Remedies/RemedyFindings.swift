public import ThreatGraph

/// The cheapest remedy, and what shows that it is.
public struct RemedyFindings: Hashable, Sendable {
    /// What was analysed.
    public var model: ModelSummary
    /// What was asked for.
    public var target: RemedyTargetSummary
    /// What could be chosen, by id.
    public var options: [RemedyOptionSummary]
    /// The answer.
    public var remedy: RemedyAnswer
    /// Every cheapest set, each without needless options; only the one of `remedy` unless asked.
    public var optima: RemedyOptima
    /// What no set of options stops; empty unless nothing meets the target.
    public var unstoppable: [RemedyUnstoppable]
    /// The answer for what can be stopped, where not everything can.
    public var remainder: RemedyAnswer?
    /// The paths that show why no cheaper set does, or why none does.
    public var paths: [RemedyPathSummary]
    /// The cheapest set by the order that it reaches, from 1.
    public var front: [RemedyFrontPoint]
    /// The fewest failures that suffice, before and after, for every question.
    public var sideEffects: [RemedySideEffect]
    /// How many certificates were verified.
    public var certificates: CertificateSummary
    /// How the search went.
    public var search: RemedySearchSummary
}

/// What a remedy was asked to bring about.
public struct RemedyTargetSummary: Hashable, Sendable {
    /// The fewest failures that may suffice.
    public var order: Int
    /// At which level failures are counted.
    public var level: AnswerLevel
    /// The attacker's tier up to which it must hold, 1…5; `nil` where capability plays no role.
    public var tier: Int?
    /// The consequences.
    public var consequences: [ConsequenceKind]
    /// How many sets of failures must be ruled out.
    public var cases: Int
}

/// An option.
public struct RemedyOptionSummary: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// What it is.
    public var subject: RemedyCandidate.Subject
    /// Where it comes from.
    public var origin: RemedyCandidate.Origin
    /// What it costs.
    public var cost: Int
    /// Whether nobody said so.
    public var costAssumed: Bool
    /// What it changes.
    public var changes: [Change]
    /// Who operates what it changes, once it is changed, by id.
    public var operators: [String]
    /// The levels of what it changes, once it is changed, ascending; empty where none is stated.
    public var levels: [Int]
    /// Options that it cannot be chosen together with.
    public var conflicts: [String]
}

/// How an answer stands.
public enum RemedyStatus: String, Codable, Hashable, Sendable {
    /// Nothing need be chosen.
    case holds
    /// The set is proved to be the cheapest.
    case optimal
    /// The set meets the target; whether it is the cheapest was not finished.
    case bounded
    /// Nothing was found yet, and the search was not finished.
    case unfinished
    /// It is proved that no set of options meets the target.
    case infeasible
}

/// A set of options and how good it is.
public struct RemedyAnswer: Codable, Hashable, Sendable {
    /// How the answer stands.
    public var status: RemedyStatus
    /// The options, by id; `nil` where there is no set.
    @WrittenAsNull public var options: [String]?
    /// What they cost.
    @WrittenAsNull public var cost: Int?
    /// No set that meets the target costs less; `nil` where none meets it.
    @WrittenAsNull public var lowerBound: Int?
}

/// The cheapest sets.
public struct RemedyOptima: Codable, Hashable, Sendable {
    /// The sets.
    public var sets: [[String]]
    /// Whether there are no others.
    public var complete: Bool
}

/// Failures that bring about a consequence whichever options are chosen.
public struct RemedyUnstoppable: Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    public var tier: Int?
    /// What fails, by id.
    public var failed: [String]
    /// Whether each of the entries can be stopped by itself, and only not all of them together.
    public var onlyTogether: Bool
}

/// A path that a remedy must block.
public struct RemedyPathSummary: Hashable, Sendable {
    /// Choosing one of these blocks it.
    public var choosing: [String]
    /// Leaving one of these out blocks it too.
    public var leaving: [String]
    /// The options that were chosen when it was found.
    public var chosen: [String]
    /// The path.
    public var path: FailurePath
    /// The model in which it was found: that with the options chosen.
    public var model: ThreatGraph?
}

/// The cheapest set for one order.
public struct RemedyFrontPoint: Codable, Hashable, Sendable {
    /// The fewest failures that may suffice.
    public var order: Int
    /// The answer.
    public var remedy: RemedyAnswer
}

/// One question before and after.
public struct RemedySideEffect: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// At which level failures are counted.
    public var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The fewest failures that suffice now; `nil` for none.
    @WrittenAsNull public var before: Int?
    /// The same with the options chosen.
    @WrittenAsNull public var after: Int?
    /// Whether both were searched to the end.
    public var complete: Bool
    /// What suffices alone with the options chosen and does not now.
    public var newLone: [String]
}

/// How a search went.
public struct RemedySearchSummary: Codable, Hashable, Sendable {
    /// The clauses found.
    public var clauses: Int
    /// The sets of options tried.
    public var trials: Int
}
