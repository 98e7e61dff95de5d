/// Arguments that always stand together.
extension GateGraph {
    /// The graph with a gate for each set of arguments that stand together in some conjunctions and
    /// nowhere else: what they share they share only there, so that the gate is a module, and those
    /// conjunctions have one argument in place of several.
    ///
    /// - Returns: `nil` if there are none.
    /// - Complexity: O(*n*) for *n* arguments.
    func joined() -> GateGraph? {
        guard let groups = twins() else { return nil }
        return rebuilt { result, node, arguments in
            guard kinds[node] == .and else { return result.copy(of: node, in: self, arguments) }
            var places: [Int32: Int] = [:]
            var parts: [[Literal]] = []
            for (literal, argument) in zip(self.arguments[node], arguments) {
                let group = groups[Int(literal >> 1)]
                if group >= 0, let place = places[group] {
                    parts[place].append(argument)
                } else {
                    if group >= 0 { places[group] = parts.count }
                    parts.append([argument])
                }
            }
            return result.and(parts.map { $0.count == 1 ? $0[0] : result.and($0) })
        }
    }

    /// For each node the number of its group, -1 for one that stands alone: the nodes of a group
    /// stand in the same conjunctions, at least two, each with one sign throughout, and nowhere else.
    private func twins() -> [Int32]? {
        let isReached = reachable()
        var uses = [Int32](repeating: 0, count: count)
        // What the gates that use a node come to; two nodes are compared where it is the same.
        var sums = [UInt64](repeating: 0, count: count)
        var literals = [Literal](repeating: Self.never, count: count)
        var isFree = [Bool](repeating: true, count: count)
        isFree[Int(top >> 1)] = false
        for gate in 0..<count where isReached[gate] {
            for literal in arguments[gate] {
                let node = Int(literal >> 1)
                if kinds[gate] != .and || (uses[node] > 0 && literals[node] != literal) {
                    isFree[node] = false
                }
                literals[node] = literal
                uses[node] += 1
                sums[node] &+= GateIndex.mixed(UInt64(gate))
            }
        }
        var firsts: [UInt64: Int] = [:]
        var groups = [Int32](repeating: -1, count: count)
        var candidates: [(first: Int, node: Int)] = []
        for node in 0..<count where isFree[node] && uses[node] > 1 {
            if let first = firsts[sums[node]] {
                candidates.append((first, node))
            } else {
                firsts[sums[node]] = node
            }
        }
        let users = users(of: candidates.flatMap { [$0.first, $0.node] }, isReached)
        var isFound = false
        for (first, node) in candidates where users[first] == users[node] {
            groups[first] = Int32(first)
            groups[node] = Int32(first)
            isFound = true
        }
        return isFound ? groups : nil
    }

    /// The gates that use each of some nodes, ascending.
    private func users(of nodes: [Int], _ isReached: [Bool]) -> [Int: [Int32]] {
        var result: [Int: [Int32]] = [:]
        if nodes.isEmpty { return result }
        var isWanted = [Bool](repeating: false, count: count)
        for node in nodes { isWanted[node] = true }
        for gate in 0..<count where isReached[gate] {
            for literal in arguments[gate] where isWanted[Int(literal >> 1)] {
                result[Int(literal >> 1), default: []].append(Int32(gate))
            }
        }
        return result
    }
}
