import AttackGraph
import FailureAnalysis
import Formulas
import ThreatGraph

@testable import Compilation

/// "Is plaintext of these weights outside within so many seconds?" answered in the plainest way:
/// seconds are counted one by one, cuts are tried all, and facts are added until none is new.
///
/// For models whose rates are whole bytes a second and whose places are few.
struct EgressReference {
    let compiled: CompiledModel
    let model: ThreatGraph

    /// The steps that move nothing, by the ids of their facts.
    private let conversions: [(head: String, premises: [String], barriers: [BarrierIndex])]

    init(_ compiled: CompiledModel, model: ThreatGraph) {
        self.compiled = compiled
        self.model = model
        let graph = compiled.graph
        conversions = graph.steps.indices.compactMap { index in
            let step = graph.steps[index]
            let head = graph[step.head].id
            let premises = step.premises.map { graph[$0].id }
            let moves = premises.contains {
                guard let from = Self.parts($0), let to = Self.parts(head) else { return false }
                return from.what == to.what
            }
            return moves ? nil : (head, premises, step.barriers)
        }
    }

    /// The part of a fact's id that says what is held, and the place where.
    private static func parts(_ id: String) -> (what: String, place: String)? {
        let parts = id.split(separator: "@").map(String.init)
        return parts.count == 2 && !id.hasPrefix("shares:") ? (parts[0], parts[1]) : nil
    }

    private var places: [String] { model.perimeters.map(\.id.rawValue) + ["outside"] }

    func isOutside(
        _ weights: Weights, failed: [FailureVariable], tier: Int, within seconds: Int, factor: Int
    ) -> Bool {
        let graph = compiled.graph
        let scenario = Scenario(on: failed, tier: tier)
        var held: Set<String> = []
        func isOpen(_ barrier: BarrierIndex) -> Bool {
            graph.isOpen(graph[barrier].lock, under: scenario)
        }
        let usable = conversions.filter { $0.barriers.allSatisfy(isOpen) }
        func close() {
            var before = -1
            while before < held.count {
                before = held.count
                for step in usable where step.premises.allSatisfy(held.contains) {
                    held.insert(step.head)
                }
            }
        }
        let needed = needs(of: weights, factor: factor)
        close()
        // What passes over a channel does not depend on what is held.
        let passing = model.channels.map {
            bytes(over: $0, scenario: scenario, seconds: seconds)
        }
        while true {
            let edges = edges(of: weights, held: held, passing: passing)
            var arrived: [String] = []
            for (what, bytes, isSource) in needed {
                let sources = places.indices.filter {
                    held.contains("\(what)@\(places[$0])") && isSource(places[$0])
                }
                for (place, name) in places.enumerated()
                where !sources.isEmpty && !held.contains("\(what)@\(name)") {
                    if leastCut(edges, from: sources, to: place) >= bytes {
                        arrived.append("\(what)@\(name)")
                    }
                }
            }
            if arrived.isEmpty { break }
            held.formUnion(arrived)
            close()
        }
        return held.contains("plaintext:\(weights.id)@outside")
    }

    /// What can be moved, how many bytes it has, and from where it can be sent like that.
    private func needs(
        of weights: Weights, factor: Int
    ) -> [(what: String, bytes: Int, isSource: (String) -> Bool)] {
        let size = weights.size.map { Int($0.bytes) } ?? 1
        let lacking = Set(model.perimeters.filter(\.hasNoCompute).map(\.id.rawValue) + ["outside"])
        let plain = "plaintext:\(weights.id)"
        var needs: [(what: String, bytes: Int, isSource: (String) -> Bool)] = [
            (plain, (size + factor - 1) / factor, { !lacking.contains($0) }),
            (plain, size, { _ in true }),
        ]
        for key in model.keys {
            needs.append(("ciphertext:\(weights.id)/\(key.id)", size, { _ in true }))
        }
        let shares = Set(weights.copies.compactMap(\.share)).sorted()
        let threshold = weights.custody.threshold ?? shares.count
        let isPart = weights.custody.scheme == .partitioned
        for share in shares {
            let bytes = isPart ? (size + threshold - 1) / threshold : size
            needs.append(("share:\(weights.id)/\(share)", bytes, { _ in true }))
        }
        return needs
    }

    private struct Edge {
        let from: Int
        let to: Int
        let bytes: Int
    }

    private static let plenty = 1_000_000

    private func edges(
        of weights: Weights, held: Set<String>, passing: [Int]
    ) -> [Edge] {
        func place(_ location: Location) -> Int {
            switch location {
            case .outside: places.count - 1
            case .perimeter(let id): places.firstIndex(of: id.rawValue) ?? 0
            }
        }
        var edges: [Edge] = []
        for (channel, bytes) in zip(model.channels, passing) {
            guard channel.kind != .administration else { continue }
            edges.append(
                Edge(
                    from: place(channel.source), to: place(channel.destination),
                    bytes: bytes))
        }
        for inner in model.perimeters {
            guard let outer = inner.parent, held.contains("inside:\(inner.id)"),
                held.contains("inside:\(outer)")
            else { continue }
            let (a, b) = (place(.perimeter(inner.id)), place(.perimeter(outer)))
            edges.append(Edge(from: a, to: b, bytes: Self.plenty))
            edges.append(Edge(from: b, to: a, bytes: Self.plenty))
        }
        return edges
    }

    private func isOpen(_ quorum: Quorum, level: SecurityLevel?, scenario: Scenario) -> Bool {
        switch quorum {
        case .leaf(let member):
            let (id, own) = (member.defender, member.level)
            if let strength = (own ?? level)?.rawValue, scenario.tier > strength { return true }
            return scenario.failures.contains { compiled.graph[$0.party].id == id.rawValue }
        case .all(let parts):
            return parts.allSatisfy { isOpen($0, level: level, scenario: scenario) }
        case .any(let parts):
            return parts.contains { isOpen($0, level: level, scenario: scenario) }
        case .atLeast(let count, let parts):
            return parts.filter { isOpen($0, level: level, scenario: scenario) }.count >= count
        }
    }

    /// Who looks at what leaves a place over a channel.
    private func detections(of channel: Channel) -> [Detection] {
        var found = channel.detection.map { [$0] } ?? []
        guard case .perimeter(let source) = channel.source else { return found }
        var target: Set<PerimeterID> = []
        if case .perimeter(let id) = channel.destination {
            target = Set([id] + model.surroundings(of: id).map(\.id))
        }
        for id in [source] + model.surroundings(of: source).map(\.id) where !target.contains(id) {
            if let detection = model.perimeters[id]?.detection { found.append(detection) }
        }
        return found
    }

    private func bytes(over channel: Channel, scenario: Scenario, seconds: Int) -> Int {
        var isLifted = true
        if case .barrier(let operators, let level) = channel.guardedBy {
            isLifted = isOpen(operators, level: level, scenario: scenario)
        }
        let detections = detections(of: channel)
        let standing = detections.filter {
            !isOpen($0.operators, level: $0.level, scenario: scenario)
        }
        let end = standing.map { Int($0.timeToDetect.seconds + $0.timeToRespond.seconds) }.min()
        let isDeclared = channel.cap != nil || channel.budget != nil
        let countsCovert =
            channel.covert != nil && !isLifted && (detections.isEmpty || !isDeclared)
        func perSecond(_ rate: DataRate) -> Int { Int(rate.bytesPerDay / 86_400) }
        func passed(_ seconds: Int) -> Int {
            var (line, capped, hidden) = (0, 0, 0)
            var budgeted = 0
            for second in 0..<seconds {
                line += channel.rate.map(perSecond) ?? Self.plenty
                capped += channel.cap.map(perSecond) ?? 0
                hidden += channel.covert.map(perSecond) ?? 0
                guard let budget = channel.budget else { continue }
                let isDue = budget.period.map { second % Int($0.seconds) == 0 } ?? (second == 0)
                if isDue { budgeted += Int(budget.amount.bytes) }
            }
            if channel.rate == nil { line = Self.plenty }
            if isLifted { return min(line, Self.plenty) }
            let burst = channel.burst.map { Int($0.bytes) } ?? 0
            var amounts = [line]
            if channel.cap != nil { amounts.append(capped + burst) }
            if channel.budget != nil { amounts.append(budgeted + burst) }
            if countsCovert { amounts.append(hidden) }
            if !isDeclared, channel.covert == nil { amounts.append(burst) }
            return amounts.min() ?? 0
        }
        // Whoever is watched for so long may rush in any of the shorter windows as well.
        func seen(_ end: Int) -> Int {
            guard seconds > end else { return passed(seconds) }
            let hidden = (channel.covert.map(perSecond) ?? 0) * (seconds - end)
            let line = (0..<seconds).reduce(0) { sum, _ in
                sum + (channel.rate.map(perSecond) ?? Self.plenty)
            }
            return min(line, passed(end) + hidden)
        }
        let ends = detections.map {
            Int($0.timeToDetect.seconds + $0.timeToRespond.seconds)
        }
        guard let end else { return max(passed(seconds), isLifted ? 0 : ends.map(seen).max() ?? 0) }
        return ends.filter { $0 <= end }.map(seen).max() ?? 0
    }

    /// The least that any set of places with the sources and without the target lets out.
    private func leastCut(_ edges: [Edge], from sources: [Int], to target: Int) -> Int {
        let start = sources.reduce(0) { $0 | 1 << $1 }
        var least = Int.max
        for side in 0..<(1 << places.count) where side & start == start && side >> target & 1 == 0 {
            var sum = 0
            for edge in edges where side >> edge.from & 1 == 1 && side >> edge.to & 1 == 0 {
                sum += edge.bytes
            }
            least = min(least, sum)
        }
        return least
    }
}
