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
        var users = [[Int32]](repeating: [], count: count)
        var literals = [Literal](repeating: Self.never, count: count)
        var isFree = [Bool](repeating: true, count: count)
        isFree[Int(top >> 1)] = false
        for gate in 0..<count where isReached[gate] {
            for literal in arguments[gate] {
                let node = Int(literal >> 1)
                if kinds[gate] != .and || (!users[node].isEmpty && literals[node] != literal) {
                    isFree[node] = false
                }
                literals[node] = literal
                users[node].append(Int32(gate))
            }
        }
        var firsts: [[Int32]: Int] = [:]
        var groups = [Int32](repeating: -1, count: count)
        var isFound = false
        for node in 0..<count where isFree[node] && users[node].count > 1 {
            guard let first = firsts[users[node]] else {
                firsts[users[node]] = node
                continue
            }
            groups[first] = Int32(first)
            groups[node] = Int32(first)
            isFound = true
        }
        return isFound ? groups : nil
    }
}
