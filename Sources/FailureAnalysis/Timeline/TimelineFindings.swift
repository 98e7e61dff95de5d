public import ThreatGraph

/// Everything `timeline` finds.
public struct TimelineFindings: Hashable, Sendable {
    /// What was analysed.
    public var model: ModelSummary
    /// How many unknowns the model has; the results hold only for the values written for them.
    public var unknowns: Int
    /// The epochs between the dates of the model, in order of time; at least one.
    public var epochs: [EpochFinding]
    /// What comes at a time that nobody says, and what it would change, by id.
    public var undated: [UndatedFinding]
    /// Where the dated facts end.
    public var horizon: HorizonFinding
    /// How many certificates were made and verified, over all epochs.
    public var certificates: CertificateSummary
}

/// One stretch of time in which no dated fact begins or ends.
public struct EpochFinding: Hashable, Sendable {
    /// The number, from 1; dated failures refer to it.
    public var number: Int
    /// The first day; `nil` where the model does not say when its facts begin.
    public var from: CalendarDate?
    /// The day after the last one; `nil` where no dated fact ends it.
    public var until: CalendarDate?
    /// What the epoch rests on.
    public var basis: EpochBasis
    /// The dated facts that begin, end or are changed on its first day, by id.
    public var changes: [EpochChange]
    /// What differs from the epoch before, in the order of the cells.
    public var differences: [EpochDifference]
    /// One cell for every consequence, level and tier, in that order; empty where not supported.
    public var cells: [EpochCell]
    /// The minimal coalitions of dated failures of single parties, by consequence and tier; empty
    /// where not supported.
    public var dated: [DatedCoalitions]
    /// The largest tier up to which nothing happens without a failure in this epoch alone, by
    /// consequence; `nil` where capability plays no role and where the system is open.
    public var effectiveSL: [String: Int?]

    /// Whether the epoch is answered for.
    ///
    /// The time after the last dated fact is not where only ends of facts bring it about and what
    /// is left is no model: no source supports it.
    public var isSupported: Bool { basis != .ended }
}

/// What an epoch rests on.
public enum EpochBasis: Hashable, Sendable {
    /// Nothing: what the model says has ended by then, and no answer is given.
    case ended
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
public struct EpochChange: Hashable, Sendable {
    /// What a dated fact does.
    public enum Kind: String, Codable, Hashable, Sendable {
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
    public var id: String
    /// What it does.
    public var kind: Kind
    /// The title that the model gives the entry.
    public var title: String?
    /// What becomes what, sorted by path; empty for an element that begins or ends.
    public var changes: [Change]
    /// Of what a new generation begins, by path.
    public var refreshed: [String]
    /// The paths that it touches, sorted.
    public var paths: [String]
    /// Where that is said, by the source's id.
    public var source: String?
    /// The title of that source.
    public var sourceTitle: String?
    /// How well it is supported.
    public var status: EvidenceStatus?
}

/// One cell of the exposure matrix in one epoch, asked twice.
public struct EpochCell: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// At which level failures are counted.
    public var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// In this epoch alone: as `analyse` answers for the model that then holds.
    public var alone: EpochAnswer
    /// By the end of this epoch, with what was kept: it came about in this epoch or an earlier one,
    /// each member of a coalition failing in any of them.
    public var kept: EpochAnswer
}

/// The minimal coalitions of one cell.
public struct EpochAnswer: Codable, Hashable, Sendable {
    /// The fewest failures that suffice; `nil` when no coalition exists or none was found up to
    /// `maxOrder`, 0 when none is needed.
    @WrittenAsNull public var order: Int?
    /// The minimal coalitions, by size and then by id.
    public var coalitions: [[String]]
    /// Whether every minimal coalition is listed.
    public var complete: Bool
    /// When not complete: coalitions larger than this were not looked for.
    @WrittenAsNull public var maxOrder: Int?
}

/// The minimal coalitions of failures each of which has its epoch, by the end of an epoch.
public struct DatedCoalitions: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The coalitions, by size and then by party and epoch.
    public var coalitions: [[DatedFailure]]
    /// Whether every minimal coalition is listed.
    public var complete: Bool
    /// When not complete: coalitions larger than this were not looked for.
    @WrittenAsNull public var maxOrder: Int?
}

/// A party failing in one epoch.
public struct DatedFailure: Codable, Hashable, Sendable {
    /// The party's id.
    public var party: String
    /// The epoch's number.
    public var epoch: Int

    /// Makes a dated failure.
    public init(party: String, epoch: Int) {
        self.party = party
        self.epoch = epoch
    }
}

/// Which of a cell's two answers.
public enum EpochQuestion: String, CaseIterable, Codable, Hashable, Sendable {
    /// In the epoch alone.
    case alone
    /// By its end, with what was kept.
    case kept

    /// The answer of a cell.
    public func answer(_ cell: EpochCell) -> EpochAnswer {
        switch self {
        case .alone: cell.alone
        case .kept: cell.kept
        }
    }
}

/// A cell of which the answer differs from the epoch before.
public struct EpochDifference: Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// The level.
    public var level: AnswerLevel
    /// The tiers at which it differs in this way; empty where capability plays no role.
    public var tiers: [Int]
    /// Which answer differs.
    public var question: EpochQuestion
    /// The fewest failures before; `nil` for none.
    public var before: Int?
    /// The fewest failures now; `nil` for none.
    public var after: Int?
    /// Minimal coalitions that are new, by size and then by id.
    public var gained: [[String]]
    /// Minimal coalitions that no longer are any.
    public var lost: [[String]]
    /// The ids of the dated facts without which the fewest failures, or who suffices alone, would
    /// not differ so; all of the epoch's where no single one decides.
    public var because: [String]
}

/// A dated change of which nobody says when it comes.
public struct UndatedFinding: Hashable, Sendable {
    /// What it would change.
    public var change: EpochChange
    /// What would differ in an epoch if it had come by then, and nothing else undated had.
    public var effects: [UndatedEffect]

    /// The id of the entry under `timeline`.
    public var id: String { change.id }
}

/// What an undated change would do in one epoch.
public struct UndatedEffect: Hashable, Sendable {
    /// The epoch's number.
    public var epoch: Int
    /// What would differ from the epoch without it.
    public var differences: [EpochDifference]
}

/// Where the dated facts end.
public struct HorizonFinding: Hashable, Sendable {
    /// The first date; `nil` where the model has none.
    public var first: CalendarDate?
    /// The last date on which a dated fact begins, ends or is changed; `nil` where there is none.
    public var last: CalendarDate?
}
