import Formulas
import ThreatGraph

/// The part of a model around one of its elements: the element, what holds it and what it holds,
/// its channels, and what those lead to, one step away.
///
/// Copies, keys and legs are drawn wherever their perimeter is; so are the perimeters around every
/// one that is drawn, because nothing stands in the open that stands in a perimeter.
struct MapPart {
    private let whole: ThreatGraph
    /// The perimeters whose channels are drawn.
    private var core: Set<PerimeterID> = []
    /// Perimeters that are drawn besides.
    private var beside: Set<PerimeterID> = []
    private var channels: Set<ChannelID> = []
    private var weights: Set<WeightsID> = []
    private var keys: Set<KeyID> = []
    private var workloads: Set<WorkloadID> = []
    private var defenders: Set<DefenderID> = []
    /// The parents asked for, whose own ties are drawn.
    private var parents: Set<ParentID> = []

    /// The part of the model, as a model.
    ///
    /// - Complexity: O(*n* log *n*) for a model of *n* elements.
    static func model(around element: MapElement, of whole: ThreatGraph) -> ThreatGraph {
        var part = MapPart(whole: whole)
        part.add(element)
        return part.model
    }

    private init(whole: ThreatGraph) { self.whole = whole }

    private mutating func add(_ element: MapElement) {
        switch element {
        case .perimeter(let id): addAll(within: id)
        case .channel(let id):
            channels.insert(id)
            beside.formUnion(whole.channels[id].map(ends) ?? [])
        case .weights(let id):
            weights.insert(id)
            for copy in whole.weights[id]?.copies ?? [] {
                core.insert(copy.perimeter)
                if let key = copy.key { addKey(key) }
            }
        case .key(let id):
            addKey(id)
            core.formUnion(whole.keys[id]?.perimeter.map { [$0] } ?? [])
            for entry in whole.weights {
                beside.formUnion(entry.copies.filter { $0.key == id }.map(\.perimeter))
            }
        case .workload(let id):
            workloads.insert(id)
            core.formUnion(whole.workloads[id]?.needs.legs.compactMap(\.perimeter) ?? [])
        case .defender(let id): addHoldings(of: [id])
        case .parent(let id):
            parents.insert(id)
            addHoldings(of: Set(whole.defenders(of: id).map(\.id)))
        case .jurisdiction(let id):
            addHoldings(of: Set(whole.defenders(reachedBy: id).map(\.id)))
        }
    }

    private mutating func addAll(within id: PerimeterID) {
        let inside = Dictionary(grouping: whole.perimeters, by: \.parent)
        var waiting = [id]
        while let next = waiting.popLast() {
            guard core.insert(next).inserted else { continue }
            waiting += (inside[next] ?? []).map(\.id)
        }
    }

    private mutating func addKey(_ id: KeyID) {
        guard let key = whole.keys[id] else { return }
        keys.insert(id)
        if let place = key.perimeter { beside.insert(place) }
        if case .attested(let release)? = key.release { beside.insert(release.enclave) }
    }

    private mutating func addHoldings(of parties: Set<DefenderID>) {
        defenders.formUnion(parties)
        func isHeld(_ quorum: Quorum?) -> Bool {
            quorum?.leaves.contains { parties.contains($0.defender) } ?? false
        }
        core.formUnion(
            whole.perimeters.filter { isHeld($0.operators) || isHeld($0.hostHands?.operators) }
                .map(\.id))
        for channel in whole.channels {
            guard case .barrier(let operators, _) = channel.guardedBy, isHeld(operators) else {
                continue
            }
            channels.insert(channel.id)
            beside.formUnion(ends(of: channel))
        }
        for service in whole.services
        where parties.contains(service.provider) || isHeld(service.escort) {
            beside.formUnion(service.perimeters)
        }
        for key in whole.keys
        where key.release?.defenders.contains(where: parties.contains) ?? false {
            addKey(key.id)
        }
        for workload in whole.workloads
        where workload.needs.legs.contains(where: { parties.contains($0.provider) }) {
            workloads.insert(workload.id)
        }
    }

    private func ends(of channel: Channel) -> [PerimeterID] {
        [channel.source, channel.destination].compactMap { end in
            if case .perimeter(let id) = end { id } else { nil }
        }
    }

    /// What was found with everything that goes with it.
    private var model: ThreatGraph {
        var model = whole
        let ways = whole.channels.filter { channel in
            channels.contains(channel.id) || ends(of: channel).contains(where: core.contains)
        }
        var places = core.union(beside).union(ways.flatMap(ends))
        for place in places { places.formUnion(whole.surroundings(of: place).map(\.id)) }
        model.channels = Register(ways)
        model.perimeters = Register(whole.perimeters.filter { places.contains($0.id) })
        model.keys = Register(
            whole.keys.filter { key in
                keys.contains(key.id) || key.perimeter.map(places.contains) ?? false
            })
        model.weights = Register(
            whole.weights.filter { entry in
                weights.contains(entry.id)
                    || entry.copies.contains { places.contains($0.perimeter) }
            })
        model.workloads = Register(
            whole.workloads.filter { workload in
                workloads.contains(workload.id)
                    || workload.needs.legs.contains { $0.perimeter.map(core.contains) ?? false }
            })
        model.services = Register(
            whole.services.filter { $0.perimeters.contains(where: places.contains) })
        model.ties = Register(whole.ties.filter(isHeldOrIn))
        let parties = self.defenders.union(model.partiesOnMap)
        model.defenders = Register(whole.defenders.filter { parties.contains($0.id) })
        return model
    }

    /// Whether somebody who was asked for holds a tie, or a tie is in one of them.
    private func isHeldOrIn(_ tie: Tie) -> Bool {
        let owner = ParentID(tie.holder)
        let isHeld =
            whole.parents[owner] == nil
            ? defenders.contains(DefenderID(tie.holder)) : parents.contains(owner)
        return isHeld || defenders.contains(tie.party)
    }
}

extension ThreatGraph {
    /// The defenders that operate, guard, serve, release, provide or own something on the map, hold a
    /// tie or are what one is in.
    fileprivate var partiesOnMap: Set<DefenderID> {
        var parties = Set(perimeters.flatMap(\.operators.leaves).map(\.defender))
        parties.formUnion(perimeters.flatMap { $0.hostHands?.operators.defenders ?? [] })
        for channel in channels {
            guard case .barrier(let operators, _) = channel.guardedBy else { continue }
            parties.formUnion(operators.leaves.map(\.defender))
        }
        parties.formUnion(services.flatMap { [$0.provider] + ($0.escort?.defenders ?? []) })
        parties.formUnion(
            ties.flatMap { [DefenderID($0.holder), $0.party] }.filter(defenders.contains))
        parties.formUnion(keys.flatMap { $0.release?.defenders ?? [] })
        parties.formUnion(workloads.flatMap(\.needs.legs).map(\.provider))
        parties.formUnion(weights.compactMap(\.owner))
        return parties
    }
}
