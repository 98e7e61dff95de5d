package import ThreatGraph

/// Everything `timeline` finds.
package struct TimelineFindings: Hashable, Sendable {
    /// What was analysed.
    package var model: ModelSummary
    /// How many unknowns the model has; the results hold only for the values written for them.
    package var unknowns: Int
    /// The epochs between the dates of the model, in order of time; at least one.
    package var epochs: [EpochFinding]
    /// The assets and workloads that were asked about by themselves; `nil` where there are none besides
    /// the sums, or where some were asked for by name.
    package var goals: TimelineGoals?
    /// What comes at a time that nobody says, and what it would change, by id.
    package var undated: [UndatedFinding]
    /// Where the dated facts end.
    package var horizon: HorizonFinding
    /// How far the search for coalitions went, over all epochs.
    package var extent = Extent(effort: .normal, ending: .answered)
    /// How many certificates were made and verified, over all epochs.
    package var certificates: CertificateSummary
}

/// What is told of assets and workloads by themselves, besides their cells.
package struct TimelineGoals: Hashable, Sendable {
    /// How many of them were not asked about.
    package var notAsked: Int
    /// Whether work was at its end before all coalitions of all of them were looked for.
    package var isCut: Bool
}

/// One stretch of time in which no dated fact begins or ends.
package struct EpochFinding: Hashable, Sendable {
    /// The number, from 1; dated failures refer to it.
    package var number: Int
    /// The first day; `nil` where the model does not say when its facts begin.
    package var from: CalendarDate?
    /// The day after the last one; `nil` where no dated fact ends it.
    package var until: CalendarDate?
    /// What the epoch rests on.
    package var basis: EpochBasis
    /// The dated facts that begin, end or are changed on its first day, by id.
    package var changes: [EpochChange]
    /// What differs from the epoch before, in the order of the cells.
    package var differences: [EpochDifference]
    /// Where not every coalition was looked for in both epochs: no difference among coalitions of at
    /// most so many is missing.
    package var comparedUpTo: Int?
    /// One cell for every consequence, level and tier, in that order; empty where not supported.
    package var cells: [EpochCell]
    /// The minimal coalitions of dated failures of single parties, by consequence and tier; empty
    /// where not supported.
    package var dated: [DatedCoalitions]
    /// The largest tier up to which nothing happens without a failure in this epoch alone, by
    /// consequence; `nil` where capability plays no role and where the system is open.
    package var effectiveSL: [String: Int?]

    /// Whether the epoch is answered for.
    ///
    /// The time after the last dated fact is not where only ends of facts bring it about and what
    /// is left is no model: no source supports it.
    package var isSupported: Bool { basis != .ended && basis != .unreached }
}

/// What an epoch rests on.
package enum EpochBasis: Hashable, Sendable {
    /// Nothing: what the model says has ended by then, and no answer is given.
    case ended
    /// Nothing yet: work was stopped before the epoch was reached.
    case unreached
    /// A model without any dated fact.
    case undated
    /// What holds before the first dated fact.
    case beforeFirst
    /// Nothing dated, since no dated fact begins or ends after this day.
    case nothingAfter(CalendarDate)
    /// What is said to last alone, since no dated fact begins after this day.
    case lasting(sinceLastBeginning: CalendarDate)
    /// Facts of its first day of which no source says how long they last.
    case openEnded
    /// Facts of its first day and what ends on this one, with no dated source between.
    case ending(CalendarDate)
    /// Dated facts before and after.
    case betweenDates
}

/// A dated fact that makes an epoch differ from the one before.
package struct EpochChange: Hashable, Sendable {
    /// What a dated fact does.
    package enum Kind: String, Codable, Hashable, Sendable {
        /// An element begins.
        case begins
        /// An element ends.
        case ends
        /// Values of the model change.
        case changes
        /// New generations begin, and nothing else changes.
        case refreshes
    }

    /// The id of the entry under `timeline`, or the path of the element that begins or ends.
    package var id: String
    /// What it does.
    package var kind: Kind
    /// The title that the model gives the entry.
    package var title: String?
    /// What becomes what, sorted by path; empty for an element that begins or ends.
    package var changes: [Change]
    /// Of what a new generation begins, by path.
    package var refreshed: [String]
    /// The paths that it touches, sorted.
    package var paths: [String]
    /// Where that is said, by the source's id.
    package var source: String?
    /// The title of that source.
    package var sourceTitle: String?
    /// How well it is supported.
    package var status: EvidenceStatus?
}

/// One cell of the exposure matrix in one epoch, asked twice.
package struct EpochCell: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// At which level failures are counted.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// In this epoch alone: as `analyse` answers for the model that then holds.
    package var alone: EpochAnswer
    /// By the end of this epoch, with what was kept: it came about in this epoch or an earlier one,
    /// each member of a coalition failing in any of them.
    package var kept: EpochAnswer

    /// An answer about the consequence with this id.
    package init(
        consequence: String, level: AnswerLevel, tier: Int?, alone: EpochAnswer, kept: EpochAnswer
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.level = level
        self.tier = tier
        self.alone = alone
        self.kept = kept
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, level, tier, alone, kept
    }
}

/// The minimal coalitions of one cell.
package struct EpochAnswer: Codable, Hashable, Sendable {
    /// The fewest failures that suffice; `nil` when no coalition exists or none was found up to
    /// `maxOrder`, 0 when none is needed.
    @WrittenAsNull package var order: Int?
    /// The minimal coalitions, by size and then by id.
    package var coalitions: [[String]]
    /// Whether every minimal coalition is listed.
    package var complete: Bool
    /// When not complete: coalitions larger than this were not looked for; 0 where the model states
    /// nothing that the consequence could come about of.
    @WrittenAsNull package var maxOrder: Int?

    /// Whether the model states anything that the consequence could come about of.
    package var isAsked: Bool { complete || maxOrder != 0 }
}

/// The minimal coalitions of failures each of which has its epoch, by the end of an epoch.
package struct DatedCoalitions: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The coalitions, by size and then by party and epoch.
    package var coalitions: [[DatedFailure]]
    /// Whether every minimal coalition is listed.
    package var complete: Bool
    /// When not complete: coalitions larger than this were not looked for.
    @WrittenAsNull package var maxOrder: Int?

    /// An answer about the consequence with this id.
    package init(
        consequence: String, tier: Int?, coalitions: [[DatedFailure]], complete: Bool,
        maxOrder: Int?
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.tier = tier
        self.coalitions = coalitions
        self.complete = complete
        self.maxOrder = maxOrder
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, tier, coalitions, complete, maxOrder
    }
}

/// A party failing in one epoch.
package struct DatedFailure: Codable, Hashable, Sendable {
    /// The party's id.
    package var party: String
    /// The epoch's number.
    package var epoch: Int

    /// Makes a dated failure.
    package init(party: String, epoch: Int) {
        self.party = party
        self.epoch = epoch
    }
}

/// Which of a cell's two answers.
package enum EpochQuestion: String, CaseIterable, Codable, Hashable, Sendable {
    /// In the epoch alone.
    case alone
    /// By its end, with what was kept.
    case kept

    /// The answer of a cell.
    package func answer(_ cell: EpochCell) -> EpochAnswer {
        switch self {
        case .alone: cell.alone
        case .kept: cell.kept
        }
    }
}

/// A cell of which the answer differs from the epoch before.
package struct EpochDifference: AboutGoal, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// The level.
    package var level: AnswerLevel
    /// The tiers at which it differs in this way; empty where capability plays no role.
    package var tiers: [Int]
    /// Which answer differs.
    package var question: EpochQuestion
    /// The fewest failures before; `nil` for none.
    package var before: Int?
    /// The fewest failures now; `nil` for none.
    package var after: Int?
    /// Minimal coalitions that are new, by size and then by id.
    package var gained: [[String]]
    /// Minimal coalitions that no longer are any.
    package var lost: [[String]]
    /// Where coalitions were not looked for to the end before: the largest of which none is missing.
    ///
    /// Larger ones that hold now are not said to be new.
    package var beforeSearched: Int?
    /// The same for now: larger ones that held before are not said to hold no longer.
    package var afterSearched: Int?
    /// The ids of the dated facts without which the fewest failures, or who suffices alone, would
    /// not differ so; all of the epoch's where no single one decides.
    package var because: [String]

    /// A difference of the consequence with this id.
    package init(
        consequence: String, level: AnswerLevel, tiers: [Int], question: EpochQuestion,
        before: Int?, after: Int?, gained: [[String]], lost: [[String]], beforeSearched: Int? = nil,
        afterSearched: Int? = nil, because: [String]
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.level = level
        self.tiers = tiers
        self.question = question
        self.before = before
        self.after = after
        self.gained = gained
        self.lost = lost
        self.beforeSearched = beforeSearched
        self.afterSearched = afterSearched
        self.because = because
    }
}

/// A dated change of which nobody says when it comes.
package struct UndatedFinding: Hashable, Sendable {
    /// What it would change.
    package var change: EpochChange
    /// What would differ in an epoch if it had come by then, and nothing else undated had.
    package var effects: [UndatedEffect]
    /// Whether work was stopped before every epoch was tried with it.
    package var isUnfinished = false

    /// The id of the entry under `timeline`.
    package var id: String { change.id }
}

/// What an undated change would do in one epoch.
package struct UndatedEffect: Hashable, Sendable {
    /// The epoch's number.
    package var epoch: Int
    /// What would differ from the epoch without it.
    package var differences: [EpochDifference]
    /// Where not every coalition was looked for in both: no difference among coalitions of at most so
    /// many is missing.
    package var comparedUpTo: Int?
}

/// Where the dated facts end.
package struct HorizonFinding: Hashable, Sendable {
    /// The first date; `nil` where the model has none.
    package var first: CalendarDate?
    /// The last date on which a dated fact begins, ends or is changed; `nil` where there is none.
    package var last: CalendarDate?
}
