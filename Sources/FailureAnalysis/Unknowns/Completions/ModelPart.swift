package import ThreatGraph

/// An element of a model that the compiler's rules read.
package enum ModelPart: Hashable, Sendable {
    case jurisdiction(JurisdictionID)
    case instrument(InstrumentID)
    case parent(ParentID)
    case defender(DefenderID)
    case sharedCause(SharedCauseID)
    case tie(TieID)
    case perimeter(PerimeterID)
    case weights(WeightsID)
    case key(KeyID)
    case channel(ChannelID)
    case workload(WorkloadID)
    case site(SiteID)
    case service(ServiceID)

    /// The part that a change's path names, if it names one: `channels.network.operator` changes
    /// the channel `network`.
    init?(path: String) {
        let names = path.split(separator: ".", omittingEmptySubsequences: false)
        guard names.count > 1 else { return nil }
        let name = String(names[1])
        switch names[0] {
        case "jurisdictions": self = .jurisdiction(.init(name))
        case "instruments": self = .instrument(.init(name))
        case "parents": self = .parent(.init(name))
        case "defenders": self = .defender(.init(name))
        case "shared": self = .sharedCause(.init(name))
        case "ties": self = .tie(.init(name))
        case "perimeters": self = .perimeter(.init(name))
        case "weights", "assets": self = .weights(.init(name))
        case "keys": self = .key(.init(name))
        case "channels": self = .channel(.init(name))
        case "sites": self = .site(.init(name))
        case "services": self = .service(.init(name))
        case "workloads": self = .workload(.init(name))
        default: return nil
        }
    }

    /// Its kind and its id.
    fileprivate var key: (kind: Int, id: String) {
        switch self {
        case .channel(let id): (0, id.rawValue)
        case .defender(let id): (1, id.rawValue)
        case .instrument(let id): (2, id.rawValue)
        case .jurisdiction(let id): (3, id.rawValue)
        case .key(let id): (4, id.rawValue)
        case .parent(let id): (5, id.rawValue)
        case .perimeter(let id): (6, id.rawValue)
        case .sharedCause(let id): (7, id.rawValue)
        case .service(let id): (8, id.rawValue)
        case .site(let id): (9, id.rawValue)
        case .weights(let id): (10, id.rawValue)
        case .workload(let id): (11, id.rawValue)
        case .tie(let id): (12, id.rawValue)
        }
    }
}

extension ModelPart: Comparable {
    /// Orders parts by kind, then by id.
    package static func < (left: Self, right: Self) -> Bool { left.key < right.key }
}

extension ThreatGraph {
    /// Every part of the model that the rules read.
    var parts: [ModelPart] {
        var parts = jurisdictions.ids.map(ModelPart.jurisdiction)
        parts += instruments.ids.map(ModelPart.instrument)
        parts += parents.ids.map(ModelPart.parent)
        parts += defenders.ids.map(ModelPart.defender)
        parts += sharedCauses.ids.map(ModelPart.sharedCause)
        parts += ties.ids.map(ModelPart.tie)
        parts += perimeters.ids.map(ModelPart.perimeter)
        parts += weights.ids.map(ModelPart.weights)
        parts += keys.ids.map(ModelPart.key)
        parts += sites.ids.map(ModelPart.site)
        parts += services.ids.map(ModelPart.service)
        parts += channels.ids.map(ModelPart.channel)
        return parts + workloads.ids.map(ModelPart.workload)
    }

    /// Takes over one part as it is in another model, or its absence there.
    mutating func take(_ part: ModelPart, from other: ThreatGraph) {
        switch part {
        case .jurisdiction(let id): jurisdictions[id] = other.jurisdictions[id]
        case .instrument(let id): instruments[id] = other.instruments[id]
        case .parent(let id): parents[id] = other.parents[id]
        case .defender(let id): defenders[id] = other.defenders[id]
        case .sharedCause(let id): sharedCauses[id] = other.sharedCauses[id]
        case .tie(let id): ties[id] = other.ties[id]
        case .perimeter(let id): perimeters[id] = other.perimeters[id]
        case .weights(let id): weights[id] = other.weights[id]
        case .key(let id): keys[id] = other.keys[id]
        case .channel(let id): channels[id] = other.channels[id]
        case .workload(let id): workloads[id] = other.workloads[id]
        case .site(let id): sites[id] = other.sites[id]
        case .service(let id): services[id] = other.services[id]
        }
    }

    /// Whether a part is the same in another model.
    func agrees(with other: ThreatGraph, on part: ModelPart) -> Bool {
        switch part {
        case .jurisdiction(let id): jurisdictions[id] == other.jurisdictions[id]
        case .instrument(let id): instruments[id] == other.instruments[id]
        case .parent(let id): parents[id] == other.parents[id]
        case .defender(let id): defenders[id] == other.defenders[id]
        case .sharedCause(let id): sharedCauses[id] == other.sharedCauses[id]
        case .tie(let id): ties[id] == other.ties[id]
        case .perimeter(let id): perimeters[id] == other.perimeters[id]
        case .weights(let id): weights[id] == other.weights[id]
        case .key(let id): keys[id] == other.keys[id]
        case .channel(let id): channels[id] == other.channels[id]
        case .workload(let id): workloads[id] == other.workloads[id]
        case .site(let id): sites[id] == other.sites[id]
        case .service(let id): services[id] == other.services[id]
        }
    }
}
