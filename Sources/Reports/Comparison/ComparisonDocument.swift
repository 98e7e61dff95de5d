package import FailureAnalysis
import ThreatGraph
import Wording

/// Everything `compare` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-comparison/1`, see Docs/Comparison.md.
package struct ComparisonDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-comparison/1"

    /// `sallyport-comparison/1`.
    package var format: String = ComparisonDocument.formatName
    /// Under which conditions the results hold.
    package var conditions: String
    /// The models, in the order given.
    package var models: [Model]
    /// Every two of them, in the order given: A with B, A with C, …, B with C, ….
    package var pairs: [Pair]
    /// How far the search went; not there where everything asked for is answered.
    package var extent: Extent?
    /// How many certificates were made and verified, those of every single model included.
    package var certificates: CertificateSummary
    /// What is worse in the second model; not there where that was not asked.
    package var worsening: WorseningDocument?

    /// Writes a comparison.
    ///
    /// - Parameter worsening: what is worse in the second of two models, where that was asked.
    package init(_ comparison: Comparison, worsening: Worsening? = nil) {
        self.worsening = worsening.flatMap { found in
            comparison.pairs.first.map { WorseningDocument(found, of: $0) }
        }
        conditions = comparison.conditions
        models = comparison.models.map(Model.init)
        pairs = comparison.pairs.map(Pair.init)
        extent = comparison.extent.unlessAnswered
        certificates = comparison.certificates
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}

extension ComparisonDocument {
    /// One of the models, by itself.
    package struct Model: Codable, Hashable, Sendable {
        /// The letter by which it is called: `A`, `B`, ….
        package var label: String
        /// What it is.
        package var model: ModelSummary
        /// The level that every stated level was set to; `nil` for a model as it is written.
        @WrittenAsNull package var overlay: String?
        /// How many unknowns it has; the results hold for the values it writes.
        package var unknowns: Int
        /// The parties, by id.
        package var parties: [String]
        /// The root causes besides every party's own, by id.
        package var rootCauses: [String]
        /// One cell for every consequence, level and tier asked for, in that order.
        package var exposure: [ExposureCell]
        /// As in `Findings`; not written where people were not counted.
        package var people: [PeopleCell]?
        /// As in `Findings`.
        package var effectiveSL: [String: Int?]
        /// As in `Findings`.
        package var residualSL: [ResidualLevel]
        /// As in `Findings`.
        package var open: [String]
        /// As in `Findings`.
        package var collapsingRoots: [CollapsingRoot]
        /// As in `Findings`.
        package var collapsingRootsLabBypass: [CollapsingRoot]
        /// As in `Findings`.
        @WrittenAsNull package var loneSovereigns: [String]?
        /// As in `Findings`; a vector, never to be added up.
        @WrittenAsNull package var surface: Surface?
        /// What its custody trades, by way of counting and tier; empty where exfiltration or denial
        /// was not asked for.
        package var custody: [Custody]
        /// What it costs or brings besides who can fail; not there where the model says nothing of
        /// it.
        package var tradeOffs: [StatedAmount]?

        init(_ compared: ComparedModel) {
            label = compared.label
            model = compared.model
            overlay = compared.overlay?.description
            unknowns = compared.unknowns
            parties = compared.parties
            rootCauses = compared.rootCauses
            exposure = compared.exposure
            people = compared.people
            effectiveSL = compared.effectiveSL
            residualSL = compared.residualSL
            open = compared.open
            collapsingRoots = compared.collapsingRoots
            collapsingRootsLabBypass = compared.collapsingRootsLabBypass
            loneSovereigns = compared.loneSovereigns
            surface = compared.surface
            custody = compared.custody.map(Custody.init)
            if !compared.tradeOffs.isEmpty {
                tradeOffs = compared.tradeOffs.map(StatedAmount.init)
            }
        }
    }

    /// What a model's custody trades at one tier, see `CustodyTradeOff`.
    package struct Custody: Codable, Hashable, Sendable {
        /// What is counted as one.
        package var counting: CustodyTradeOff.Counting
        /// 1…5.
        package var tier: Int
        /// The fewest failures that suffice for exfiltration; `nil` when none do.
        @WrittenAsNull package var confidentiality: Int?
        /// The fewest failures that suffice for denial; `nil` when none do.
        @WrittenAsNull package var availability: Int?
        /// Where `confidentiality` is `null` since not every set was tried: no set of at most so many
        /// suffices.
        ///
        /// Left out otherwise.
        package var confidentialitySearched: Int?
        /// The same for `availability`.
        package var availabilitySearched: Int?
        /// Who is counted in *n*.
        package var counted: [String]
        /// Whether the bound can be asserted.
        package var verdict: CustodyTradeOff.Verdict
        /// Why, in words.
        package var because: String
        /// Those who can run the work together and cannot take the weights, where the bound is
        /// escaped.
        @WrittenAsNull package var escapedBy: [String]?
        /// Jurisdictions whose order alone yields both disclosure and denial.
        package var sovereigns: [String]

        init(_ finding: CustodyTradeOff) {
            counting = finding.counting
            tier = finding.tier
            confidentiality = finding.confidentiality
            availability = finding.availability
            confidentialitySearched = finding.confidentialitySearched
            availabilitySearched = finding.availabilitySearched
            counted = finding.counted
            verdict = finding.verdict
            because = finding.because
            escapedBy = finding.escapedBy
            sovereigns = finding.sovereigns
        }
    }
}
