/// How the variables of a diagram are put in order: by a depth-first walk from the top of the
/// module, which differs in the order in which a gate's arguments are visited, or by a measure of
/// the whole module.
///
/// The order decides whether a diagram has a thousand nodes or a thousand million; no rule is best
/// for all trees, which is why several are tried.
public enum VariableOrder: String, CaseIterable, Hashable, Sendable {
    /// As the arguments are written.
    case asWritten = "as-written"
    /// The argument with the most below it first.
    case heavyFirst = "heavy-first"
    /// The argument with the least below it first, of equals the more used one.
    case lightFirst = "light-first"
    /// The argument that most gates use first.
    case sharedFirst = "shared-first"
    /// Gates before events, the more used first.
    case gatesFirst = "gates-first"
    /// The leaf with the largest share in the top first, the others weighed again without it.
    case weightFirst = "weight-first"
    /// What a gate connects close together, beginning with `weightFirst`.
    case shortSpans = "short-spans"
    /// The same, beginning with `heavyFirst`.
    case heavySpans = "heavy-spans"
}

extension VariableOrder {
    /// Orders as one word, what repeats counted: `2*gates-first,short-spans`.
    public static func word(for orders: [VariableOrder]) -> String {
        var parts: [(order: VariableOrder, count: Int)] = []
        for order in orders {
            if let last = parts.last, last.order == order {
                parts[parts.count - 1].count += 1
            } else {
                parts.append((order, 1))
            }
        }
        return parts.map { $0.count == 1 ? $0.order.rawValue : "\($0.count)*\($0.order.rawValue)" }
            .joined(separator: ",")
    }

    /// The orders that a word names, or `nil` if it is none of `word(for:)`.
    public static func orders(of word: String) -> [VariableOrder]? {
        var orders: [VariableOrder] = []
        for part in word.split(separator: ",", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "*", omittingEmptySubsequences: false)
            let count = pieces.count == 1 ? 1 : Int(pieces[0]) ?? 0
            guard pieces.count <= 2, (1...mostRepeated).contains(count),
                let order = VariableOrder(rawValue: String(pieces[pieces.count - 1])),
                orders.count <= mostRepeated
            else { return nil }
            orders.append(contentsOf: repeatElement(order, count: count))
        }
        return orders
    }

    private static let mostRepeated = 10_000_000
}

extension GateGraph {
    /// The leaves of a module, the first level first.
    func leaves(of module: Module, by order: VariableOrder) -> [Int] {
        switch order {
        case .weightFirst:
            let shape = ModuleShape(module, in: self)
            return shape.weightFirst().map { shape.leaves[$0] }
        case .shortSpans:
            let shape = ModuleShape(module, in: self)
            return shape.shortSpans(from: shape.weightFirst()).map { shape.leaves[$0] }
        case .heavySpans:
            let shape = ModuleShape(module, in: self)
            let start = shape.places(of: depthFirst(module, by: .heavyFirst))
            return shape.shortSpans(from: start).map { shape.leaves[$0] }
        default: return depthFirst(module, by: order)
        }
    }

    private func depthFirst(_ module: Module, by order: VariableOrder) -> [Int] {
        var place: [Int: Int] = [:]
        for (at, node) in module.gates.enumerated() { place[node] = at }
        var weights = [Double](repeating: 0, count: module.gates.count)
        var uses: [Int: Int] = [:]
        for (at, gate) in module.gates.enumerated() {
            for literal in arguments[gate] {
                let node = Int(literal >> 1)
                weights[at] += place[node].map { weights[$0] } ?? 1
                uses[node, default: 0] += 1
            }
        }
        func weight(_ node: Int) -> Double { place[node].map { weights[$0] } ?? 1 }
        func use(_ node: Int) -> Double { Double(uses[node] ?? 0) }
        func isGate(_ node: Int) -> Double { place[node] == nil ? 0 : 1 }
        /// Smaller is sooner.
        func rank(_ node: Int, _ at: Int) -> (Double, Double, Double, Double) {
            switch order {
            case .asWritten, .weightFirst, .shortSpans, .heavySpans: (0, 0, 0, Double(at))
            case .heavyFirst: (-weight(node), -use(node), 0, Double(at))
            case .lightFirst: (weight(node), -use(node), 0, Double(at))
            case .sharedFirst: (-use(node), -weight(node), 0, Double(at))
            case .gatesFirst: (-isGate(node), -use(node), weight(node), Double(at))
            }
        }
        var result: [Int] = []
        var isSeen: Set<Int> = []
        var waiting = [module.gate]
        while let node = waiting.popLast() {
            guard isSeen.insert(node).inserted else { continue }
            guard place[node] != nil else {
                result.append(node)
                continue
            }
            let sorted = arguments[node].map { Int($0 >> 1) }.enumerated()
                .map { (rank: rank($0.element, $0.offset), node: $0.element) }
                .sorted { $0.rank < $1.rank }
            for argument in sorted.reversed() { waiting.append(argument.node) }
        }
        return result
    }
}
