/// Everything `compare` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-comparison/1`, see Docs/Comparison.md.
public struct Comparison: Codable, Hashable, Sendable {
    /// The version of the form.
    public static let formatName = "sallyport-comparison/1"

    /// `sallyport-comparison/1`.
    public var format: String = Comparison.formatName
    /// Under which conditions the results hold.
    public var conditions: String
    /// The models, in the order given.
    public var models: [ComparedModel]
    /// Every two of them, in the order given: A with B, A with C, …, B with C, ….
    public var pairs: [ModelPair]
    /// How many certificates were made and verified, those of every single model included.
    public var certificates: CertificateSummary
}

/// One of the models, by itself.
public struct ComparedModel: Codable, Hashable, Sendable {
    /// The letter by which it is called: `A`, `B`, ….
    public var label: String
    /// What it is.
    public var model: ModelSummary
    /// The level that every stated level was set to; `nil` for a model as it is written.
    @WrittenAsNull public var overlay: String?
    /// How many unknowns it has; the results hold for the values it writes.
    public var unknowns: Int
    /// The parties, by id.
    public var parties: [String]
    /// The root causes besides every party's own, by id.
    public var rootCauses: [String]
    /// One cell for every consequence, level and tier asked for, in that order.
    public var exposure: [ExposureCell]
    /// As in `Findings`.
    public var effectiveSL: [String: Int?]
    /// As in `Findings`.
    public var residualSL: [ResidualLevel]
    /// As in `Findings`.
    public var open: [String]
    /// As in `Findings`.
    public var collapsingRoots: [CollapsingRoot]
    /// As in `Findings`.
    public var collapsingRootsLabBypass: [CollapsingRoot]
    /// As in `Findings`.
    @WrittenAsNull public var loneSovereigns: [String]?
    /// As in `Findings`; a vector, never to be added up.
    @WrittenAsNull public var surface: Surface?
    /// What its custody trades, by way of counting and tier; empty where exfiltration or denial was
    /// not asked for.
    public var custody: [CustodyTradeOff]
}

/// Two of the models, the first against the second.
public struct ModelPair: Codable, Hashable, Sendable {
    /// The label of the first.
    public var first: String
    /// The label of the second.
    public var second: String
    /// What the second buys over the first, in words, one clause each.
    public var buys: [PriceItem]
    /// What the second costs, in words, one clause each.
    public var costs: [PriceItem]
    /// What cannot be said, and why, one clause each.
    public var undecided: [String]
    /// Parties that only the first has.
    public var partiesOnlyInFirst: [String]
    /// Parties that only the second has.
    public var partiesOnlyInSecond: [String]
    /// Root causes besides a party's own that only the first has.
    public var rootCausesOnlyInFirst: [String]
    /// Root causes besides a party's own that only the second has.
    public var rootCausesOnlyInSecond: [String]
    /// Elements of the model that were added, removed or changed from the first to the second, by
    /// kind and id; empty where one of the two is a graph that came without a model.
    public var changes: [ElementChange]
    /// One cell for every consequence, level and tier that either has, in that order.
    public var cells: [ComparedCell]
    /// By level and tier, over all consequences.
    public var overall: [OverallDominance]
}

/// Something that the second model of a pair buys or costs.
public struct PriceItem: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
    public var level: String
    /// The tiers, ascending; empty where capability plays no role.
    public var tiers: [Int]
    /// The coalitions that it is about, if it is about some.
    public var coalitions: [[String]]
    /// The same in words.
    public var says: String
}

/// One cell of two models side by side.
public struct ComparedCell: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
    public var level: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The first model's order, as in `ExposureCell`.
    @WrittenAsNull public var firstOrder: Int?
    /// The second model's order.
    @WrittenAsNull public var secondOrder: Int?
    /// Minimal coalitions of the second that the first does not have.
    public var gained: [CoalitionDifference]
    /// Minimal coalitions of the first that the second does not have.
    public var lost: [CoalitionDifference]
    /// Which of the two is at least as safe.
    public var dominance: DominanceVerdict
    /// Whether the first is at least as safe as the second.
    public var firstAsSafe: DominanceClaim
    /// Whether the second is at least as safe as the first.
    public var secondAsSafe: DominanceClaim
}

/// A minimal coalition that one of two models has and the other has not.
public struct CoalitionDifference: Codable, Hashable, Sendable {
    /// Its members, by id; none where no failure is needed.
    public var members: [String]
    /// Whether its members suffice in the other model too, where fewer or none of them are needed.
    ///
    /// A coalition that is gained and does not suffice in the first model is a new danger; one that
    /// is lost and does not suffice in the second is a danger gone.
    public var sufficesInOther: Bool
}

/// Which of two models is at least as safe: the one whose every coalition suffices in the other.
public enum DominanceVerdict: String, Codable, Hashable, Sendable {
    /// Each is: the same failures suffice.
    case equal
    /// The first is, the second is not.
    case first
    /// The second is, the first is not.
    case second
    /// Neither is: each has a coalition that does not suffice in the other.
    case incomparable
    /// The coalitions that are known do not tell.
    case undecided
}

/// Whether one model is at least as safe as another, with what shows it.
public struct DominanceClaim: Codable, Hashable, Sendable {
    /// Whether it is; `nil` when not decided.
    @WrittenAsNull public var holds: Bool?
    /// How many of its coalitions have a verified proof in the other model; all of them where the
    /// claim holds.
    public var proofs: Int
    /// The smallest of its coalitions that does not suffice in the other model.
    ///
    /// A proof here and a cut there show it. `nil` where there is none; an empty one means that no
    /// failure is needed.
    @WrittenAsNull public var witness: [String]?
    /// Why it is not decided.
    @WrittenAsNull public var reason: String?
}

/// Two models over all consequences at one level and tier.
public struct OverallDominance: Codable, Hashable, Sendable {
    /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
    public var level: String
    /// 1…5; consequences without a tier count at every one; `nil` where none has one.
    @WrittenAsNull public var tier: Int?
    /// Which is at least as safe for every consequence.
    public var dominance: DominanceVerdict
    /// Consequences for which the same failures suffice.
    public var equal: [String]
    /// Consequences for which only the first is at least as safe.
    public var first: [String]
    /// Consequences for which only the second is.
    public var second: [String]
    /// Consequences for which neither is.
    public var incomparable: [String]
    /// Consequences that are not decided.
    public var undecided: [String]
    /// The same in a sentence.
    public var says: String
}

/// An element of a model that differs between two models.
public struct ElementChange: Codable, Hashable, Sendable {
    /// What happened to it.
    public enum Kind: String, Codable, Hashable, Sendable {
        /// Only the second model has it.
        case added
        /// Only the first model has it.
        case removed
        /// Both have it, with different values.
        case changed
    }

    /// The section of the model file: `jurisdictions`, `instruments`, `parents`, `defenders`,
    /// `shared`, `perimeters`, `weights`, `keys`, `channels` or `workloads`.
    public var section: String
    /// The element's id.
    public var id: String
    /// What happened to it.
    public var kind: Kind
    /// The fields that differ, by name; empty unless changed.
    public var fields: [FieldChange]
}

/// A field of an element that differs between two models.
public struct FieldChange: Codable, Hashable, Sendable {
    /// The field's name in the model file; `evidence` for status, source, dates and notes.
    public var name: String
    /// The first model's value as it reads; `nil` where it has none.
    @WrittenAsNull public var before: String?
    /// The second model's value as it reads; `nil` where it has none.
    @WrittenAsNull public var after: String?

    /// Whether it is about what facts rest on, and not about the set-up.
    public var isEvidence: Bool { name == "evidence" || name == "evidence of controls" }
}
