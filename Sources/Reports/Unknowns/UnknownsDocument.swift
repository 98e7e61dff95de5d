import Compilation
package import FailureAnalysis
package import ThreatGraph
import Wording

/// What a model's unknowns leave open, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-unknowns/1`, see Docs/Unknowns.md.
package struct UnknownsDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-unknowns/1"

    /// `sallyport-unknowns/1`.
    package var format = Self.formatName
    /// What was analysed.
    package var model: ModelSummary
    /// Under which conditions the results hold.
    package var conditions: String
    /// How many ways there are to complete the model, and how they were gone through.
    package var completions: Completions
    /// The unknowns, by id.
    package var unknowns: [UnknownSummary]
    /// The statements that a reader would quote, by consequence.
    package var headlines: [Headline]
    /// The fewest failures that suffice, by consequence, level and tier.
    package var orders: [OrderInterval]
    /// The effective levels, by consequence.
    package var levels: [LevelInterval]
    /// What suffices alone, by consequence, level, tier and id.
    package var alone: [AloneFinding]
    /// What is told of assets and workloads by themselves besides the rows about them; not there where
    /// there are none besides the sums.
    package var goals: Goals?
    /// The positions of the model beside what it says; not there where it has none.
    package var positions: [PositionDocument]?
    /// How far the search went; not there where every statement was reached.
    package var extent: Extent?

    /// Puts findings about a model in words.
    package init(_ findings: UnknownsFindings, of model: ThreatGraph) {
        self.model = findings.model
        conditions = CompiledModel.conditionalSentence + model.datedConditions
        completions = Completions(findings)
        unknowns = findings.unknowns
        headlines = findings.headlines.map(Headline.init)
        orders = findings.orders
        levels = findings.levels
        alone = findings.alone
        goals = findings.goals.map(Goals.init)
        positions = PositionDocument.all(findings.positions, of: model)
        extent = findings.extent.unlessAnswered
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; findings hold nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}

extension UnknownsDocument {
    /// The completions of a model.
    package struct Completions: Codable, Hashable, Sendable {
        /// How many there are.
        package var count: Int
        /// Whether every one of them counted; if not, results are bounds.
        package var exact: Bool
        /// The unknowns that were bounded instead of being gone through.
        package var bounded: [String]
        /// The same in a sentence.
        package var says: String

        init(_ findings: UnknownsFindings) {
            count = findings.completions.count
            exact = findings.completions.exact
            bounded = findings.completions.bounded
            says = UnknownsWords(findings).completions
        }
    }

    /// What is told of assets and workloads by themselves.
    package struct Goals: Codable, Hashable, Sendable {
        /// Those of which everything is as the sum's: their rows stand among the others, their
        /// statements are not repeated.
        package var asSums: [GoalReference]
        /// How many there are about which nothing was asked.
        package var notAsked: Int
        /// Whether all that were asked about are answered for.
        package var complete: Bool

        init(_ goals: UnknownsGoals) {
            asSums = goals.asSums.map { GoalReference($0) }
            notAsked = goals.notAsked
            complete = !goals.isCut
        }
    }

    /// A statement about the model, and what decides it.
    package struct Headline: Codable, Hashable, Sendable {
        /// A stable id, for example `exfiltration/party/OC3/order-2`.
        package var id: String
        /// The statement.
        package var says: String
        /// What it is about.
        package var kind: HeadlineClaim.Kind
        /// The kind of consequence.
        package var consequence: String
        /// Of which weights, asset or workload; left out for the sum over all of them.
        package var of: String?
        /// For longer than which time; left out where any time at all counts.
        package var longerThan: String?
        /// The verdict.
        package var verdict: UnknownsVerdict
        /// In how many completions it holds; `nil` for bounds.
        @WrittenAsNull package var completions: Int?
        /// The unknowns that can flip it, the most decisive first.
        package var decisive: [DecisiveUnknown]
        /// The unknowns that cannot, by id; empty for bounds.
        package var notDecisive: [String]
        /// What guarantees it.
        package var establishedBy: Certificates
        /// What rules it out.
        package var refutedBy: Certificates
        /// What each source says of it; nothing where it is the same in every completion.
        package var sources: HeadlineSources

        init(_ headline: HeadlineFinding) {
            id = headline.id
            says = UnknownsWords.claim(of: headline)
            kind = headline.claim.kind
            let about = GoalFields(headline.consequence)
            (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
            verdict = headline.verdict
            completions = headline.completions
            decisive = headline.decisive
            notDecisive = headline.notDecisive
            establishedBy = Certificates(headline.establishedBy)
            refutedBy = Certificates(headline.refutedBy)
            sources = headline.sources
        }
    }

    /// The smallest parts of completions that settle a statement.
    package struct Certificates: Codable, Hashable, Sendable {
        /// The certificates, the shortest first.
        package var certificates: [Certificate]
        /// Whether there are no others.
        package var complete: Bool
        /// The smallest sets of sources that assert one of them; `nil` stands for what no source
        /// asserts.
        package var sources: [[String?]]

        init(_ list: CertificateList) {
            certificates = list.certificates.map(Certificate.init)
            complete = list.complete
            sources = list.sources
        }
    }

    /// Part of a completion that settles a statement whatever the other unknowns are.
    package struct Certificate: Codable, Hashable, Sendable {
        /// What must be so, by unknown.
        package var picks: [Pick]
        /// The same in words.
        package var says: String

        init(_ certificate: UnknownsCertificate) {
            picks = certificate.picks.map {
                Pick(unknown: $0.unknown, alternatives: $0.alternatives)
            }
            says = UnknownsWords.certificate(certificate)
        }
    }

    /// What one unknown must be.
    package struct Pick: Codable, Hashable, Sendable {
        /// The unknown's id.
        package var unknown: String
        /// The labels of the alternatives that it may have.
        package var alternatives: [String]
    }
}
