package import ThreatGraph

/// What a model's unknowns leave open.
package struct UnknownsFindings: Hashable, Sendable {
    /// What was analysed.
    package var model: ModelSummary
    /// How many ways there are to complete the model, and how they were gone through.
    package var completions: CompletionSummary
    /// The unknowns, by id.
    package var unknowns: [UnknownSummary]
    /// What is told of assets and workloads by themselves; `nil` where there is none besides the sums,
    /// or where some were asked for by name.
    package var goals: UnknownsGoals?
    /// The statements that a reader would quote, by consequence; none about a goal that is as its
    /// sum.
    package var headlines: [HeadlineFinding]
    /// The fewest failures that suffice, by consequence, level and tier.
    package var orders: [OrderInterval]
    /// The effective levels, by consequence.
    package var levels: [LevelInterval]
    /// What suffices alone, by consequence, level, tier and id.
    package var alone: [AloneFinding]
    /// The positions of the model beside what it says, by id.
    package var positions: [PositionFinding] = []
    /// Whether every statement was reached; those that were not are left out.
    package var extent = Extent(effort: .normal, ending: .answered)
}

/// What is told of assets and workloads by themselves, besides the rows about them.
package struct UnknownsGoals: Hashable, Sendable {
    /// Those of which every row and every statement is as the sum's, whatever the unknowns are.
    package var asSums: [GoalName]
    /// How many goals there are about which nothing was asked.
    package var notAsked: Int
    /// Whether work was at its end before all of them were answered for.
    package var isCut: Bool
}

/// How certain a statement is, within the model.
package enum UnknownsVerdict: String, Codable, Hashable, Sendable {
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
package struct CompletionSummary: Hashable, Sendable {
    /// How many there are; 0 where work ended before they were counted.
    package var count: Int
    /// Whether every one of them counted; if not, results are bounds.
    package var exact: Bool
    /// The unknowns that were bounded instead of being gone through.
    package var bounded: [String]
}

/// An unknown as the model gives it.
package struct UnknownSummary: Codable, Hashable, Sendable {
    /// Its id.
    package var id: String
    /// Why it is unknown.
    @WrittenAsNull package var because: String?
    /// Where that is said.
    @WrittenAsNull package var source: String?
    /// Whether sources contradict each other, or nobody says.
    @WrittenAsNull package var status: EvidenceStatus?
    /// The labels of its alternatives, in the order written.
    package var alternatives: [String]
    /// The sources that assert each of them, in the same order, by id.
    package var asserted: [[String]] = []
    /// The sources that say that they do not say it, by id.
    package var silent: [String] = []
}

/// How many completions have one value; the value is `nil` for "none" or "not applicable".
package struct CompletionsOfValue: Codable, Hashable, Sendable {
    /// The value.
    @WrittenAsNull package var value: Int?
    /// How many completions have it.
    package var completions: Int
}

/// Between which numbers the fewest failures that suffice lie.
package struct OrderInterval: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// Who is counted.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The smallest in any completion; `nil` where no set of failures suffices in any, or none of
    /// at most `searched`.
    @WrittenAsNull package var lowest: Int?
    /// The largest in any completion; `nil` where in some no set of failures suffices, or where
    /// sets of more than `searched` were not tried.
    @WrittenAsNull package var highest: Int?
    /// The largest sets tried, where completions were left over; `nil` where none were.
    @WrittenAsNull package var searched: Int?
    /// Completions by order, `null` for those in which no set suffices; empty for bounds.
    package var counts: [CompletionsOfValue]
    /// How many completions need more than `searched` failures.
    package var beyond: Int
    /// Whether a single failure suffices, or none is needed.
    package var oneFailureSuffices: UnknownsVerdict

    /// An answer about the consequence with this id.
    package init(
        consequence: String, level: AnswerLevel, tier: Int?, lowest: Int?, highest: Int?,
        searched: Int?, counts: [CompletionsOfValue], beyond: Int,
        oneFailureSuffices: UnknownsVerdict
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.level = level
        self.tier = tier
        self.lowest = lowest
        self.highest = highest
        self.searched = searched
        self.counts = counts
        self.beyond = beyond
        self.oneFailureSuffices = oneFailureSuffices
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, level, tier, lowest, highest, searched, counts, beyond,
            oneFailureSuffices
    }
}

/// Between which levels a consequence's effective level lies.
package struct LevelInterval: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// The lowest, 0…5; `nil` where some completion is open to anybody.
    @WrittenAsNull package var lowest: Int?
    /// The highest, 0…5; `nil` where every completion is open.
    @WrittenAsNull package var highest: Int?
    /// Completions by level, `null` for those that are open; empty for bounds.
    package var counts: [CompletionsOfValue]

    /// An answer about the consequence with this id.
    package init(
        consequence: String, lowest: Int?, highest: Int?, counts: [CompletionsOfValue]
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.lowest = lowest
        self.highest = highest
        self.counts = counts
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, lowest, highest, counts
    }
}

/// Whether one party or root cause suffices alone.
package struct AloneFinding: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// Parties or root causes.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The party's or root cause's id.
    package var id: String
    /// The verdict.
    package var verdict: UnknownsVerdict
    /// In how many completions it does; `nil` for bounds.
    @WrittenAsNull package var completions: Int?

    /// An answer about the consequence with this id.
    package init(
        consequence: String, level: AnswerLevel, tier: Int?, id: String, verdict: UnknownsVerdict,
        completions: Int?
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.level = level
        self.tier = tier
        self.id = id
        self.verdict = verdict
        self.completions = completions
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, level, tier, id, verdict, completions
    }
}

/// How decisive an unknown is for a statement.
package struct DecisiveUnknown: Codable, Hashable, Sendable {
    /// The unknown's id.
    package var unknown: String
    /// In how many completions changing this unknown alone can flip the statement.
    package var completions: Int
}

/// The smallest parts of completions that settle a statement.
package struct CertificateList: Hashable, Sendable {
    /// The certificates, the shortest first.
    package var certificates: [UnknownsCertificate]
    /// Whether there are no others.
    package var complete: Bool
    /// The smallest sets of sources that assert one of them; `nil` stands for what no source
    /// asserts.
    package var sources: [[String?]]
}

/// Part of a completion that settles a statement whatever the other unknowns are.
package struct UnknownsCertificate: Hashable, Sendable {
    /// What must be so, by unknown.
    package var picks: [UnknownsPick]
}

/// What one unknown must be.
package struct UnknownsPick: Hashable, Sendable {
    /// The unknown's id.
    package var unknown: String
    /// The labels of the alternatives that it may have.
    package var alternatives: [String]
    /// The labels of those that it may not have.
    package var excluded: [String]
}
