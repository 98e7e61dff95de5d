public import ThreatGraph

/// One of RAND's attack vectors: its name and how feasible it is, never how it is done.
public struct CatalogueVector: Registrable {
    /// Its name, `V01`…`V38`, numbered by this project.
    public var id: Identifier<CatalogueVector>
    /// What it is, in our words.
    public var title: String
    /// Its category.
    public var category: VectorCategory
    /// How feasible it is for each tier.
    public var feasibility: CatalogueFeasibility
    /// The failures of a counterparty by which it can be had (this project's inference), in the
    /// order of `FailureMode.allCases`.
    public var relevance: [FailureMode]
    /// What it rests on; the confidence is that of the name and of whatever score there is.
    public var support: CatalogueSupport
}

/// How feasible a vector is against a victim at SL1, as far as anything was found.
///
/// Scores run from 1, at most 20% chance of success, to 5, over 80% (RAND RR-A2849-1, table 5.2).
public enum CatalogueFeasibility: Hashable, Sendable {
    /// A score from 1 to 5 for each of OC1…OC5.
    case scores([Int])
    /// Only the first tier that scores 4 or more; `nil` if none does.
    case reachesFour(at: CapabilityTier?)
    /// Nothing was found.
    case notFound

    /// The score at a tier, if it is known.
    public func score(at tier: CapabilityTier) -> Int? {
        guard case .scores(let scores) = self, scores.indices.contains(tier.rawValue - 1) else {
            return nil
        }
        return scores[tier.rawValue - 1]
    }
}
