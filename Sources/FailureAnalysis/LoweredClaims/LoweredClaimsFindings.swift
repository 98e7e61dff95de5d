package import ThreatGraph

/// What is left of the answers if some claimed levels are a level less than claimed.
package struct LoweredClaimsFindings: Hashable, Sendable {
    /// How many levels less were allowed, all claims together.
    package var limit: Int
    /// Every level that the model states, in the order of its sections.
    package var claims: [LevelClaim]
    /// The answers, by consequence, way of counting, tier and kind.
    package var headlines: [LoweredHeadline]
    /// In how many ways claims can be so much less.
    package var lowerings: Int
    /// How many of these were tried; all of at most `triedUpTo` levels were.
    package var tried: Int
    /// How many levels less, all together, were tried in every way that could still matter.
    package var triedUpTo: Int
    /// How far the search went.
    package var extent: Extent
    /// How many certificates were made and verified.
    package var certificates: CertificateSummary
}

/// One answer, and the least by which claims must be less for it to be another.
package struct LoweredHeadline: Hashable, Sendable {
    /// What an answer says.
    package enum Claim: Hashable, Sendable {
        /// So many must fail at least; `nil` where no set suffices.
        case order(Int?)
        /// Nobody suffices alone but these, by id.
        case alone([String])
    }

    /// What became of an answer.
    package enum Verdict: String, Codable, Hashable, Sendable {
        /// It is the same in every way that was allowed.
        case survives
        /// It is another one in some.
        case flips
        /// It was not looked for in all of them, and is the same in those that were tried.
        case undecided
    }

    /// The consequence's id.
    package var consequence: String
    /// What is counted, parties or root causes.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    package var tier: Int?
    /// The answer.
    package var claim: Claim
    /// What became of it.
    package var verdict: Verdict
    /// The least number of levels, all claims together, with which it is another one; `nil` where
    /// none was found.
    package var least: Int?
    /// Every way to be so much less that makes it another one, by path.
    package var flips: [LoweringFlip]

    /// A stable id, for example `exfiltration/party/OC3/order`.
    package var id: String {
        let kind = if case .order = claim { "order" } else { "alone" }
        return "\(consequence)/\(level.rawValue)/" + (tier.map { "OC\($0)/" } ?? "") + kind
    }
}

/// Claims that are less, and what the answer is then.
package struct LoweringFlip: Codable, Hashable, Sendable {
    /// What is less, by path.
    package var lowered: [LoweredLevel]
    /// How many must fail then; `nil` where larger sets were not tried.
    @WrittenAsNull package var order: Int?
    /// Who suffices alone then and does not otherwise, by id; empty where nobody need fail.
    package var alone: [String]
}
