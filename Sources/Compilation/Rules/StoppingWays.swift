import ThreatGraph

/// A way in which somebody is let into a perimeter with rights over what runs there.
enum StoppingWay: Hashable {
    /// As the people of a service.
    case service(Service)
    /// By administration.
    case administration(Channel)
}

/// The ways in which somebody is let into the perimeters of a model with rights over what runs there.
struct StoppingWays {
    private var into: [PerimeterID: [StoppingWay]] = [:]

    init(_ model: ThreatGraph) {
        for service in model.services where !service.denied.contains(.stop) {
            for place in service.perimeters { into[place, default: []].append(.service(service)) }
        }
        for channel in model.channels
        where channel.kind == .administration && channel.stops != .no {
            guard case .perimeter(let place) = channel.destination else { continue }
            into[place, default: []].append(.administration(channel))
        }
    }

    /// Whether nobody is let in anywhere.
    var isEmpty: Bool { into.isEmpty }

    /// Those into any of some places or into a perimeter around one, as far as they count for a
    /// workload, each once.
    func callAsFunction(
        into places: [PerimeterID], of workload: Workload, in model: ThreatGraph
    ) -> [StoppingWay] {
        if into.isEmpty { return [] }
        var seen: Set<StoppingWay> = []
        var found: [StoppingWay] = []
        for place in places {
            for reached in [place] + model.surroundings(of: place).map(\.id) {
                for way in into[reached] ?? [] where Self.counts(way, for: workload, in: model) {
                    if seen.insert(way).inserted { found.append(way) }
                }
            }
        }
        return found
    }

    /// Whether a way counts for a workload: not where only its principal runs where it comes from,
    /// unless that is said to stop.
    private static func counts(
        _ way: StoppingWay, for workload: Workload, in model: ThreatGraph
    ) -> Bool {
        guard case .administration(let channel) = way else { return true }
        return channel.stops == .yes || !model.isOwnAdministration(channel, of: workload)
    }
}
