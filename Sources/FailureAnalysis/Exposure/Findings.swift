/// Everything `analyse` finds.
package struct Findings: Hashable, Sendable {
    /// What was analysed.
    package var model: ModelSummary
    /// What was asked about, and what was not.
    package var asked: QuestionScope
    /// One cell for every consequence, level and tier, in that order.
    package var exposure: [ExposureCell]
    /// One cell for every consequence that people can bring about one by one and every tier; `nil`
    /// where nobody asked and no lock takes several people.
    ///
    /// No part of the verdict about parties.
    package var people: [PeopleCell]?
    /// The largest tier below which nothing happens without a failure, by consequence; `nil` where
    /// capability plays no role and where the system is open.
    package var effectiveSL: [String: Int?]
    /// The same after each party's failure.
    package var residualSL: [ResidualLevel]
    /// Consequences that come about at tier 0 with no failure at all.
    package var open: [String]
    /// Root causes that suffice alone although no single party in their reach does.
    package var collapsingRoots: [CollapsingRoot]
    /// The same with the lab never asked.
    package var collapsingRootsLabBypass: [CollapsingRoot]
    /// Jurisdictions whose order alone yields disclosure with the lab never asked; `nil` where
    /// disclosure was not asked for.
    package var loneSovereigns: [String]?
    /// The orders behind disclosure and denial, and the instruments that carry them, by
    /// consequence, sovereign and defender; `nil` for a graph that came without a model.
    package var compulsion: [CompulsionFinding]?
    /// What is seized for disclosure and denial under whose order, by consequence, sovereign and
    /// what is seized; empty where nothing is, or where nobody's order contains any.
    package var seizures: [SeizureFinding] = []
    /// Where weights are kept and over what they could move, by weights; `nil` where the model
    /// names no site.
    package var residency: [ResidencyFinding]?
    /// The commercial levers behind realignment, by consequence and defender; `nil` where no
    /// catalogue was read.
    package var levers: [LeverFinding]?
    /// Parties that operate something and whose failure means nothing in any answer asked for,
    /// alone or with others; empty where a list of coalitions was cut, since then nobody knows.
    package var meaninglessFailures: [MeaninglessFailure] = []
    /// Barriers on every path to a consequence.
    package var chokeBarriers: [ChokeBarrier]
    /// Parties in every coalition for a consequence.
    package var chokeParties: [ChokeParty]
    /// The surface for exfiltration; `nil` where exfiltration was not asked for.
    package var surface: Surface?
    /// How strong each perimeter's controls are, by perimeter; empty where no model, or no
    /// baseline and no control of the catalogue, is there and nobody asked for it.
    package var coverage: [CoverageSummary]
    /// The layers around each copy, by weights and perimeter; empty as `coverage` is.
    package var layers: [LayerSummary]
    /// Every party, parent, sovereign and shared cause that suffices alone, with the tiers.
    package var loneFailures: [LoneFailure]
    /// Parties who operate something on the way to a consequence and add nothing against it.
    package var addsNothing: [AddsNothing] = []
    /// Who else could suffice alone if what the model leaves open were otherwise; `nil` where it
    /// leaves nothing open, or where nobody looked.
    package var openVerdict: OpenVerdict?
    /// The positions of the model beside what it says, by id; empty where there are none, or where
    /// nobody looked.
    package var positions: [PositionFinding] = []
    /// One path for every single failure that suffices.
    package var failurePaths: [FailurePath]
    /// One path for every consequence and tier at which nobody need fail.
    package var freePaths: [FailurePath] = []
    /// The model's requirements and whether they hold.
    package var requirements: [RequirementResult]
    /// How many certificates were made and verified.
    package var certificates: CertificateSummary
    /// What was found of each asset and workload by itself; `nil` where the model has no two of a
    /// kind, so that the sums say it all, and where it was not asked for.
    package var goals: GoalsFindings?
    /// How far the search for coalitions went.
    package var extent = Extent(effort: .normal, ending: .answered)
    /// What each answer at party level rests on; empty for a graph that came without a model.
    package var evidence: [EvidenceFinding] = []
    /// The findings that were accepted, in the order in which they were given.
    package var acceptances: [AcceptanceFinding] = []
    /// The claims of the model's ledger that contradict each other.
    package var contradictions: [ContradictionFinding] = []
    /// How likely it is that an open path exists; `nil` where nobody asked, or where the model
    /// gives no numbers.
    package var probability: ProbabilityFindings?
    /// What is left of the answers if claimed levels are less than claimed; `nil` where nobody asked.
    package var loweredClaims: LoweredClaimsFindings?
}
