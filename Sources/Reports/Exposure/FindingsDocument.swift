import Compilation
package import FailureAnalysis
package import ThreatGraph
import Wording

/// Everything `analyse` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-findings/2`, see Docs/Findings.md.
package struct FindingsDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-findings/2"
    /// `sallyport-findings/2`.
    package var format: String = FindingsDocument.formatName
    /// What was analysed.
    package var model: ModelSummary
    /// Under which conditions the results hold.
    package var conditions: String
    /// What was asked about, and what was not.
    package var asked: QuestionScope
    /// One cell for every consequence, level and tier, in that order.
    package var exposure: [ExposureCell]
    /// One cell for every consequence and tier at the level `person`; not written where people were
    /// not counted.
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
    /// Jurisdictions whose order alone yields disclosure with the lab never asked; `null` where
    /// disclosure was not asked for.
    @WrittenAsNull package var loneSovereigns: [String]?
    /// The orders behind disclosure and denial, and the instruments that carry them, by
    /// consequence, sovereign and defender; `null` for a graph that came without a model.
    @WrittenAsNull package var compulsion: [CompulsionDocument]?
    /// What is seized for disclosure and denial under whose order, by consequence, sovereign and what
    /// is seized; left out where nothing is.
    package var seizures: [SeizureDocument]?
    /// Where weights are kept and over what they could move, by weights; left out where the model
    /// names no site.
    package var residency: [ResidencyFinding]?
    /// The commercial levers behind realignment, by consequence and defender; `null` where no
    /// catalogue was read.
    @WrittenAsNull package var levers: [LeverFinding]?
    /// Parties that operate something and whose failure means nothing in any answer asked for,
    /// alone or with others; empty where a list of coalitions was cut, since then nobody knows.
    package var meaninglessFailures: [MeaninglessFailure]
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
    /// Every party, parent, sovereign and shared cause that suffices alone, with the tiers.
    package var loneFailures: [LoneFailure]
    /// Parties who operate something on the way to a consequence and add nothing against it.
    package var addsNothing: [AddsNothing]
    /// Who else could suffice alone if what the model leaves open were otherwise; `null` where it
    /// leaves nothing open.
    @WrittenAsNull package var openVerdict: OpenVerdictDocument?
    /// The assets and workloads that were asked about by themselves.
    ///
    /// Left out where the model has no two of a kind. Their cells and lone failures follow those of
    /// the sums.
    package var goals: [GoalDocument]?
    /// How many more assets and workloads there are that were not asked about; left out where there
    /// are none.
    package var goalsNotAsked: Int?
    /// Parties and root causes that bring about several goals at once; left out as `goals` is.
    package var together: [TogetherDocument]?
    /// How long each lone failure denies; left out where nothing that is needed comes late.
    package var denialLengths: [DenialLengthDocument]?
    /// The positions of the model beside what it says; not there where it has none.
    package var positions: [PositionDocument]?
    /// How far the search for coalitions went.
    package var extent: Extent
    /// One path for every single failure that suffices.
    package var failurePaths: [PathDocument]
    /// One path for every consequence and tier at which nobody need fail.
    package var freePaths: [PathDocument]
    /// The model's requirements and whether they hold.
    package var requirements: [RequirementResult]
    /// How many certificates were made and verified.
    package var certificates: CertificateSummary
    /// What each answer at party level rests on; empty for a graph that came without a model.
    package var evidence: [EvidenceDocument]
    /// The findings that were accepted, in the order in which they were given.
    package var acceptances: [Acceptance]
    /// The claims of the model's ledger that contradict each other.
    package var contradictions: [ContradictionFinding]
    /// How likely it is that an open path exists; `null` where nobody asked, or where the model
    /// gives no numbers.
    @WrittenAsNull package var probability: ProbabilityDocument?
    /// What is left of the answers if unproved levels are less; not there where nobody asked.
    package var claimsLowered: LoweredClaimsDocument?

    /// Writes an analysis, with the cells and paths of some levels only, or of all for none.
    package init(_ analysis: Analysis, levels: [AnswerLevel] = []) {
        let findings = analysis.findings.limited(to: levels)
        let words = PathWords(analysis.compiled.model)
        model = findings.model
        conditions = analysis.compiled.conditions
        asked = findings.asked
        let single = findings.goals?.goals ?? []
        exposure = findings.exposure + single.flatMap(\.exposure)
        people = findings.people
        effectiveSL = findings.effectiveSL
        for goal in single { effectiveSL.updateValue(goal.effectiveSL, forKey: goal.name.id) }
        goals = findings.goals.map { $0.goals.map(GoalDocument.init) }
        goalsNotAsked = findings.goals.flatMap { $0.notAsked > 0 ? $0.notAsked : nil }
        together = findings.goals.map { $0.together.map(TogetherDocument.init) }
        let lengths = findings.denialLengths
        denialLengths = lengths.isEmpty ? nil : lengths.map(DenialLengthDocument.init)
        residualSL = findings.residualSL
        open = findings.open
        collapsingRoots = findings.collapsingRoots
        collapsingRootsLabBypass = findings.collapsingRootsLabBypass
        loneSovereigns = findings.loneSovereigns
        compulsion = findings.compulsion?.map(CompulsionDocument.init)
        seizures =
            findings.seizures.isEmpty ? nil : findings.seizures.map(SeizureDocument.init)
        residency = findings.residency
        levers = findings.levers
        meaninglessFailures = findings.meaninglessFailures
        chokeBarriers = findings.chokeBarriers
        chokeParties = findings.chokeParties
        surface = findings.surface
        coverage = findings.coverage
        layers = findings.layers
        loneFailures = findings.loneFailures + single.flatMap(\.loneFailures)
        addsNothing = findings.addsNothing
        openVerdict = findings.openVerdict.map(OpenVerdictDocument.init)
        positions = PositionDocument.all(findings.positions, of: analysis.compiled.model)
        extent = findings.extent
        failurePaths = findings.allPaths.map { PathDocument($0, words: words) }
        freePaths = findings.freePaths.map { PathDocument($0, words: words) }
        requirements = findings.requirements
        certificates = findings.certificates
        evidence = findings.evidence.map(EvidenceDocument.init)
        acceptances = findings.acceptances.map(Acceptance.init)
        contradictions = findings.contradictions
        probability = findings.probability.map(ProbabilityDocument.init)
        claimsLowered = findings.loweredClaims.map {
            LoweredClaimsDocument($0, of: analysis.compiled.model)
        }
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}

extension FindingsDocument {
    /// A finding that somebody accepted for a time.
    package struct Acceptance: Codable, Hashable, Sendable {
        /// The id of a failure path or of a requirement.
        package var id: String
        /// Why it is accepted.
        package var reason: String
        /// The last day on which it is, `YYYY-MM-DD`.
        package var until: String
        /// `accepted`, or `expired` once that day is past: then the finding counts again.
        package var status: AcceptanceStatus
        /// Whether the gate would break without it; for an expired one, whether it does.
        package var isNeeded: Bool
        /// What is accepted, in words.
        package var says: String

        private enum CodingKeys: String, CodingKey {
            case id, reason, until, status
            case isNeeded = "needed"
            case says
        }

        init(_ finding: AcceptanceFinding) {
            id = finding.id
            reason = finding.reason
            until = finding.until.description
            status = finding.status
            isNeeded = finding.isNeeded
            says = GateWords.says(finding.subject)
        }
    }
}
