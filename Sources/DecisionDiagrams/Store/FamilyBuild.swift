/// The minimal sets of a module's gates up to an order, one gate after the other in one store.
struct FamilyBuild {
    private let graph: GateGraph
    private let module: GateGraph.Module
    private let shape: ModuleShape
    /// The literals that the top depends on.
    private let isWanted: [Bool]
    private let order: Int
    private let policy: CollectionPolicy
    /// The family of each leaf and gate that is finished, by number.
    private var families: [UInt32]
    /// The place of the gate that is begun.
    private var next = 0
    /// What is left to be joined to the family of the gate that is begun.
    private var parts: [(family: UInt32, size: Int)] = []
    /// The nodes that are enough for looking at what is needed of them.
    private var nextLook: Int

    /// Makes a walk that has not begun.
    ///
    /// - Parameters:
    ///   - isWanted: for each literal of the graph, whether the top depends on it; of each node one.
    ///   - order: the most members of a set.
    init(
        _ module: GateGraph.Module, _ shape: ModuleShape, in graph: GateGraph, isWanted: [Bool],
        upTo order: Int, policy: CollectionPolicy
    ) {
        self.graph = graph
        self.module = module
        self.shape = shape
        self.isWanted = isWanted
        self.order = order
        self.policy = policy
        families = [UInt32](repeating: DiagramStore.noSet, count: shape.count)
        nextLook = policy.firstLookAtFamilies
    }

    /// The minimal sets of the literal of the module's gate that is wanted.
    ///
    /// - Parameters:
    ///   - leaves: the module's leaves, the first level first.
    ///   - isEmpty: whether a leaf never happens as far as sets up to the order go.
    /// - Throws: `DiagramError.outOfNodes`.
    mutating func family(
        leaves: [Int], in store: inout DiagramStore, isEmpty: (_ leaf: Int) -> Bool
    ) throws(DiagramError) -> UInt32 {
        for (level, leaf) in leaves.enumerated().reversed() where !isEmpty(leaf) {
            families[module.number(ofLeaf: leaf)] = try store.family(
                UInt32(level), DiagramStore.noSet, DiagramStore.emptySet)
        }
        for (place, gate) in module.gates.enumerated() {
            next = place
            families[shape.number(ofGate: place)] = try family(ofGate: gate, in: &store)
            parts = []
        }
        return try store.cut(families.last ?? DiagramStore.noSet, order)
    }

    private mutating func family(
        ofGate gate: Int, in store: inout DiagramStore
    ) throws(DiagramError) -> UInt32 {
        let isOpposite = isWanted[2 * gate + 1]
        parts = shape.arguments(ofGate: next).map { (families[Int($0 >> 1)], 0) }
        switch graph.kinds[gate] {
        case .and: return try joined(isOpposite, in: &store)
        case .atLeast:
            look(in: &store)
            let least = Int(graph.numbers[gate])
            return try store.atLeast(
                isOpposite ? parts.count - least + 1 : least, ofFamilies: parts.map(\.family),
                upTo: order)
        case .xor, .constant, .event: return DiagramStore.noSet
        }
    }

    /// The union or the product of the parts, the two smallest first again and again.
    private mutating func joined(
        _ isUnion: Bool, in store: inout DiagramStore
    ) throws(DiagramError) -> UInt32 {
        for place in parts.indices { parts[place].size = store.size(ofFamily: parts[place].family) }
        while parts.count > 1 {
            look(in: &store)
            parts = parts.indices.sorted { (parts[$0].size, $0) < (parts[$1].size, $1) }
                .map { parts[$0] }
            let (one, two) = (parts[0].family, parts[1].family)
            let both =
                isUnion ? try store.union(one, two) : try store.product(one, two, upTo: order)
            parts.removeFirst(2)
            parts.append((both, parts.isEmpty ? 0 : store.size(ofFamily: both)))
        }
        return parts.first?.family ?? (isUnion ? DiagramStore.noSet : DiagramStore.emptySet)
    }

    // MARK: Collection

    /// Drops what neither the gate that is begun nor those to come need, if there is much of it.
    private mutating func look(in store: inout DiagramStore) {
        guard store.sets.count >= nextLook else { return }
        var live = store.sets.noneLive
        for part in parts { live.insert(Int(part.family)) }
        let known = shape.number(ofGate: next)
        for literal in shape.arguments(fromGate: next + 1) where literal >> 1 < known {
            live.insert(Int(families[Int(literal >> 1)]))
        }
        store.sets.close(&live)
        guard live.count * policy.growth <= store.sets.count else {
            nextLook = policy.growth * store.sets.count
            return
        }
        nextLook = max(policy.firstLookAtFamilies, policy.growth * live.count)
        for number in 0..<known {
            // What is not needed is not asked for again.
            let family = families[number]
            families[number] =
                live.contains(Int(family)) ? store.sets.moved(family, live) : DiagramStore.noSet
        }
        for place in parts.indices {
            parts[place].family = store.sets.moved(parts[place].family, live)
        }
        store.keepSets(live)
    }
}
