/// The items of one box that are in the flow, in columns by stage.
struct Columns {
    typealias Item = Placement.Item

    /// A piece of the flow between two items.
    private struct Link {
        var from: Int
        var to: Int
        var fromNode: Int
        var toNode: Int
    }

    let items: [Item]
    private let placement: Placement
    private var links: [Link] = []
    private(set) var layers: [Int]
    private var firstSteps: [Int] = []
    private(set) var firstBeyondLayer: Int?

    init(of items: [Item], in box: Int?, placement: Placement) {
        self.placement = placement
        let scene = placement.scene
        var steps: [Item: Int] = [:]
        for item in items {
            switch item {
            case .node(let node): steps[item] = scene.nodes[node].step
            case .box(let inner): steps[item] = placement.contents.firstSteps[inner]
            }
        }
        let ordered = items.enumerated().sorted {
            (steps[$0.element] ?? .max, $0.offset) < (steps[$1.element] ?? .max, $1.offset)
        }
        self.items = ordered.map(\.element)
        firstSteps = self.items.map { steps[$0] ?? .max }
        let places = Dictionary(uniqueKeysWithValues: self.items.enumerated().map { ($1, $0) })
        layers = Array(repeating: 0, count: items.count)
        for edge in placement.contents.lines(in: box).map({ scene.lines[$0] }) {
            guard let from = Self.item(of: edge.from, in: box, scene).flatMap({ places[$0] }),
                let to = Self.item(of: edge.to, in: box, scene).flatMap({ places[$0] }), from < to
            else { continue }
            links.append(Link(from: from, to: to, fromNode: edge.from, toNode: edge.to))
        }
        links.sort {
            ($0.from, $0.to, $0.fromNode, $0.toNode) < ($1.from, $1.to, $1.fromNode, $1.toNode)
        }
        for link in links { layers[link.to] = max(layers[link.to], layers[link.from] + 1) }
    }

    /// The item of `box` that a node is in.
    static func item(of node: Int, in box: Int?, _ scene: Scene) -> Item? {
        var inner: Int?
        var next = scene.nodes[node].box
        while let current = next, current != box {
            inner = current
            next = scene.boxes[current].parent
        }
        guard next == box else { return nil }
        return inner.map(Item.box) ?? .node(node)
    }

    /// Puts items that lie beyond the last boundary into later columns than all others.
    mutating func pushBeyond(_ outside: [Item]) {
        guard !outside.isEmpty else { return }
        let isBeyond = items.map(outside.contains)
        let last = items.indices.filter { !isBeyond[$0] }.map { layers[$0] }.max() ?? -1
        for place in items.indices where isBeyond[place] {
            layers[place] = max(layers[place], last + 1)
        }
        for link in links where isBeyond[link.to] {
            layers[link.to] = max(layers[link.to], layers[link.from] + 1)
        }
        firstBeyondLayer = last + 1
    }

    func layer(of item: Item) -> Int { items.firstIndex(of: item).map { layers[$0] } ?? 0 }

    /// The items' places, from the top left corner, and the room that they take.
    func arranged(
        gap: Int, stackGap: Int
    ) -> (places: [(Item, Point)], width: Int, height: Int) {
        var tops = Array(repeating: 0, count: items.count)
        let used = Set(layers).sorted()
        for layer in used { alignColumn(layer, tops: &tops, gap: stackGap, toSuccessors: false) }
        for layer in used.reversed() {
            alignColumn(layer, tops: &tops, gap: stackGap, toSuccessors: true)
        }
        let highest = tops.min() ?? 0
        var places: [(Item, Point)] = []
        var x = 0
        var height = 0
        for (position, layer) in used.enumerated() {
            let column = items.indices.filter { layers[$0] == layer }
            // Nodes stand flush at their left borders, whatever their gates' labels take.
            let lead = column.map { placement.lead(of: items[$0]) }.max() ?? 0
            func indent(_ place: Int) -> Int {
                if case .node = items[place] { lead - placement.lead(of: items[place]) } else { 0 }
            }
            let width = column.map { indent($0) + placement.extent(of: items[$0]).width }.max() ?? 0
            if position > 0 { x += gap }
            for place in column {
                let top = tops[place] - highest
                places.append((items[place], Point(x: x + indent(place), y: top)))
                height = max(height, top + placement.extent(of: items[place]).height)
            }
            x += width
        }
        return (places, x, height)
    }

    /// Gives a column's items the heights at which their lines run straight, as far as they fit.
    private func alignColumn(_ layer: Int, tops: inout [Int], gap: Int, toSuccessors: Bool) {
        let column = items.indices.filter { layers[$0] == layer }
        var wanted: [(place: Int, top: Int)] = []
        for place in column {
            let hasPredecessors = links.contains { $0.to == place }
            if toSuccessors && hasPredecessors { continue }
            let heights = links.compactMap { link -> Int? in
                let near = toSuccessors ? link.from : link.to
                guard near == place else { return nil }
                let far = toSuccessors ? link.to : link.from
                let farNode = toSuccessors ? link.toNode : link.fromNode
                let nearNode = toSuccessors ? link.fromNode : link.toNode
                return tops[far] + placement.anchor(of: farNode, in: items[far])
                    - placement.anchor(of: nearNode, in: items[place])
            }
            if toSuccessors && heights.isEmpty { continue }
            let mean = heights.isEmpty ? tops[place] : heights.reduce(0, +) / heights.count
            wanted.append((place, Int((Double(mean) / 10).rounded(.down)) * 10))
        }
        if toSuccessors && wanted.count != column.count { return }
        settle(wanted, tops: &tops, gap: gap)
    }

    private func settle(_ wanted: [(place: Int, top: Int)], tops: inout [Int], gap: Int) {
        let ordered = wanted.sorted { ($0.top, $0.place) < ($1.top, $1.place) }
        var bottom = Int.min
        var pushed = 0
        for (place, top) in ordered {
            let settled = bottom == .min ? top : max(top, bottom)
            pushed += settled - top
            tops[place] = settled
            bottom = settled + placement.extent(of: items[place]).height + gap
        }
        // What one pushes down, half the column takes back up, so that a fan stays centred.
        let shift = ordered.isEmpty ? 0 : pushed / ordered.count / 10 * 10
        for (place, _) in ordered { tops[place] -= shift }
    }
}
