/// What a gate takes for granted: the gates through which every walk from the top to it goes.
extension GateGraph {
    /// The node that every walk from the top to a node goes through last, for each node that the top
    /// depends on; -1 for the top and all others.
    ///
    /// - Complexity: O(*n* log *n*) for *n* arguments, however deep the graph.
    func dominators() -> [Int32] {
        let top = Int(top >> 1)
        var result = [Int32](repeating: -1, count: count)
        var depths = [Int32](repeating: 0, count: count)
        // A node further up for each, so that a walk up takes a logarithm of the depth (Myers 1983).
        var jumps = [Int32](repeating: -1, count: count)
        jumps[top] = Int32(top)
        func common(_ one: Int32, _ other: Int32) -> Int32 {
            var (one, other) = (one, other)
            if depths[Int(one)] < depths[Int(other)] { swap(&one, &other) }
            while depths[Int(one)] > depths[Int(other)] {
                let jump = jumps[Int(one)]
                one = depths[Int(jump)] >= depths[Int(other)] ? jump : result[Int(one)]
            }
            while one != other {
                let (jump, second) = (jumps[Int(one)], jumps[Int(other)])
                (one, other) =
                    jump == second ? (result[Int(one)], result[Int(other)]) : (jump, second)
            }
            return one
        }
        for node in stride(from: top, through: 0, by: -1) {
            // All that use the node come after it, so its own dominator is known by now.
            if node != top {
                guard result[node] >= 0 else { continue }
                let above = Int(result[node])
                let jump = Int(jumps[above])
                depths[node] = depths[above] + 1
                jumps[node] =
                    depths[above] - depths[jump] == depths[jump] - depths[Int(jumps[jump])]
                    ? jumps[jump] : Int32(above)
            }
            for literal in arguments[node] {
                let argument = Int(literal >> 1)
                result[argument] =
                    result[argument] < 0 ? Int32(node) : common(result[argument], Int32(node))
            }
        }
        return result
    }

    /// The arguments of each gate as they are where they matter: a gate that is reached only through
    /// a conjunction matters only where all arguments of the conjunction hold, so that among its own
    /// they are constants.
    ///
    /// - Returns: `nil` if nothing is granted anywhere.
    /// - Complexity: O(*n* log *n*) for *n* arguments.
    func granted() -> GateArguments? {
        let below = Children(of: dominators())
        var result: GateArguments?
        // For each node the literal that holds and the gate that grants it; 0 if nothing is known.
        var holds = [Literal](repeating: 0, count: count)
        var grants = [Int32](repeating: 0, count: count)
        // The complement of a gate stands for leaving it.
        var waiting = [Int32(top >> 1)]
        while let next = waiting.popLast() {
            let node = Int(next < 0 ? ~next : next)
            if next < 0 {
                for literal in arguments[node] where grants[Int(literal >> 1)] == node {
                    holds[Int(literal >> 1)] = 0
                    grants[Int(literal >> 1)] = 0
                }
                continue
            }
            for place in arguments.places(of: node) {
                let literal = arguments.literals[place]
                let held = holds[Int(literal >> 1)]
                guard held != 0 else { continue }
                if result == nil { result = arguments }
                result?.replace(at: place, by: held == literal ? Self.always : Self.never)
            }
            let children = below[node]
            guard !children.isEmpty else { continue }
            if kinds[node] == .and {
                for literal in arguments[node] where holds[Int(literal >> 1)] == 0 {
                    holds[Int(literal >> 1)] = literal
                    grants[Int(literal >> 1)] = Int32(node)
                }
                waiting.append(~next)
            }
            waiting.append(contentsOf: children)
        }
        return result
    }
}

/// The nodes right below each in a tree that is given by parents, ascending, in one array.
private struct Children {
    private var starts: [Int]
    private var nodes: [Int32]

    /// - Parameter parents: the parent of each node, negative for none.
    init(of parents: [Int32]) {
        starts = Array(repeating: 0, count: parents.count + 1)
        for parent in parents where parent >= 0 { starts[Int(parent) + 1] += 1 }
        for node in parents.indices { starts[node + 1] += starts[node] }
        nodes = Array(repeating: 0, count: starts[parents.count])
        var next = starts
        for (node, parent) in parents.enumerated() where parent >= 0 {
            nodes[next[Int(parent)]] = Int32(node)
            next[Int(parent)] += 1
        }
    }

    subscript(node: Int) -> ArraySlice<Int32> { nodes[starts[node]..<starts[node + 1]] }
}
