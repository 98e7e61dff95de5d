import Formulas

extension ThreatGraph {
    /// The model as it would be if every barrier for which it states a level held at one level.
    ///
    /// Set are the claims and baselines of perimeters and what keeps hands off their machines, the
    /// barriers of channels, the release of keys (the forging of an attestation too) and of shares,
    /// the legs of workloads, and the levels that operators have of their own. What
    /// states no level (a commercial lock, a way that nothing guards) and what is at SL0 stays, and
    /// so do controls placed one by one and whoever looks at bytes: each is a measure with a
    /// strength of its own. Nothing is added that the level asks for; only a baseline brings the
    /// catalogue's controls with it.
    ///
    /// What is set rests on nothing but this question, so its status becomes `assumed`.
    /// - Complexity: O(*n*) for *n* elements.
    public func holding(at level: SecurityLevel) -> ThreatGraph {
        var overlay = self
        overlay.perimeters = Register(perimeters.map { $0.holding(at: level) })
        overlay.channels = Register(channels.map { $0.holding(at: level) })
        overlay.services = Register(services.map { $0.holding(at: level) })
        overlay.keys = Register(keys.map { $0.holding(at: level) })
        overlay.weights = Register(weights.map { $0.holding(at: level) })
        overlay.workloads = Register(workloads.map { $0.holding(at: level) })
        return overlay
    }
}

extension SecurityLevel {
    /// The level that takes the place of a stated one; SL0 stops nobody and stays.
    fileprivate func replacing(_ stated: SecurityLevel?) -> SecurityLevel? {
        stated.map { $0 == .zero ? .zero : self }
    }
}

extension Registrable {
    /// The element itself where nothing changed, the changed one resting on an assumption otherwise.
    fileprivate func settled(
        _ changed: Self, _ evidence: WritableKeyPath<Self, Evidence>
    ) -> Self {
        if changed == self { return self }
        var settled = changed
        settled[keyPath: evidence] = Evidence(status: .assumed)
        return settled
    }
}

extension Formula where Leaf == QuorumMember {
    fileprivate func holding(at level: SecurityLevel) -> Quorum {
        map { member in
            var member = member
            member.level = level.replacing(member.level)
            return member
        }
    }
}

extension Perimeter {
    fileprivate func holding(at level: SecurityLevel) -> Perimeter {
        var changed = self
        changed.level = level.replacing(self.level)
        changed.baseline = level.replacing(baseline)
        changed.operators = operators.holding(at: level)
        changed.hostHands = hostHands?.holding(at: level)
        return settled(changed, \.evidence)
    }
}

extension HostHands {
    fileprivate func holding(at level: SecurityLevel) -> HostHands {
        var changed = self
        changed.operators = operators.holding(at: level)
        changed.level = level.replacing(self.level)
        if changed != self { changed.evidence = Evidence(status: .assumed) }
        return changed
    }
}

extension KeyRelease {
    fileprivate func holding(at level: SecurityLevel) -> KeyRelease {
        switch self {
        case .onWord(let operators): return .onWord(of: operators.holding(at: level))
        case .attested(var release):
            release.root = release.root.holding(at: level)
            release.verifier = release.verifier.holding(at: level)
            release.policy = release.policy.holding(at: level)
            if case .anyOfItsMake(let forgery) = release.machines {
                release.machines = .anyOfItsMake(forgery: level.replacing(forgery) ?? forgery)
            }
            release.hostHands = release.hostHands?.holding(at: level)
            return .attested(release)
        }
    }
}

extension Channel {
    fileprivate func holding(at level: SecurityLevel) -> Channel {
        var changed = self
        if case .barrier(let operators, let stated) = guardedBy {
            changed.guardedBy = .barrier(
                operators: operators.holding(at: level), level: level.replacing(stated))
        }
        return settled(changed, \.evidence)
    }
}

extension Service {
    fileprivate func holding(at level: SecurityLevel) -> Service {
        var changed = self
        changed.level = level.replacing(self.level) ?? self.level
        changed.escort = escort?.holding(at: level)
        return settled(changed, \.evidence)
    }
}

extension Key {
    fileprivate func holding(at level: SecurityLevel) -> Key {
        var changed = self
        changed.release = release?.holding(at: level)
        changed.releaseLevel = level.replacing(releaseLevel)
        return settled(changed, \.evidence)
    }
}

extension Weights {
    fileprivate func holding(at level: SecurityLevel) -> Weights {
        var changed = self
        if case .onWord(let operators, let stated) = custody.release {
            changed.custody.release = .onWord(
                of: operators.holding(at: level), level: level.replacing(stated))
        }
        return settled(changed, \.evidence)
    }
}

extension Formula where Leaf == SubstrateLeg {
    fileprivate func holding(at level: SecurityLevel) -> Substrate {
        map { leg in
            var leg = leg
            leg.level = level.replacing(leg.level)
            return leg
        }
    }
}

extension Workload {
    fileprivate func holding(at level: SecurityLevel) -> Workload {
        var changed = self
        changed.needs = needs.holding(at: level)
        return settled(changed, \.evidence)
    }
}
