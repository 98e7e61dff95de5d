/// Everything `analyse` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-findings/1`, see Docs/Findings.md.
public struct Findings: Codable, Hashable, Sendable {
    /// The version of the form.
    public static let formatName = "sallyport-findings/1"
    /// The sentence that goes with every result.
    public static let conditionalSentence =
        "conditional on this model; parties and paths not listed were not considered"

    /// `sallyport-findings/1`.
    public var format: String = Findings.formatName
    /// What was analysed.
    public var model: ModelSummary
    /// Under which conditions the results hold.
    public var conditions: String
    /// One cell for every consequence, level and tier, in that order.
    public var exposure: [ExposureCell]
    /// The largest tier below which nothing happens without a failure, by consequence; `nil` where
    /// capability plays no role and where the system is open.
    public var effectiveSL: [String: Int?]
    /// The same after each party's failure.
    public var residualSL: [ResidualLevel]
    /// Consequences that come about at tier 0 with no failure at all.
    public var open: [String]
    /// Root causes that suffice alone although no single party in their reach does.
    public var collapsingRoots: [CollapsingRoot]
    /// The same with the lab never asked.
    public var collapsingRootsLabBypass: [CollapsingRoot]
    /// Jurisdictions whose order alone yields disclosure with the lab never asked; `null` where
    /// disclosure was not asked for.
    @WrittenAsNull public var loneSovereigns: [String]?
    /// The orders behind disclosure and denial, and the instruments that carry them, by
    /// consequence, sovereign and defender; `null` for a graph that came without a model.
    @WrittenAsNull public var compulsion: [CompulsionFinding]?
    /// The commercial levers behind realignment, by consequence and defender; `null` where no
    /// catalogue was read.
    @WrittenAsNull public var levers: [LeverFinding]?
    /// Barriers on every path to a consequence.
    public var chokeBarriers: [ChokeBarrier]
    /// Parties in every coalition for a consequence.
    public var chokeParties: [ChokeParty]
    /// The surface for exfiltration; `null` where exfiltration was not asked for.
    @WrittenAsNull public var surface: Surface?
    /// How strong each perimeter's controls are, by perimeter; empty where no model, or no
    /// baseline and no control of the catalogue, is there and nobody asked for it.
    public var coverage: [CoverageSummary]
    /// The layers around each copy, by weights and perimeter; empty as `coverage` is.
    public var layers: [LayerSummary]
    /// One path for every single failure that suffices.
    public var failurePaths: [PathSummary]
    /// The model's requirements and whether they hold.
    public var requirements: [RequirementResult]
    /// How many certificates were made and verified.
    public var certificates: CertificateSummary
    /// What each answer at party level rests on; empty for a graph that came without a model.
    public var evidence: [EvidenceFinding] = []
    /// The findings that were accepted, in the order in which they were given.
    public var acceptances: [AcceptanceFinding] = []
    /// The claims of the model's ledger that contradict each other.
    public var contradictions: [ContradictionFinding] = []
    /// How likely it is that an open path exists; `null` where nobody asked, or where the model
    /// gives no numbers.
    @WrittenAsNull public var probability: ProbabilityFindings?
}

/// What was analysed.
public struct ModelSummary: Codable, Hashable, Sendable {
    /// The title.
    public var title: String
    /// The model's date or `nil`.
    @WrittenAsNull public var date: String?
    /// The digest of its canonical form.
    public var digest: String
}

/// One cell of the exposure matrix.
public struct ExposureCell: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
    public var level: String
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
    /// How many minimal coalitions there are, listed or not; `nil` when that is not known.
    @WrittenAsNull public var count: UInt64?
    /// How they were found: `lanes`, `diagrams` or `search`.
    public var engine: String
}

/// A consequence's effective level after one party failed.
public struct ResidualLevel: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// Who failed.
    public var failed: [String]
    /// The level, 0…5.
    public var level: Int
}

/// A root cause that suffices alone although no single party in its reach does.
public struct CollapsingRoot: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The root cause's id.
    public var root: String
}

/// A barrier on every path to a consequence.
public struct ChokeBarrier: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// The barrier's id.
    public var barrier: String
    /// Who operates it.
    public var operators: [String]
}

/// A party in every coalition for a consequence at one tier.
public struct ChokeParty: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The party's id.
    public var party: String
}

/// The surface for exfiltration: a vector, never to be added up.
public struct Surface: Codable, Hashable, Sendable {
    /// Perimeters that hold weights; `nil` for a graph that came without a model.
    @WrittenAsNull public var perimeters: Int?
    /// Barriers on steps that need no fact and enter a perimeter.
    public var entryBarriers: Int
    /// Barriers on steps out.
    public var exits: Int
    /// Parties that suffice alone at tier 1; `nil` where tier 1 was not asked for.
    @WrittenAsNull public var loneParties: Int?
}

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
    /// `party`, `root` or `root-lab-bypass`.
    public var level: String
    /// The steps.
    public var steps: [StepSummary]
}

/// One step of a failure path in the form in which it is written.
public struct StepSummary: Codable, Hashable, Sendable {
    /// The number, from 1.
    public var n: Int
    /// The fact's id in the attack graph.
    public var fact: String
    /// What is then so, in words.
    public var says: String
    /// Why the step is possible, in words.
    public var because: String
    /// The barriers it passes.
    public var barriers: [BarrierSummary]
}

/// An open barrier in the form in which it is written.
public struct BarrierSummary: Codable, Hashable, Sendable {
    /// The barrier's id.
    public var id: String
    /// Who operates it.
    public var operators: [String]
    /// Why it stands open, in words.
    public var opens: String
}

/// A finding that somebody accepted for a time.
public struct AcceptanceFinding: Codable, Hashable, Sendable {
    /// The id of a failure path or of a requirement.
    public var id: String
    /// Why it is accepted.
    public var reason: String
    /// The last day on which it is, `YYYY-MM-DD`.
    public var until: String
    /// `accepted`, or `expired` once that day is past: then the finding counts again.
    public var status: String
    /// Whether the gate would break without it; for an expired one, whether it does.
    public var isNeeded: Bool
    /// What is accepted, in words.
    public var says: String

    private enum CodingKeys: String, CodingKey {
        case id, reason, until, status
        case isNeeded = "needed"
        case says
    }
}

/// A requirement of the model and what was found.
public struct RequirementResult: Codable, Hashable, Sendable {
    /// What the line says, for example `exfiltration/party/OC3/order-2`.
    public var id: String
    /// The consequence's id.
    public var consequence: String
    /// The tier it must hold up to; `nil` for all.
    @WrittenAsNull public var tier: Int?
    /// The level.
    public var level: String
    /// The fewest failures it allows to suffice.
    public var required: Int
    /// The fewest that do; `nil` when none do.
    @WrittenAsNull public var found: Int?
    /// Whether it holds.
    public var holds: Bool
    /// Whether it is broken by nothing but what was accepted, and so does not break the gate.
    public var accepted: Bool = false
    /// The ids of the acceptances that make it so.
    public var acceptedBy: [String] = []

    /// Whether the gate is broken by it.
    public var breaksGate: Bool { !holds && !accepted }
}

/// How many certificates were made, all of them verified by the independent checker.
public struct CertificateSummary: Codable, Hashable, Sendable {
    /// Proofs that a set of failures suffices.
    public var proofs: Int
    /// Cuts that show that a set does not.
    public var cuts: Int
    /// Coalitions beyond the first thousand of a list, which were not certified one by one.
    public var skipped: Int
}
