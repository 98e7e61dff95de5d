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
        model.channels.filter { channel in
            channel.source != .outside && model.weights.contains { channel.moves($0.id) }
        }
    }

    /// Whether times rest on what a shut channel lets through without the model saying so.
    var assumesRates: Bool { assumptions.contains { ["shut-rate", "covert"].contains($0.kind) } }

    /// What the model does not say.
    var assumptions: [EgressAssumption] {
        func list(
            _ kind: String, _ says: String, where isMeant: (Channel) -> Bool
        ) -> EgressAssumption? {
            let ids = moving.filter(isMeant).map(\.id.rawValue)
            return ids.isEmpty ? nil : EgressAssumption(kind: kind, elements: ids, says: says)
        }
        let sizes = model.weights.filter { $0.size == nil }.map(\.id.rawValue)
        return [
            list(
                "shut-rate",
                "what passes while the barrier holds is not stated; taken as nothing, as "
                    + "'analyse' does: state 'cap' (0 GB/day if so it is), 'covert' or 'budget'"
            ) { $0.isGuarded && $0.limits.isEmpty && $0.burst == nil },
            list(
                "covert",
                "what could pass without being noticed is not stated; taken as nothing: state "
                    + "'covert'"
            ) { channel in
                channel.covert == nil
                    && routes.contains { routes in
                        routes.channels.contains {
                            $0.channel.id == channel.id && !$0.watchers.isEmpty
                        }
                    }
            },
            list(
                "open-rate",
                "how much passes once the barrier is open is not stated; taken as no limit: state "
                    + "'rate'"
            ) { $0.rate == nil },
            list(
                "unguarded-cap",
                "nobody guards the channel, so its cap, budget, burst or covert budget limits "
                    + "nothing: name an operator, or state the limit as 'rate'"
            ) { !$0.isGuarded && !($0.limits.isEmpty && $0.burst == nil) },
            sizes.isEmpty
                ? nil
                : EgressAssumption(
                    kind: "size", elements: sizes,
                    says: "the size is not stated, so no time can be given; in a window they "
                        + "count as out as soon as any byte can leave: state 'size'"),
        ].compactMap(\.self)
    }

    /// What each channel lets through.
    var channels: [EgressChannel] {
        moving.map { channel in
            let open = ChannelVolume(
                channel: channel, isOpen: true, isWatched: false, seenAfter: nil,
                reading: .asStated)
            let shut = ChannelVolume(
                channel: channel, isOpen: false, isWatched: false, seenAfter: nil,
                reading: .asStated)
            return EgressChannel(
                id: channel.id.rawValue, name: channel.name, kind: channel.kind.rawValue,
                from: channel.source.name, to: channel.destination.name,
                operators: channel.lockedBy, shut: channel.wordsWhenShut,
                open: EgressWords.rate(channel.rate.map { Double($0.bytesPerDay) }),
                shutRate: channel.isGuarded ? shut.steady?.limit : nil,
                openRate: open.steady?.limit)
        }
    }

    /// Who looks, in the order of perimeters and channels.
    var detections: [EgressDetection] {
        func finding(_ place: String, _ detection: Detection) -> EgressDetection {
            let (detect, respond) = (detection.timeToDetect, detection.timeToRespond)
            return EgressDetection(
                place: place, operators: detection.operators.defenders.map(\.rawValue),
                detect: detect.seconds, respond: respond.seconds,
                says: "noticed after \(detect), ended \(respond) later")
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
                isWatched: false, seenAfter: nil, reading: .asStated
            ).longRun
        }
        let places = Set(routes.weights.copies.map(\.perimeter))
        let sources = routes.perimeters.indices.filter { places.contains(routes.perimeters[$0]) }
        let flow = routes.flow(
            rates, across: routes.boundaries.map { _ in true }, from: sources, to: routes.outside)
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
            weights: routes.weights.id.rawValue, barriers: isOpen ? "open" : "shut",
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

    /// The limits stated for while the barrier holds, bursts left out.
    fileprivate var limits: [String] {
        [
            cap.map { "cap \(Self.words($0))" },
            budget.map { budget in
                let amount = EgressWords.size(Double(budget.amount.bytes))
                guard let period = budget.period else { return "\(amount) in all" }
                return "\(amount) every \(period)"
            },
            covert.map { "covert \(Self.words($0))" },
        ].compactMap(\.self)
    }

    private static func words(_ rate: DataRate) -> String {
        rate.bytesPerDay == 0 ? "0 B/day" : EgressWords.rate(Double(rate.bytesPerDay))
    }

    fileprivate var wordsWhenShut: String {
        if !isGuarded { return "never shut" }
        let bursts = burst.map { ["\(EgressWords.size(Double($0.bytes))) at once"] } ?? []
        let all = limits + bursts
        return all.isEmpty ? "not stated: nothing" : all.joined(separator: ", ")
    }
}
