import Formulas
import ThreatGraph

/// What it takes for an option to do what it says.
package enum RemedyNature: String, CaseIterable, Codable, Hashable, Sendable {
    /// It can be bought: a control, a second keeper at a level that is his own, a site, a release to
    /// attested code.
    case bought
    /// It would have to be true: a higher level or claim, or better evidence of one, which buying
    /// something does not bring about.
    case mustBeTrue = "must-be-true"
}

extension RemedyNature {
    /// The last names of paths under which only something that is claimed stands.
    private static let claims: Set<String> = [
        "level", "baseline", "status", "exits", "all-copies", "forgery",
    ]

    /// Judges by the paths of changes alone, where there was no time to make them.
    init(of changes: [Change]) {
        let isClaim = changes.contains { change in
            change.path.split(separator: ".").last.map { Self.claims.contains(String($0)) } ?? false
        }
        self = isClaim ? .mustBeTrue : .bought
    }

    /// Judges by what a model says more once the changes are made.
    ///
    /// What is new is bought with all that it states, save a keeper beside others: at a level above
    /// the one at which he keeps what is his own he would have to be better than he is, and where the
    /// others can go round him he keeps nothing.
    /// - Complexity: O(*n*) for *n* elements.
    init(from before: ThreatGraph, to after: ThreatGraph) {
        self = after.claimsMore(than: before) ? .mustBeTrue : .bought
    }
}

extension ThreatGraph {
    fileprivate func claimsMore(than before: ThreatGraph) -> Bool {
        perimeters.contains { now in
            before.perimeters[now.id].map { now.claimsMore(than: $0) } ?? false
        }
            || channels.contains { now in
                guard let was = before.channels[now.id], was != now else { return false }
                return now.claimsMore(than: was) || asksTooMuch(of: now, unlike: was, in: before)
            }
            || keys.contains { now in
                before.keys[now.id].map { now.claimsMore(than: $0) } ?? false
            }
            || weights.contains { now in
                before.weights[now.id].map { now.claimsMore(than: $0) } ?? false
            }
            || workloads.contains { now in
                before.workloads[now.id].map { now.claimsMore(than: $0) } ?? false
            }
    }

    /// Whether a way out has a new keeper who is not as strong, or can be gone round.
    private func asksTooMuch(
        of now: Channel, unlike was: Channel, in before: ThreatGraph
    ) -> Bool {
        guard case .barrier(let operators, let level) = now.guardedBy,
            case .barrier(let known, _) = was.guardedBy
        else { return false }
        let old = Set(known.defenders)
        let new = operators.leaves.filter { !old.contains($0.defender) }
        if new.isEmpty { return false }
        return canGoRound(now)
            || new.contains { member in
                guard let asked = member.level ?? level else { return false }
                return before.ownLevel(of: member.defender).map { asked > $0 } ?? true
            }
    }
}

extension ThreatGraph {
    /// The level at which a defender keeps what it runs by itself: the lowest of them; `nil` where
    /// nothing says one.
    func ownLevel(of defender: DefenderID) -> SecurityLevel? {
        perimeters.compactMap { perimeter in
            // How many of its people it takes is no question of its level.
            guard case .leaf(let member) = perimeter.operators, member.defender == defender else {
                return nil
            }
            return member.level ?? perimeter.baseline ?? perimeter.level
        }.min()
    }

    /// Whether whoever keeps a way out gets bytes out beside it, whoever else must open it: by hand
    /// from the place that it leaves, or over a way that nobody guards.
    ///
    /// Other ways that he guards are no way round: each can have a second keeper of its own.
    /// - Complexity: O(*n*) for *n* perimeters and channels.
    func canGoRound(_ channel: Channel) -> Bool {
        guard case .perimeter(let source) = channel.source, let place = perimeters[source] else {
            return true
        }
        let around = [place] + surroundings(of: source)
        if around.contains(where: { $0.parent == nil && !$0.hasStatedExits }) { return true }
        let places = Set(around.map { Location.perimeter($0.id) })
        return channels.contains { other in
            other.id != channel.id && other.kind != .administration && other.guardedBy == .none
                && other.destination == .outside && places.contains(other.source)
        }
    }
}

// MARK: What claims more

/// Whether a level is above another, or stated where none was.
private func isHigher(_ now: SecurityLevel?, than was: SecurityLevel?) -> Bool {
    guard let now else { return false }
    return was.map { now > $0 } ?? true
}

extension Evidence {
    fileprivate func claimsMore(than was: Evidence) -> Bool {
        EvidenceStrength(status) > EvidenceStrength(was.status)
    }
}

extension Formula where Leaf == QuorumMember {
    /// Whether a defender that was among them holds its part at a higher level, its own or the one
    /// that counts for those who have none.
    fileprivate func claimsMore(
        than was: Quorum, at level: SecurityLevel?, before: SecurityLevel?
    ) -> Bool {
        leaves.contains { now in
            let parts = was.leaves.filter { $0.defender == now.defender }
            guard !parts.isEmpty, let stated = now.level ?? level else { return false }
            return parts.allSatisfy { isHigher(stated, than: $0.level ?? before) }
        }
    }
}

extension HostHands {
    fileprivate func claimsMore(than was: HostHands) -> Bool {
        isHigher(level, than: was.level) || evidence.claimsMore(than: was.evidence)
            || operators.claimsMore(than: was.operators, at: level, before: was.level)
    }
}

extension Perimeter {
    fileprivate func claimsMore(than was: Perimeter) -> Bool {
        if was == self { return false }
        let isAboutHands =
            hostHands.map { hands in was.hostHands.map { hands.claimsMore(than: $0) } ?? true }
        return isHigher(level, than: was.level) || isHigher(baseline, than: was.baseline)
            || hasStatedExits && !was.hasStatedExits || hasNoCompute && !was.hasNoCompute
            || evidence.claimsMore(than: was.evidence) || isAboutHands ?? false
            || operators.claimsMore(
                than: was.operators, at: level ?? baseline, before: was.level ?? was.baseline)
            || controls.contains { control in
                guard let known = was.controls[control.id] else { return false }
                return isHigher(control.level, than: known.level)
                    || control.evidence.claimsMore(than: known.evidence)
            }
    }
}

extension Channel {
    fileprivate func claimsMore(than was: Channel) -> Bool {
        if evidence.claimsMore(than: was.evidence) { return true }
        guard case .barrier(let operators, let level) = guardedBy,
            case .barrier(let known, let before) = was.guardedBy
        else { return false }
        return operators.claimsMore(than: known, at: level, before: before)
    }
}

extension Key {
    fileprivate func claimsMore(than was: Key) -> Bool {
        if was == self { return false }
        if evidence.claimsMore(than: was.evidence) { return true }
        guard let release, let known = was.release else { return false }
        if release.word.claimsMore(
            than: known.word, at: releaseLevel, before: was.releaseLevel)
        {
            return true
        }
        guard case .attested(let now) = release, case .attested(let then) = known else {
            return false
        }
        let isAboutHands =
            now.hostHands.map { hands in then.hostHands.map { hands.claimsMore(than: $0) } ?? true }
        return then.forgery != nil && isHigher(now.forgery, than: then.forgery)
            || isAboutHands ?? false
    }
}

extension Weights {
    fileprivate func claimsMore(than was: Weights) -> Bool {
        if was == self { return false }
        if evidence.claimsMore(than: was.evidence) { return true }
        if hasStatedCopies && !was.hasStatedCopies { return true }
        guard case .onWord(let operators, let level) = custody.release,
            case .onWord(let known, let before) = was.custody.release
        else { return false }
        return operators.claimsMore(than: known, at: level, before: before)
    }
}

extension Workload {
    fileprivate func claimsMore(than was: Workload) -> Bool {
        if was == self { return false }
        if evidence.claimsMore(than: was.evidence) { return true }
        return needs.legs.contains { leg in
            let known = was.needs.legs.filter {
                $0.provider == leg.provider && $0.kind == leg.kind && $0.perimeter == leg.perimeter
            }
            return !known.isEmpty && known.allSatisfy { isHigher(leg.level, than: $0.level) }
        }
    }
}
