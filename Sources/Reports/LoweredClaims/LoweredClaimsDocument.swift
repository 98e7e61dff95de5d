package import FailureAnalysis
package import ThreatGraph
import Wording

/// What is left of the answers if claimed levels are less, in the form in which it is written as
/// JSON: the key `claimsLowered` of `sallyport-findings/2`, see Docs/LoweredClaims.md.
package struct LoweredClaimsDocument: Codable, Hashable, Sendable {
    /// How many levels less were allowed, all claims together.
    package var limit: Int
    /// The verdict in a sentence.
    package var says: String
    /// Every level that the model states.
    package var claims: [LevelClaim]
    /// The answers, by consequence, way of counting, tier and kind.
    package var answers: [Answer]
    /// In how many ways claims can be so much less.
    package var lowerings: Int
    /// How many of them were tried.
    package var tried: Int
    /// Up to how many levels less every way was tried.
    package var triedUpTo: Int
    /// How far the search went; not there where everything was tried.
    package var extent: Extent?
    /// How many certificates were made and verified.
    package var certificates: CertificateSummary

    /// An answer, and the least that makes it another one.
    package struct Answer: Codable, Hashable, Sendable {
        /// A stable id, for example `exfiltration/party/OC3/order`.
        package var id: String
        /// The consequence's id.
        package var consequence: String
        /// What is counted.
        package var level: AnswerLevel
        /// 1…5, or `null` where capability plays no role.
        @WrittenAsNull package var tier: Int?
        /// The answer in words.
        package var says: String
        /// What became of it.
        package var verdict: LoweredHeadline.Verdict
        /// The least number of levels with which it is another one; `null` where none was found.
        @WrittenAsNull package var least: Int?
        /// Every way to be so much less that makes it another one.
        package var flips: [LoweringFlip]
    }

    /// Puts findings about a model in words.
    package init(_ findings: LoweredClaimsFindings, of model: ThreatGraph?) {
        let words = LoweredClaimsWords(findings, of: model)
        limit = findings.limit
        says = words.verdict
        claims = findings.claims
        answers = findings.headlines.map { headline in
            Answer(
                id: headline.id, consequence: headline.consequence, level: headline.level,
                tier: headline.tier, says: words.claim(headline), verdict: headline.verdict,
                least: headline.least, flips: headline.flips)
        }
        lowerings = findings.lowerings
        tried = findings.tried
        triedUpTo = findings.triedUpTo
        extent = findings.extent.unlessAnswered
        certificates = findings.certificates
    }
}
