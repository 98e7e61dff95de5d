import Formulas
import ThreatGraph

/// One way to sort the perimeters of one or more models into groups.
struct MapSorting {
    typealias Holder = MapGroups.Holder

    private let models: [ThreatGraph]
    /// Whose perimeters an operator's are, in a model.
    private let holders: (Quorum, ThreatGraph) -> [Holder]
    /// The operators of each group, in order; the last may be all others, which have none.
    private var names: [[Holder]] = []
    private var places: [[Holder]: Int] = [:]
    /// How many groups the last one was made of.
    private var merged = 1

    /// Sorts by what `holders` makes of the operators of a perimeter.
    init(of models: [ThreatGraph], holders: @escaping (Quorum, ThreatGraph) -> [Holder]) {
        self.models = models
        self.holders = holders
        var found: Set<[Holder]> = []
        for model in models {
            for perimeter in model.perimeters { found.insert(holders(perimeter.operators, model)) }
            // Who provides something and operates nothing has a group too.
            for leg in model.workloads.flatMap(\.needs.legs) {
                found.insert(holders(.defender(leg.provider), model))
            }
        }
        names = found.sorted { $0.lexicographicallyPrecedes($1) }
        places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }

    /// The group of each perimeter of a model.
    private func groups(in model: ThreatGraph) -> [PerimeterID: Int] {
        Dictionary(
            uniqueKeysWithValues: model.perimeters.compactMap { perimeter in
                places[holders(perimeter.operators, model)].map { (perimeter.id, $0) }
            })
    }

    /// Two groups between which something runs, -1 for outside.
    private struct Pair: Hashable {
        var source: Int
        var destination: Int
        /// Whether perimeters of the one stand in perimeters of the other.
        var isInside: Bool
    }

    private static func place(_ end: Location, _ groupOf: [PerimeterID: Int]) -> Int {
        if case .perimeter(let id) = end { groupOf[id] ?? -1 } else { -1 }
    }

    private var pairs: Set<Pair> { Set(models.flatMap { counted(in: $0).keys }) }

    /// What runs between each two groups of a model.
    private func counted(in model: ThreatGraph) -> [Pair: MapGroups.Line] {
        let groupOf = groups(in: model)
        var lines: [Pair: MapGroups.Line] = [:]
        func change(_ pair: Pair, _ body: (inout MapGroups.Line) -> Void) {
            let empty = MapGroups.Line(
                source: pair.source < 0 ? nil : pair.source,
                destination: pair.destination < 0 ? nil : pair.destination)
            body(&lines[pair, default: empty])
        }
        for channel in model.channels {
            let source = Self.place(channel.source, groupOf)
            let destination = Self.place(channel.destination, groupOf)
            guard source != destination else { continue }
            change(Pair(source: source, destination: destination, isInside: false)) { line in
                line.channels += 1
                switch channel.guardedBy {
                case .none: line.unguarded += 1
                case .barrier(let operators, let level): line.levels.add(level, of: operators)
                }
            }
        }
        for perimeter in model.perimeters {
            guard let inner = groupOf[perimeter.id],
                let outer = perimeter.parent.flatMap({ groupOf[$0] }), inner != outer
            else { continue }
            change(Pair(source: inner, destination: outer, isInside: true)) { $0.inside += 1 }
        }
        return lines
    }

    /// Whether there are no more groups and lines than a size allows.
    func fits(_ size: MapSize) -> Bool {
        names.count <= size.groups && pairs.count <= size.lines
    }

    /// Makes one group of all but the largest, as many of which stay as a size allows.
    mutating func keepLargest(_ size: MapSize) {
        let pairs = pairs
        var weights = Array(repeating: 0, count: names.count)
        for model in models { for place in groups(in: model).values { weights[place] += 1 } }
        let ranked = names.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
        var ranks = Array(repeating: 0, count: names.count)
        for (rank, place) in ranked.enumerated() { ranks[place] = rank }
        var kept = max(0, min(size.groups, names.count) - 1)
        while kept > 0 {
            func folded(_ place: Int) -> Int { place < 0 ? place : min(ranks[place], kept) }
            var lines: Set<Pair> = []
            for pair in pairs {
                let (source, destination) = (folded(pair.source), folded(pair.destination))
                guard source != destination else { continue }
                lines.insert(
                    Pair(source: source, destination: destination, isInside: pair.isInside))
            }
            if lines.count <= size.lines { break }
            kept -= 1
        }
        let staying = ranked.prefix(kept).sorted()
        var moved = Array(repeating: staying.count, count: names.count)
        for (new, old) in staying.enumerated() { moved[old] = new }
        merged = names.count - staying.count
        places = places.mapValues { moved[$0] }
        names = staying.map { names[$0] } + [[]]
    }

    /// The groups with what they hold in a model.
    func groups(of model: ThreatGraph) -> [MapGroups.Group] {
        let groupOf = groups(in: model)
        var groups = names.map { MapGroups.Group(holders: $0) }
        if let last = groups.indices.last, names[last].isEmpty { groups[last].merged = merged }
        var parties = Array(repeating: Set<DefenderID>(), count: groups.count)
        for perimeter in model.perimeters {
            guard let place = groupOf[perimeter.id] else { continue }
            groups[place].perimeters += 1
            groups[place].levels.add(
                perimeter.level ?? perimeter.baseline, of: perimeter.operators)
            parties[place].formUnion(perimeter.operators.leaves.map(\.defender))
            if perimeter.parent.flatMap({ groupOf[$0] }) == place {
                groups[place].nestedWithin += 1
            }
        }
        for copy in model.weights.flatMap(\.copies) {
            if let place = groupOf[copy.perimeter] {
                groups[place].copies[copy.form, default: 0] += 1
            }
        }
        for key in model.keys {
            if let place = key.perimeter.flatMap({ groupOf[$0] }) { groups[place].keys += 1 }
        }
        for leg in model.workloads.flatMap(\.needs.legs) {
            guard let place = places[holders(.defender(leg.provider), model)] else { continue }
            groups[place].legs += 1
            parties[place].insert(leg.provider)
        }
        for channel in model.channels {
            let source = Self.place(channel.source, groupOf)
            if source >= 0, source == Self.place(channel.destination, groupOf) {
                groups[source].channelsWithin += 1
            }
        }
        for place in groups.indices { groups[place].defenders = parties[place].sorted() }
        return groups
    }

    /// What runs between the groups of a model, by where it comes from and leads to: first from
    /// outside, channels before what stands inside.
    func lines(of model: ThreatGraph) -> [MapGroups.Line] {
        func key(_ pair: Pair) -> (Int, Int, Int) {
            (pair.source, pair.destination, pair.isInside ? 1 : 0)
        }
        return counted(in: model).sorted { key($0.key) < key($1.key) }.map(\.value)
    }
}
