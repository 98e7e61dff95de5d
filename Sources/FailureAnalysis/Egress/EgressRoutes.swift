import AttackGraph
import Compilation
import Formulas
import Networks
import ThreatGraph

/// What the attacker holds of one set of weights, by form, and how many bytes that is.
enum EgressObject: Hashable {
    /// Plaintext made smaller where there is something to do it with.
    case compressed
    /// One form as it is.
    case form(HeldForm)
}

/// The network on which one set of weights moves, and the steps of the compiled graph that turn
/// one form of it into another.
///
/// Movements, which the compiled graph has as steps through a channel or across a boundary, are
/// taken out of the steps and become edges.
struct EgressRoutes {
    /// A channel's edge.
    struct ChannelEdge {
        let channel: Channel
        let barrier: BarrierIndex?
        let watchers: [Watcher]
    }

    /// The way out by hand of a perimeter that does not state its exits.
    struct Hands {
        let perimeter: PerimeterID
        /// That somebody stands in it.
        let foothold: FactIndex?
        /// Whether a channel leaves it too: then what the model states counts, and what can be
        /// carried past it counts at worst.
        let isBesideChannel: Bool
    }

    /// A step that moves nothing.
    struct Conversion {
        let head: FactIndex
        /// What must be held of these weights.
        let held: [FactIndex]
        /// What else must be so: footholds and keys.
        let others: [FactIndex]
        let barriers: [BarrierIndex]
    }

    let weights: Weights
    /// The nodes of the network: perimeters in order, then outside, then where everything begins.
    let perimeters: [PerimeterID]
    let network: FlowNetwork
    /// The first edges of the network.
    let channels: [ChannelEdge]
    /// The next edges, two for each boundary: the footholds on both sides.
    let boundaries: [(inner: FactIndex?, outer: FactIndex?)]
    /// The next edges, one for each way out by hand.
    let hands: [Hands]
    /// The perimeters in which nothing can compress, by node.
    let lacksCompute: [Bool]
    let conversions: [Conversion]
    /// The facts about these weights, with form and place.
    let holdings: [FactIndex: (form: HeldForm, node: Int)]
    /// Facts to which a movement may lead.
    let destinations: [(object: EgressObject, fact: FactIndex, node: Int)]
    /// Plaintext outside; `nil` where it can never come to be there.
    let goal: FactIndex?

    /// The node that stands for outside.
    var outside: Int { perimeters.count }
    /// The node where everything begins.
    var origin: Int { perimeters.count + 1 }
    /// The edge from the origin to a node.
    func originEdge(to node: Int) -> Int {
        channels.count + 2 * boundaries.count + hands.count + node
    }
}

extension EgressRoutes {
    /// The most that flows from any of some nodes to another.
    ///
    /// - Parameters:
    ///   - channels: how much each channel carries.
    ///   - isPassable: whether bytes cross each boundary at will.
    ///   - isCarried: whether they are carried out by each way out by hand.
    func flow(
        _ channels: [FlowCapacity], across isPassable: [Bool], carried isCarried: [Bool],
        from sources: [Int], to node: Int
    ) -> MaximumFlow {
        var capacities = channels
        for isOpen in isPassable {
            let capacity: FlowCapacity = isOpen ? .unbounded : .zero
            capacities += [capacity, capacity]
        }
        capacities += isCarried.map { $0 ? .unbounded : .zero }
        capacities += [FlowCapacity](repeating: .zero, count: outside + 1)
        for source in sources { capacities[originEdge(to: source)] = .unbounded }
        do throws(FlowError) {
            return try network.withCapacities(capacities)
                .maximumFlow(from: NodeIndex(origin), to: NodeIndex(node))
        } catch {
            preconditionFailure("the network has these nodes and edges: \(error)")
        }
    }
}

/// Somebody who looks at a channel.
struct Watcher {
    let lock: Lock
    let window: TimeSpan
}

extension EgressRoutes {
    /// - Parameter facts: the compiled graph's facts by id.
    init(
        for weights: Weights, in compiled: CompiledModel, model: ThreatGraph,
        index: CompiledIndex
    ) throws(FlowError) {
        let perimeters = model.perimeters.map(\.id)
        var nodes: [Location: Int] = [.outside: perimeters.count]
        for (node, id) in perimeters.enumerated() { nodes[.perimeter(id)] = node }
        func node(_ place: Location) -> Int { nodes[place] ?? perimeters.count }

        var edges: [NetworkEdge] = []
        var channels: [ChannelEdge] = []
        for channel in model.channels {
            guard let way = model.passage(over: channel) else { continue }
            edges.append(
                NetworkEdge(from: NodeIndex(node(way.from)), to: NodeIndex(node(way.to))))
            channels.append(
                ChannelEdge(
                    channel: channel,
                    barrier: index.barriers[BarrierMeaning.channel(channel.id).barrierID],
                    watchers: index.watchers(of: channel, in: model)))
        }
        for (service, place) in model.carryingServices {
            // What its people carry is not measured: nothing while the gate holds, and no limit.
            edges.append(
                NetworkEdge(
                    from: NodeIndex(node(.perimeter(place))), to: NodeIndex(node(.outside))))
            channels.append(
                ChannelEdge(
                    channel: service.channel(from: place),
                    barrier: index.barriers[BarrierMeaning.service(service.id).barrierID],
                    watchers: []))
        }
        var boundaries: [(inner: FactIndex?, outer: FactIndex?)] = []
        for (inner, outer) in model.nesting {
            let (from, to) = (node(.perimeter(inner)), node(.perimeter(outer)))
            edges.append(NetworkEdge(from: NodeIndex(from), to: NodeIndex(to)))
            edges.append(NetworkEdge(from: NodeIndex(to), to: NodeIndex(from)))
            boundaries.append(
                (
                    index.facts[FactMeaning.inside(inner).factID],
                    index.facts[FactMeaning.inside(outer).factID]
                ))
        }
        var hands: [Hands] = []
        for (place, perimeter) in model.perimeters.enumerated() where perimeter.hasWayOutByHand {
            edges.append(
                NetworkEdge(from: NodeIndex(place), to: NodeIndex(perimeters.count)))
            hands.append(
                Hands(
                    perimeter: perimeter.id,
                    foothold: index.facts[FactMeaning.inside(perimeter.id).factID],
                    isBesideChannel: channels.contains { edge in
                        edge.channel.kind != .administration
                            && edge.channel.source == .perimeter(perimeter.id)
                            && model.channels.contains(edge.channel.id)
                    }))
        }
        for node in 0...perimeters.count {
            edges.append(NetworkEdge(from: NodeIndex(perimeters.count + 1), to: NodeIndex(node)))
        }
        self.weights = weights
        self.perimeters = perimeters
        network = try FlowNetwork(nodeCount: perimeters.count + 2, edges: edges)
        self.channels = channels
        self.boundaries = boundaries
        self.hands = hands
        lacksCompute = model.perimeters.map(\.hasNoCompute)

        var holdings: [FactIndex: (form: HeldForm, node: Int)] = [:]
        for (place, meaning) in compiled.factMeanings.enumerated() {
            guard case .holds(weights.id, let form, let location) = meaning else { continue }
            holdings[FactIndex(place)] = (form, node(location))
        }
        self.holdings = holdings
        conversions = Self.conversions(of: weights.id, in: compiled, holdings: holdings)
        goal =
            index.facts[FactMeaning.holds(weights.id, .plaintext, .outside).factID]
        destinations = Self.destinations(
            holdings: holdings, conversions: conversions, goal: goal, outside: perimeters.count,
            lacksCompute: lacksCompute)
    }

    private static func conversions(
        of weights: WeightsID, in compiled: CompiledModel,
        holdings: [FactIndex: (form: HeldForm, node: Int)]
    ) -> [Conversion] {
        let table = compiled.graph.steps
        return table.indices.compactMap { index in
            let step = table[index]
            switch compiled.meaning(of: step.head) {
            case .holds(weights, let form, _):
                let moves = step.premises.contains { holdings[$0]?.form == form }
                if moves { return nil }
            case .countsShares(weights, _, _, .some): break
            default: return nil
            }
            func isHeld(_ fact: FactIndex) -> Bool {
                if case .countsShares = compiled.meaning(of: fact) { return true }
                return holdings[fact] != nil
            }
            return Conversion(
                head: step.head, held: step.premises.filter(isHeld),
                others: step.premises.filter { !isHeld($0) }, barriers: step.barriers)
        }
    }

    /// Shares go where they can be brought together, ciphertext and plaintext outside.
    ///
    /// Moving ciphertext inside gains nothing over decrypting it where it is, and moving plaintext
    /// inside nothing over moving it out at once, unless it comes to where it can be compressed.
    private static func destinations(
        holdings: [FactIndex: (form: HeldForm, node: Int)], conversions: [Conversion],
        goal: FactIndex?, outside: Int, lacksCompute: [Bool]
    ) -> [(object: EgressObject, fact: FactIndex, node: Int)] {
        let needed = Set(conversions.flatMap(\.held))
        let canBeRaw = lacksCompute.contains(true)
        var found: [(object: EgressObject, fact: FactIndex, node: Int)] = []
        for (fact, holding) in holdings.sorted(by: { $0.key < $1.key }) {
            let node = holding.node
            switch holding.form {
            case .plaintext:
                if fact == goal {
                    found.append((.compressed, fact, node))
                    if canBeRaw { found.append((.form(.plaintext), fact, node)) }
                } else if canBeRaw, !lacksCompute[node] {
                    found.append((.form(.plaintext), fact, node))
                }
            case .ciphertext:
                if node == outside, needed.contains(fact) {
                    found.append((.form(holding.form), fact, node))
                }
            case .share:
                if needed.contains(fact) { found.append((.form(holding.form), fact, node)) }
            }
        }
        return found
    }
}

/// The compiled graph's parts by id.
struct CompiledIndex {
    let facts: [String: FactIndex]
    let barriers: [String: BarrierIndex]
    private let parties: [String: PartyIndex]

    init(_ graph: AttackGraph) {
        facts = Dictionary(
            uniqueKeysWithValues: graph.facts.enumerated().map { ($1.id, FactIndex($0)) })
        barriers = Dictionary(
            uniqueKeysWithValues: graph.barriers.enumerated().map { ($1.id, BarrierIndex($0)) })
        parties = Dictionary(
            uniqueKeysWithValues: graph.parties.enumerated().map { ($1.id, PartyIndex($0)) })
    }

    /// Who looks at a channel: whoever is stated on it, and on the perimeters that it leaves.
    func watchers(of channel: Channel, in model: ThreatGraph) -> [Watcher] {
        var detections = channel.detection.map { [$0] } ?? []
        if case .perimeter(let source) = channel.source {
            let around = [source] + model.surroundings(of: source).map(\.id)
            for id in around {
                if case .perimeter(let target) = channel.destination,
                    model.isPerimeter(target, within: id)
                {
                    break
                }
                if let detection = model.perimeters[id]?.detection { detections.append(detection) }
            }
        }
        return detections.map {
            Watcher(lock: resolve($0.operators.lock(at: $0.level)), window: $0.window)
        }
    }

    /// A lock with the parties' places; a party that is not there never fails.
    private func resolve(_ lock: LockExpression) -> Lock {
        lock.replacingLeaves { leaf in
            parties[leaf.party].map { .leaf(leaf.of($0)) }
                ?? .any([])
        }
    }
}
