/// Rewriting that keeps the function: each pass builds a new graph from the old, arguments first.
extension GateGraph {
    /// The graph after all passes, until nothing shrinks or a few rounds are over.
    func simplified() -> GateGraph {
        var meter = WorkMeter(work: .max)
        return simplified(spending: &meter)
    }

    /// The graph after the passes that a meter allows: the same function, whatever is left of it.
    func simplified(spending meter: inout WorkMeter) -> GateGraph {
        meter.spend(workOfPass)
        if meter.isSpent { return self }
        var graph = coalesced().shortened(spending: &meter)
        // Whether nothing is left to do but to factor.
        var isSettled = false
        for _ in 0..<6 {
            meter.spend(2 * graph.workOfPass)
            if meter.isSpent { return graph }
            let (factored, isChanged) = graph.factored()
            if isSettled, !isChanged { break }
            let next = factored.coalesced().shortened(spending: &meter)
            if let joined = next.joined() {
                graph = joined
                isSettled = false
            } else if next.size < graph.size {
                graph = next
                isSettled = true
            } else {
                break
            }
        }
        meter.spend(graph.workOfPass)
        return graph.grouped()
    }

    /// What a pass costs in the unit of a meter.
    private var workOfPass: Int { 18 * (count + arguments.literals.count) }

    /// Gates and arguments that the top depends on.
    var size: Int {
        let isReached = reachable()
        return (0..<count).reduce(0) { isReached[$1] ? $0 + 1 + arguments.width(of: $1) : $0 }
    }

    /// A new graph in which each gate is made by a rule from its arguments' new literals.
    ///
    /// - Parameter given: the arguments to take for each gate, if not its own.
    func rebuilt(
        from given: GateArguments? = nil,
        _ rule: (inout GateGraph, _ node: Int, _ arguments: [Literal]) -> Literal
    ) -> GateGraph {
        let isReached = reachable()
        let uses = uses(isReached)
        let given = given ?? arguments
        var result = GateGraph(roomFor: self)
        var literals = [Literal](repeating: Self.never, count: count)
        var arguments: [Literal] = []
        for node in 0..<count where isReached[node] {
            switch kinds[node] {
            case .constant: literals[node] = Self.never
            case .event: literals[node] = result.event(Int(numbers[node]))
            default:
                arguments.removeAll(keepingCapacity: true)
                for place in given.places(of: node) {
                    let literal = given.literals[place]
                    arguments.append(literals[Int(literal >> 1)] ^ (literal & 1))
                }
                let before = result.count
                let literal = rule(&result, node, arguments)
                if Int(literal >> 1) >= before, uses[node] == 1 {
                    result.setPrivate(literal)
                } else {
                    result.setShared(literal)
                }
                literals[node] = literal
            }
        }
        result.top = literals[Int(top >> 1)] ^ (top & 1)
        return result
    }

    mutating func copy(
        of node: Int, in old: GateGraph, _ arguments: [Literal], dissolving: Bool = false
    ) -> Literal {
        switch old.kinds[node] {
        case .and: and(arguments, dissolving: dissolving)
        case .xor: xor(arguments)
        case .atLeast: atLeast(Int(old.numbers[node]), arguments)
        case .constant, .event: Self.never
        }
    }

    /// Dissolves a conjunction that only one other conjunction uses, and uses what holds within a
    /// conjunction to shorten its alternatives.
    func coalesced() -> GateGraph {
        rebuilt { result, node, arguments in
            result.copy(of: node, in: self, arguments, dissolving: true)
        }
    }

    /// Puts constants for arguments that a conjunction grants to what is below it, at any depth,
    /// until nothing shrinks or a few rounds are over.
    func shortened() -> GateGraph {
        var meter = WorkMeter(work: .max)
        return shortened(spending: &meter)
    }

    /// The same, as far as a meter allows.
    private func shortened(spending meter: inout WorkMeter) -> GateGraph {
        var graph = self
        for _ in 0..<6 {
            meter.spend(2 * graph.workOfPass)
            if meter.isSpent { break }
            guard let granted = graph.granted() else { break }
            let next = graph.rebuilt(from: granted) { result, node, arguments in
                result.copy(of: node, in: graph, arguments, dissolving: true)
            }
            if next.size >= graph.size { break }
            graph = next
        }
        return graph
    }

    /// Makes a gate of those arguments that share no event with the others, so that it is a module.
    func grouped() -> GateGraph {
        let modules = modules()
        let uses = uses()
        return rebuilt { result, node, arguments in
            guard kinds[node] == .and || kinds[node] == .xor else {
                return result.copy(of: node, in: self, arguments)
            }
            func gate(_ arguments: [Literal]) -> Literal {
                arguments.count == 1
                    ? arguments[0] : result.copy(of: node, in: self, arguments)
            }
            let parts = parts(of: node, modules: modules, uses: uses)
            var groups = parts.others.map { gate($0.map { arguments[$0] }) }
            var alone = parts.alone.map { arguments[$0] }
            // Many that stand alone become modules of modules, so that no diagram gets deep.
            while alone.count > Self.groupSize {
                alone = stride(from: 0, to: alone.count, by: Self.groupSize).map {
                    gate(Array(alone[$0..<min($0 + Self.groupSize, alone.count)]))
                }
            }
            if groups.isEmpty { return gate(alone) }
            if !alone.isEmpty { groups.insert(gate(alone), at: 0) }
            return gate(groups)
        }
    }

    /// The most arguments that one gate gets of those that stand alone.
    private static let groupSize = 64

    /// The places of a gate's arguments by what they share: those that stand alone, and in a module
    /// each set of arguments that share events with each other only, else each of the others.
    private func parts(
        of node: Int, modules: [Bool], uses: [Int32]
    ) -> (alone: [Int], others: [[Int]]) {
        var alone: [Int] = []
        var others: [Int] = []
        for (place, literal) in arguments[node].enumerated() {
            let argument = Int(literal >> 1)
            let isAlone =
                uses[argument] == 1 && (kinds[argument] == .event || modules[argument])
            if isAlone { alone.append(place) } else { others.append(place) }
        }
        if others.isEmpty || !modules[node] { return (alone, others.map { [$0] }) }
        // Which of the other arguments first reached a node.
        var owners: [Int: Int] = [:]
        var groups = Array(0..<others.count)
        func root(_ at: Int) -> Int {
            var at = at
            while groups[at] != at { at = groups[at] }
            return at
        }
        let first = arguments.places(of: node).lowerBound
        for (index, place) in others.enumerated() {
            var waiting = [Int(arguments.literals[first + place] >> 1)]
            while let next = waiting.popLast() {
                if let owner = owners[next] {
                    let (first, second) = (root(owner), root(index))
                    groups[max(first, second)] = min(first, second)
                    continue
                }
                owners[next] = index
                if !modules[next] {
                    waiting.append(contentsOf: arguments[next].map { Int($0 >> 1) })
                }
            }
        }
        var places: [Int: Int] = [:]
        var parts: [[Int]] = []
        for index in others.indices {
            let root = root(index)
            if let at = places[root] {
                parts[at].append(others[index])
            } else {
                places[root] = parts.count
                parts.append([others[index]])
            }
        }
        return (alone, parts)
    }
}
