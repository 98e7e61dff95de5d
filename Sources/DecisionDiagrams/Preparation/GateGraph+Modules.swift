/// Parts of a graph that share no event with the rest.
extension GateGraph {
    /// A module: a gate that alone connects what is below it to the rest.
    struct Module {
        /// Where the module's top stands in the graph.
        let gate: Int
        /// The gates of the module in an order in which arguments come first; the last is `gate`.
        let gates: [Int]
        /// The events and the gates of modules below it that it depends on, ascending.
        let leaves: [Int]
    }

    /// For each node whether it is a gate of a module; the top's gate always is.
    ///
    /// A gate is a module if every walk from the top to something below it goes through it: in one
    /// depth-first walk all visits to nodes below fall between the first visit to the gate and its
    /// end (Dutuit and Rauzy, "A linear-time algorithm to find modules of fault trees", 1996).
    ///
    /// - Complexity: O(*n*) for *n* arguments.
    func modules() -> [Bool] {
        var clock = 0
        var first = [Int](repeating: 0, count: count)
        var last = [Int](repeating: 0, count: count)
        var end = [Int](repeating: 0, count: count)
        var path: [(node: Int, next: Int)] = [(Int(top >> 1), 0)]
        clock += 1
        first[Int(top >> 1)] = clock
        last[Int(top >> 1)] = clock
        while let (node, next) = path.last {
            guard next < arguments.width(of: node) else {
                clock += 1
                end[node] = clock
                last[node] = max(last[node], clock)
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            let place = arguments.places(of: node).lowerBound + next
            let argument = Int(arguments.literals[place] >> 1)
            clock += 1
            last[argument] = clock
            if first[argument] == 0 {
                first[argument] = clock
                path.append((argument, 0))
            }
        }
        var earliest = first
        var latest = last
        var result = [Bool](repeating: false, count: count)
        for node in 0..<count where first[node] > 0 && arguments.width(of: node) > 0 {
            var (low, high) = (Int.max, 0)
            for literal in arguments[node] {
                low = min(low, earliest[Int(literal >> 1)])
                high = max(high, latest[Int(literal >> 1)])
            }
            result[node] = low > first[node] && high < end[node]
            earliest[node] = min(low, first[node])
            latest[node] = max(high, last[node])
        }
        return result
    }

    /// The modules that the top depends on, those below first.
    func split() -> [Module] {
        let isModule = modules()
        var result: [Module] = []
        var seenBy = [Int](repeating: -1, count: count)
        for gate in 0..<count where isModule[gate] {
            var (gates, leaves): ([Int], [Int]) = ([], [])
            var waiting = [gate]
            seenBy[gate] = gate
            while let node = waiting.popLast() {
                if arguments.width(of: node) == 0 || (isModule[node] && node != gate) {
                    leaves.append(node)
                    continue
                }
                gates.append(node)
                for literal in arguments[node] where seenBy[Int(literal >> 1)] != gate {
                    seenBy[Int(literal >> 1)] = gate
                    waiting.append(Int(literal >> 1))
                }
            }
            result.append(Module(gate: gate, gates: gates.sorted(), leaves: leaves.sorted()))
        }
        return result
    }
}
