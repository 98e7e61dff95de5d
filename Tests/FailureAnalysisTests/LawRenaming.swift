import Formulas
import ThreatGraph

extension ThreatGraph {
    /// The model with every defender called by another name; two that get one name become one,
    /// which keeps the reaches of both and the role of the one first in order.
    func renamingDefenders(_ names: [DefenderID: DefenderID]) -> ThreatGraph {
        var result = self
        func name(_ id: DefenderID) -> DefenderID { names[id] ?? id }
        result.defenders = []
        for defender in defenders {
            var renamed = defender
            renamed.id = name(defender.id)
            if let merged = result.defenders[renamed.id] {
                renamed.role = merged.role
                renamed.parent = merged.parent ?? renamed.parent
                renamed.reaches = Array(Set(renamed.reaches + merged.reaches)).sorted {
                    $0.jurisdiction < $1.jurisdiction
                }
            }
            result.defenders[renamed.id] = renamed
        }
        for cause in sharedCauses {
            result.sharedCauses[cause.id]?.defenders = Set(cause.defenders.map(name)).sorted()
        }
        for perimeter in perimeters {
            result.perimeters[perimeter.id]?.operators = perimeter.operators.mapping(name)
            if let hands = perimeter.hostHands {
                result.perimeters[perimeter.id]?.hostHands?.operators =
                    hands.operators.mapping(name)
            }
            for control in perimeter.controls {
                result.perimeters[perimeter.id]?.controls[control.id]?.operators =
                    control.operators?.mapping(name)
            }
        }
        for key in keys { result.keys[key.id]?.release = key.release?.mapping(name) }
        for weights in weights {
            result.weights[weights.id]?.owner = weights.owner.map(name)
            if case .onWord(let operators, let level) = weights.custody.release {
                result.weights[weights.id]?.custody.release = .onWord(
                    of: operators.mapping(name), level: level)
            }
        }
        for channel in channels {
            if case .barrier(let operators, let level) = channel.guardedBy {
                result.channels[channel.id]?.guardedBy = .barrier(
                    operators: operators.mapping(name), level: level)
            }
        }
        for workload in workloads {
            result.workloads[workload.id]?.needs = workload.needs.mapping(name)
        }
        return result
    }
}

extension Quorum {
    fileprivate func mapping(_ name: (DefenderID) -> DefenderID) -> Quorum {
        switch self {
        case .leaf(let member): .defender(name(member.defender), level: member.level)
        case .all(let parts): .all(parts.map { $0.mapping(name) })
        case .any(let parts): .any(parts.map { $0.mapping(name) })
        case .atLeast(let count, let parts):
            .atLeast(count: count, of: parts.map { $0.mapping(name) })
        }
    }
}

extension Substrate {
    fileprivate func mapping(_ name: (DefenderID) -> DefenderID) -> Substrate {
        switch self {
        case .leaf(var leg):
            leg.provider = name(leg.provider)
            return .leg(leg)
        case .all(let parts): return .all(parts.map { $0.mapping(name) })
        case .any(let parts): return .any(parts.map { $0.mapping(name) })
        case .atLeast(let count, let parts):
            return .atLeast(count: count, of: parts.map { $0.mapping(name) })
        }
    }
}

extension KeyRelease {
    /// The release with other names.
    fileprivate func mapping(_ name: (DefenderID) -> DefenderID) -> KeyRelease {
        switch self {
        case .onWord(let operators): return .onWord(of: operators.mapping(name))
        case .attested(var release):
            release.root = release.root.mapping(name)
            release.verifier = release.verifier.mapping(name)
            release.policy = release.policy.mapping(name)
            if let hands = release.hostHands {
                release.hostHands?.operators = hands.operators.mapping(name)
            }
            return .attested(release)
        }
    }
}
