import Formulas
internal import ThreatGraph

/// Where the defenders of one quorum can come to by their own failure: past walls that one of them
/// runs or that nobody does, and over channels of which the same is true.
///
/// Generous: any one of the defenders is enough for each wall, and any kind of channel leads in. So
/// what is out of reach here is so in the compiled model too, as long as the attacker opens nothing
/// by capability.
struct OperatorReach {
    private let graph: ThreatGraph
    private let children: [PerimeterID?: [Perimeter]]
    private let channels: [Location: [Channel]]
    private var reached: [[DefenderID]: Set<PerimeterID>] = [:]
    /// How many places and channels may still be looked at; what lies beyond is not asked about.
    private var allowance: Int

    /// A model of a thousand organisations that each run a place in another's would else be gone
    /// through a thousand times.
    private static let mostLooks = 5_000_000

    init(_ graph: ThreatGraph, looks: Int? = nil) {
        self.graph = graph
        allowance = looks ?? OperatorReach.mostLooks
        children = Dictionary(grouping: graph.perimeters, by: \.parent)
        channels = Dictionary(grouping: graph.channels, by: \.source)
    }

    /// The innermost perimeter around another whose wall keeps its operators out of their own
    /// place; `nil` where they come in, or where that was not looked for.
    ///
    /// - Complexity: O(*p* + *c*) for *p* perimeters and *c* channels, once for each set of operators
    ///   that do not run what lies around their place.
    mutating func wall(around perimeter: Perimeter) -> PerimeterID? {
        let operators = perimeter.operators.defenders
        guard let wall = nearestWall(around: perimeter, against: Set(operators)) else { return nil }
        if reached[operators] == nil {
            allowance -= graph.perimeters.count + graph.channels.count
            if allowance < 0 { return nil }
            reached[operators] = places(within: Set(operators))
        }
        return reached[operators]?.contains(perimeter.id) == true ? nil : wall
    }

    private func nearestWall(
        around perimeter: Perimeter, against operators: Set<DefenderID>
    ) -> PerimeterID? {
        var met: Set<PerimeterID> = [perimeter.id]
        var next = perimeter.parent
        while let id = next, met.insert(id).inserted, let outer = graph.perimeters[id] {
            if !isPassable(outer, to: operators) { return id }
            next = outer.parent
        }
        return nil
    }

    /// Every place that these defenders come to, from outside.
    private func places(within operators: Set<DefenderID>) -> Set<PerimeterID> {
        var found: Set<PerimeterID> = []
        var queue: [Location] = [.outside]
        while let place = queue.popLast() {
            var entered: [PerimeterID] = []
            var parent: PerimeterID?
            if case .perimeter(let id) = place { parent = id }
            for inner in children[parent] ?? [] where isPassable(inner, to: operators) {
                entered.append(inner.id)
            }
            for channel in channels[place] ?? [] where isPassable(channel, to: operators) {
                if case .perimeter(let id) = channel.destination { entered.append(id) }
            }
            for id in entered where found.insert(id).inserted { queue.append(.perimeter(id)) }
        }
        return found
    }

    private func isPassable(_ perimeter: Perimeter, to operators: Set<DefenderID>) -> Bool {
        let isOpen =
            perimeter.level == nil && perimeter.baseline == nil && perimeter.controls.isEmpty
        return isOpen || perimeter.operators.defenders.contains(where: operators.contains)
            || perimeter.controls.contains { control in
                control.operators?.defenders.contains(where: operators.contains) ?? false
            }
    }

    private func isPassable(_ channel: Channel, to operators: Set<DefenderID>) -> Bool {
        switch channel.guardedBy {
        case .none: true
        case .barrier(let guards, _): guards.defenders.contains(where: operators.contains)
        }
    }
}
