/// Everything `timeline` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-timeline/1`, see Docs/Timeline.md.
public struct TimelineFindings: Codable, Hashable, Sendable {
    /// The version of the form.
    public static let formatName = "sallyport-timeline/1"

    /// `sallyport-timeline/1`.
    public var format: String = TimelineFindings.formatName
    /// What was analysed.
    public var model: ModelSummary
    /// Under which conditions the results hold.
    public var conditions: String
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
public struct EpochFinding: Codable, Hashable, Sendable {
    /// The number, from 1; dated failures refer to it.
    public var number: Int
    /// The first day, `YYYY-MM-DD`; `nil` where the model does not say when its facts begin.
    @WrittenAsNull public var from: String?
    /// The day after the last one; `nil` where no dated fact ends it.
    @WrittenAsNull public var until: String?
    /// Whether the epoch is answered for.
    ///
    /// The time after the last dated fact is not where only ends of facts bring it about and what
    /// is left is no model: no source supports it.
    public var isSupported: Bool
    /// What the epoch rests on, in words.
    public var says: String
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

    private enum CodingKeys: String, CodingKey {
        case number, from, until
        case isSupported = "supported"
        case says, changes, differences, cells, dated, effectiveSL
    }
}

/// A dated fact that makes an epoch differ from the one before.
public struct EpochChange: Codable, Hashable, Sendable {
    /// The id of the entry under `timeline`, or the path of the element that begins or ends.
    public var id: String
    /// `begins`, `ends`, `changes` or `refreshes`.
    public var kind: String
    /// The paths that it touches, sorted.
    public var paths: [String]
    /// What happens, in words.
    public var says: String
    /// Where that is said, by the source's id.
    @WrittenAsNull public var source: String?
    /// The title of that source.
    @WrittenAsNull public var sourceTitle: String?
    /// How well it is supported.
    @WrittenAsNull public var status: String?
}

/// One cell of the exposure matrix in one epoch, asked twice.
public struct EpochCell: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
    public var level: String
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

/// A cell of which the answer differs from the epoch before.
public struct EpochDifference: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// The level.
    public var level: String
    /// The tiers at which it differs in this way; empty where capability plays no role.
    public var tiers: [Int]
    /// `alone` or `kept`.
    public var question: String
    /// The fewest failures before; `nil` for none.
    @WrittenAsNull public var before: Int?
    /// The fewest failures now; `nil` for none.
    @WrittenAsNull public var after: Int?
    /// Minimal coalitions that are new, by size and then by id.
    public var gained: [[String]]
    /// Minimal coalitions that no longer are any.
    public var lost: [[String]]
    /// The ids of the dated facts without which the fewest failures, or who suffices alone, would
    /// not differ so; all of the epoch's where no single one decides.
    public var because: [String]
    /// The same in words.
    public var says: String
}

/// A dated change of which nobody says when it comes.
public struct UndatedFinding: Codable, Hashable, Sendable {
    /// The id of the entry under `timeline`.
    public var id: String
    /// What it would change, in words.
    public var says: String
    /// Where that is said, by the source's id.
    @WrittenAsNull public var source: String?
    /// What would differ in an epoch if it had come by then, and nothing else undated had.
    public var effects: [UndatedEffect]
}

/// What an undated change would do in one epoch.
public struct UndatedEffect: Codable, Hashable, Sendable {
    /// The epoch's number.
    public var epoch: Int
    /// What would differ from the epoch without it.
    public var differences: [EpochDifference]
}

/// Where the dated facts end.
public struct HorizonFinding: Codable, Hashable, Sendable {
    /// The first date, `YYYY-MM-DD`; `nil` where the model has none.
    @WrittenAsNull public var first: String?
    /// The last date on which a dated fact begins, ends or is changed; `nil` where there is none.
    @WrittenAsNull public var last: String?
    /// What lies beyond it, in words.
    public var says: String
}
