import AttackGraph
import Compilation
import Networks
import ThreatGraph

/// Finds how long one set of weights takes to leave in one scenario.
///
/// Within a window of time a form of the weights comes to a place when as many bytes as it has can
/// flow there from the places where the attacker has it; keys come at once, and what is held turns
/// into other forms as the steps of the compiled graph say. The time is the shortest window in
/// which plaintext is outside. Transfers that wait for one another, or that use one channel, are
/// all given the whole window, so the time found is never too long.
struct EgressSolver {
    private let routes: EgressRoutes
    private let usable: [EgressRoutes.Conversion]
    private let volumes: [ChannelVolume]
    private let isPassable: [Bool]
    private let isCarried: [Bool]
    /// Bytes a day of each channel, where all are steady.
    private let steady: [FlowCapacity]?

    init(_ routes: EgressRoutes, closure: Closure, reading: EgressReading) {
        self.routes = routes
        usable = routes.conversions.filter { step in
            step.others.allSatisfy { closure.isDerivable($0) }
                && step.barriers.allSatisfy { closure.isOpen($0) }
        }
        volumes = routes.channels.map { edge in
            var isOpen = edge.channel.guardedBy == .none
            if let barrier = edge.barrier { isOpen = closure.isOpen(barrier) }
            let standing = edge.watchers.filter {
                reading != .unseen
                    && !closure.graph.isOpen($0.lock, under: closure.scenario)
            }
            return ChannelVolume(
                channel: edge.channel, isOpen: isOpen, windows: edge.watchers.map(\.window),
                seenAfter: standing.map(\.window).min(), reading: reading)
        }
        isPassable = routes.boundaries.map { sides in
            [sides.inner, sides.outer].allSatisfy { $0.map { closure.isDerivable($0) } ?? false }
        }
        isCarried = routes.hands.map { hands in
            (!hands.isBesideChannel || reading == .worst || reading == .byHand)
                && (hands.foothold.map { closure.isDerivable($0) } ?? false)
        }
        let rates = volumes.compactMap(\.steady)
        steady = rates.count == volumes.count ? rates : nil
    }

    /// How long it takes until plaintext is outside.
    ///
    /// Weights whose size is not known are taken to be one byte.
    /// - Complexity: at most one round for each destination, and in each a maximum flow for each
    ///   destination; a search over whole seconds, some 100 flows, where a channel is not steady.
    func time(compressing factor: CompressionFactor) -> TransferTime {
        guard let goal = routes.goal else { return .never }
        var held: Set<FactIndex> = []
        var now = TransferTime.atOnce
        while true {
            settle(&held)
            if held.contains(goal) { return now }
            var arrivals: [(fact: FactIndex, time: TransferTime)] = []
            for (object, fact, node) in routes.destinations where !held.contains(fact) {
                let time = self.time(
                    of: object, from: sources(of: object, held: held), to: node,
                    compressing: factor)
                arrivals.append((fact, time))
            }
            guard let first = arrivals.map(\.time).min(), first != .never else { return .never }
            now = max(now, first)
            for arrival in arrivals where arrival.time <= now { held.insert(arrival.fact) }
        }
    }

    /// Turns what is held into other forms until nothing new comes of it.
    private func settle(_ held: inout Set<FactIndex>) {
        var changed = true
        while changed {
            changed = false
            for step in usable
            where !held.contains(step.head) && step.held.allSatisfy({ held.contains($0) }) {
                held.insert(step.head)
                changed = true
            }
        }
    }

    /// The nodes where an object can be sent from.
    private func sources(of object: EgressObject, held: Set<FactIndex>) -> [Int] {
        held.compactMap { fact in
            guard let holding = routes.holdings[fact] else { return nil }
            switch object {
            case .form(let form): return holding.form == form ? holding.node : nil
            case .compressed:
                guard holding.form == .plaintext, holding.node != routes.outside,
                    !routes.lacksCompute[holding.node]
                else { return nil }
                return holding.node
            }
        }
    }

    private func time(
        of object: EgressObject, from sources: [Int], to node: Int,
        compressing factor: CompressionFactor
    ) -> TransferTime {
        if sources.isEmpty { return .never }
        let factor = object == .compressed ? factor : .one
        let bytes = routes.weights.bytes(of: object)
        if let steady {
            return switch flow(steady, from: sources, to: node) {
            case .unbounded: .atOnce
            case .limited(let rate):
                TransferTime(bytes: bytes, factor: factor, bytesPerDay: rate)
            }
        }
        let needed = factor.divide(bytes)
        func isEnough(_ seconds: UInt128) -> Bool {
            // No edge need carry more than all of it.
            let amounts = volumes.map { min($0.bytes(by: seconds), .limited(needed)) }
            return flow(amounts, from: sources, to: node) >= .limited(UInt128(needed))
        }
        if isEnough(0) { return .atOnce }
        guard isEnough(ChannelVolume.forever) else { return .never }
        var enough: UInt128 = 1
        while !isEnough(enough) { enough *= 2 }
        var short = enough / 2
        while enough - short > 1 {
            let middle = short + (enough - short) / 2
            if isEnough(middle) { enough = middle } else { short = middle }
        }
        return TransferTime(seconds: enough)
    }

    private func flow(
        _ channels: [FlowCapacity], from sources: [Int], to node: Int
    ) -> FlowAmount {
        routes.flow(channels, across: isPassable, carried: isCarried, from: sources, to: node)
            .amount
    }
}

extension Weights {
    /// How many bytes an object has, uncompressed; 1 where nobody says.
    func bytes(of object: EgressObject) -> UInt64 {
        guard let size = size?.bytes else { return 1 }
        guard case .form(.share) = object else { return size }
        return shareSize ?? size
    }

    /// How many bytes a share or part has: a share of a split is as large as the whole, of *k*
    /// parts that are needed each has one *k*-th.
    var shareSize: UInt64? {
        guard let size = size?.bytes, let threshold = shareThreshold else { return nil }
        guard custody.scheme == .partitioned else { return size }
        let parts = UInt64(max(threshold, 1))
        return size / parts + (size % parts == 0 ? 0 : 1)
    }
}

extension CompressionFactor {
    /// Bytes divided by the factor, rounded up.
    func divide(_ bytes: UInt64) -> UInt64 {
        let top = UInt128(bytes) * UInt128(denominator)
        return UInt64((top + UInt128(numerator) - 1) / UInt128(numerator))
    }
}
