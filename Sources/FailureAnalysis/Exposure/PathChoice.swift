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

    /// The first path that fits, in the order of the findings; rather one of a cause that adds something
    /// over the parties that it makes fail than one that a party's own path tells.
    ///
    /// Those for which nobody need fail come last, but first where it is not asked who fails and nobody
    /// need at any tier: nothing is graver.
    ///
    /// - Throws: `PathChoiceError`, which says what paths there are.
    package func path(in findings: Findings) throws(PathChoiceError) -> FailurePath {
        let free = Set(findings.freeConsequences)
        if failed == nil,
            let path = findings.freePaths.first(where: { fits($0) && free.contains($0.consequence) }
            )
        {
            return path
        }
        let fitting = findings.failurePaths.filter(fits)
        guard let first = fitting.first else {
            // Where nobody need fail, a failure alone has no path of its own.
            if let free = findings.freePaths.first(where: fits) { return free }
            throw PathChoiceError(among: findings.failurePaths + findings.freePaths)
        }
        return fitting.first { !findings.tellsNothingNew($0) } ?? first
    }

    private func fits(_ path: FailurePath) -> Bool {
        (identity.map { $0 == path.id } ?? true)
            && (failed.map { path.failed == [$0] } ?? true)
            && (consequence.map { $0 == path.consequence } ?? true)
            && (tier.map { path.tier == nil || $0.rawValue == path.tier } ?? true)
    }
}

extension Findings {
    /// Whether a path is that of a root cause where a party that it makes fail suffices alone.
    fileprivate func tellsNothingNew(_ path: FailurePath) -> Bool {
        path.level == .root
            && !collapsingRoots.contains {
                path.failed == [$0.root] && $0.consequence == path.consequence
                    && $0.tier == path.tier
            }
    }
}
