import AttackGraph
import Compilation
import Networks
import ThreatGraph

/// What can be said of a model's channels without any scenario: what each lets through, whose
/// choke point they make, and what is not stated of them.
struct EgressSurvey {
    let model: ThreatGraph
    let routes: [EgressRoutes]

    /// The channels on which bytes of some weights can move, in id order.
    private var moving: [Channel] {
        if model.weights.isEmpty { return [] }
        return model.channels.filter { model.passage(over: $0) != nil }
    }

    /// Whether times rest on what a shut channel lets through without the model saying so.
    var assumesRates: Bool {
        assumptions.contains { [.shutRate, .covert, .covertAboveCap, .hands].contains($0.kind) }
    }

    /// Whether somebody is stated to look at what passes over a channel.
    private func isWatched(_ channel: Channel) -> Bool {
        routes.contains { routes in
            routes.channels.contains { $0.channel.id == channel.id && !$0.watchers.isEmpty }
        }
    }

    /// What the model does not say.
    var assumptions: [EgressAssumption] {
        func list(
            _ kind: EgressAssumption.Kind, where isMeant: (Channel) -> Bool
        ) -> EgressAssumption {
            EgressAssumption(kind: kind, elements: moving.filter(isMeant).map(\.id.rawValue))
        }
        return [
            list(.shutRate) { channel in
                let limits = ChannelLimits(channel)
                return channel.isGuarded && !limits.isDeclaredWhenShut
                    && (channel.covert == nil || isWatched(channel))
            },
            list(.covertAboveCap) { channel in
                channel.isGuarded && !isWatched(channel)
                    && ChannelLimits(channel).hidesMoreThanDeclared
            },
            list(.covert) { $0.covert == nil && isWatched($0) },
            list(.openRate) { $0.rate == nil },
            list(.unguardedCap) { !$0.isGuarded && ChannelLimits($0).isStatedWhenShut },
            EgressAssumption(
                kind: .hands,
                elements: Set(
                    routes.flatMap { $0.hands.filter(\.isBesideChannel).map(\.perimeter.rawValue) }
                ).sorted()),
            EgressAssumption(
                kind: .size,
                elements: model.weights.filter { $0.size == nil }.map(\.id.rawValue)),
            EgressAssumption(
                kind: .assumedSize, elements: model.weightsOfAssumedSize.map(\.rawValue)),
            EgressAssumption(
                kind: .assumedRate,
                elements: moving.filter(model.assumesNumbers).map(\.id.rawValue)),
        ].filter { !$0.elements.isEmpty }
    }

    /// What each channel lets through.
    var channels: [EgressChannel] {
        moving.map { channel in
            let open = ChannelVolume(
                channel: channel, isOpen: true, windows: [], seenAfter: nil,
                reading: .asStated)
            let shut = ChannelVolume(
                channel: channel, isOpen: false, windows: [], seenAfter: nil,
                reading: .asStated)
            return EgressChannel(
                id: channel.id.rawValue, name: channel.name, kind: channel.kind,
                from: channel.source.name, to: channel.destination.name,
                operators: channel.lockedBy, limits: ChannelLimits(channel),
                shutRate: channel.isGuarded ? shut.steady?.limit : nil,
                openRate: open.steady?.limit)
        }
    }

    /// Who looks, in the order of perimeters and channels.
    var detections: [EgressDetection] {
        func finding(_ place: String, _ detection: Detection) -> EgressDetection {
            EgressDetection(
                place: place, operators: detection.operators.defenders.map(\.rawValue),
                detect: detection.timeToDetect, respond: detection.timeToRespond)
        }
        return model.perimeters.compactMap { perimeter in
            perimeter.detection.map { finding("perimeter:\(perimeter.id)", $0) }
        }
            + model.channels.compactMap { channel in
                channel.detection.map { finding("channel:\(channel.id)", $0) }
            }
    }

    /// Whose choke point it is, with every barrier shut and with every barrier open.
    ///
    /// - Throws: `FlowError`, which is a fault of ours: each network has its source and sink.
    func chokePoints() throws(FlowError) -> [EgressChokePoint] {
        var points: [EgressChokePoint] = []
        for routes in routes {
            for isOpen in [false, true] {
                points.append(try chokePoint(of: routes, isOpen: isOpen))
            }
        }
        return points
    }

    private func chokePoint(
        of routes: EgressRoutes, isOpen: Bool
    ) throws(FlowError) -> EgressChokePoint {
        let rates = routes.channels.map { edge in
            ChannelVolume(
                channel: edge.channel, isOpen: isOpen || !edge.channel.isGuarded,
                windows: [], seenAfter: nil, reading: .asStated
            ).longRun
        }
        let places = Set(routes.weights.copies.map(\.perimeter))
        let sources = routes.perimeters.indices.filter { places.contains(routes.perimeters[$0]) }
        let flow = routes.flow(
            rates, across: routes.boundaries.map { _ in true },
            carried: routes.hands.map { !$0.isBesideChannel }, from: sources, to: routes.outside)
        let cuts = flow.minimumCuts
        func channels(_ edges: [EdgeIndex]) -> [EgressChokeChannel] {
            edges.filter { $0.position < routes.channels.count }.map {
                let channel = routes.channels[$0.position].channel
                return EgressChokeChannel(
                    channel: channel.id.rawValue, operators: channel.lockedBy)
            }
        }
        let every = channels(cuts?.edgesInEvery ?? [])
        let some = channels(cuts?.edgesInSome ?? []).filter { !every.contains($0) }
        let owners = every.dropFirst().reduce(Set(every.first?.operators ?? [])) {
            $0.intersection($1.operators)
        }
        let widest = try flow.network.widestPath(from: flow.source, to: flow.sink)
        return EgressChokePoint(
            weights: routes.weights.id.rawValue, barriers: isOpen ? .open : .shut,
            rate: flow.amount.limit.map { Double($0) }, unbounded: flow.amount == .unbounded,
            inEvery: every, inSome: some, owners: owners.sorted(),
            widestPath: channels(widest?.edges ?? []).map(\.channel),
            widestRate: widest?.width.limit.map { Double($0) })
    }
}

extension FlowCapacity {
    /// The limit, if there is one.
    fileprivate var limit: UInt64? {
        guard case .limited(let limit) = self else { return nil }
        return limit
    }
}

extension FlowAmount {
    /// The limit, if there is one.
    fileprivate var limit: UInt128? {
        guard case .limited(let limit) = self else { return nil }
        return limit
    }
}

extension Channel {
    /// Whether a barrier guards the channel.
    fileprivate var isGuarded: Bool { guardedBy != .none }

    /// Who is named in its lock.
    fileprivate var lockedBy: [String] {
        guard case .barrier(let operators, _) = guardedBy else { return [] }
        return operators.defenders.map(\.rawValue)
    }
}
