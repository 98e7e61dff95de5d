package import ThreatGraph

/// Which failure path is asked for: each thing that is stated narrows the choice.
package struct PathChoice: Hashable, Sendable {
    /// The path's id.
    package let identity: String?
    /// What failed alone: a party's or a root cause's id.
    package let failed: String?
    /// The consequence that it leads to.
    package let consequence: String?
    /// The attacker tier at which it works; a path that works at every tier fits all.
    package let tier: CapabilityTier?

    /// Makes a choice; what is `nil` narrows nothing.
    package init(
        identity: String? = nil, failed: String? = nil, consequence: String? = nil,
        tier: CapabilityTier? = nil
    ) {
        self.identity = identity
        self.failed = failed
        self.consequence = consequence
        self.tier = tier
    }

    /// The first path that fits, in the order given.
    ///
    /// - Throws: `PathChoiceError`, which says what paths there are.
    package func path(among paths: [FailurePath]) throws(PathChoiceError) -> FailurePath {
        guard let fitting = paths.first(where: fits) else { throw PathChoiceError(among: paths) }
        return fitting
    }

    private func fits(_ path: FailurePath) -> Bool {
        (identity.map { $0 == path.id } ?? true)
            && (failed.map { path.failed == [$0] } ?? true)
            && (consequence.map { $0 == path.consequence } ?? true)
            && (tier.map { path.tier == nil || $0.rawValue == path.tier } ?? true)
    }
}
