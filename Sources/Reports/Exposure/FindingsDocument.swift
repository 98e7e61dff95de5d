package import FailureAnalysis

/// Everything `analyse` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-findings/1`, see Docs/Findings.md.
package struct FindingsDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = Findings.formatName
    /// `sallyport-findings/1`.
    package var format = Self.formatName
    /// What was analysed.
    package var model: ModelSummary
    /// Under which conditions the results hold.
    package var conditions: String
    /// One cell for every consequence, level and tier, in that order.
    package var exposure: [ExposureCell]
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
    /// Jurisdictions whose order alone yields disclosure with the lab never asked; `null` where
    /// disclosure was not asked for.
    @WrittenAsNull package var loneSovereigns: [String]?
    /// The orders behind disclosure and denial, and the instruments that carry them, by
    /// consequence, sovereign and defender; `null` for a graph that came without a model.
    @WrittenAsNull package var compulsion: [CompulsionDocument]?
    /// The commercial levers behind realignment, by consequence and defender; `null` where no
    /// catalogue was read.
    @WrittenAsNull package var levers: [LeverFinding]?
    /// Barriers on every path to a consequence.
    package var chokeBarriers: [ChokeBarrier]
    /// Parties in every coalition for a consequence.
    package var chokeParties: [ChokeParty]
    /// The surface for exfiltration; `null` where exfiltration was not asked for.
    @WrittenAsNull package var surface: Surface?
    /// How strong each perimeter's controls are, by perimeter; empty where no model, or no
    /// baseline and no control of the catalogue, is there and nobody asked for it.
    package var coverage: [CoverageSummary]
    /// The layers around each copy, by weights and perimeter; empty as `coverage` is.
    package var layers: [LayerSummary]
    /// One path for every single failure that suffices.
    package var failurePaths: [PathSummary]
    /// The model's requirements and whether they hold.
    package var requirements: [RequirementResult]
    /// How many certificates were made and verified.
    package var certificates: CertificateSummary
    /// What each answer at party level rests on; empty for a graph that came without a model.
    package var evidence: [EvidenceDocument]
    /// The findings that were accepted, in the order in which they were given.
    package var acceptances: [AcceptanceFinding]
    /// The claims of the model's ledger that contradict each other.
    package var contradictions: [ContradictionFinding]
    /// How likely it is that an open path exists; `null` where nobody asked, or where the model
    /// gives no numbers.
    @WrittenAsNull package var probability: ProbabilityDocument?

    /// Puts findings in words.
    package init(_ findings: Findings) {
        model = findings.model
        conditions = findings.conditions
        exposure = findings.exposure
        effectiveSL = findings.effectiveSL
        residualSL = findings.residualSL
        open = findings.open
        collapsingRoots = findings.collapsingRoots
        collapsingRootsLabBypass = findings.collapsingRootsLabBypass
        loneSovereigns = findings.loneSovereigns
        compulsion = findings.compulsion?.map(CompulsionDocument.init)
        levers = findings.levers
        chokeBarriers = findings.chokeBarriers
        chokeParties = findings.chokeParties
        surface = findings.surface
        coverage = findings.coverage
        layers = findings.layers
        failurePaths = findings.failurePaths
        requirements = findings.requirements
        certificates = findings.certificates
        evidence = findings.evidence.map(EvidenceDocument.init)
        acceptances = findings.acceptances
        contradictions = findings.contradictions
        probability = findings.probability.map(ProbabilityDocument.init)
    }
}
