/// What several alternatives of a gate have in common.
extension GateGraph {
    /// Takes what several alternatives of a gate have in common out of them: *ab* or *ac* becomes
    /// *a* with (*b* or *c*).
    ///
    /// - Returns: the graph, and whether any alternatives have anything in common; without, only
    ///   arguments may stand in another sequence.
    func factored() -> (graph: GateGraph, isChanged: Bool) {
        var isChanged = false
        // How many of the alternatives of one gate have each literal; all zero between gates.
        var tallies: [Int32] = []
        let graph = rebuilt { result, node, arguments in
            guard kinds[node] == .and else {
                return result.copy(of: node, in: self, arguments)
            }
            let factored = result.factoring(arguments, &tallies, isChanged: &isChanged)
            return result.and(factored)
        }
        return (graph, isChanged)
    }

    /// Wider gates are left as they are, and not all of a gate is done in one pass, so that time
    /// stays linear in the size of the tree.
    private static let factoringWidth = 20_000
    private static let factoringRounds = 64

    private mutating func factoring(
        _ given: [Literal], _ tallies: inout [Int32], isChanged: inout Bool
    ) -> [Literal] {
        var open = given.filter { isPrivateAlternative($0) }
        guard open.count > 1 else { return given }
        let width = open.reduce(0) { $0 + arguments.width(of: Int($1 >> 1)) }
        guard width <= Self.factoringWidth else { return given }
        var kept = given.filter { !isPrivateAlternative($0) }
        // Enough for the literals of the alternatives, which exist already.
        if tallies.count < 2 * count {
            tallies.append(contentsOf: repeatElement(0, count: 2 * count - tallies.count))
        }
        tally(open, 1, &tallies)
        for _ in 0..<Self.factoringRounds where open.count > 1 {
            guard let best = mostShared(by: open, tallies) else { break }
            isChanged = true
            let group = open.filter { arguments[Int($0 >> 1)].contains(best) }
            tally(group, -1, &tallies)
            kept.append(factored(group))
            open.removeAll { group.contains($0) }
        }
        tally(open, -1, &tallies)
        return kept + open
    }

    private func tally(_ alternatives: [Literal], _ step: Int32, _ tallies: inout [Int32]) {
        for alternative in alternatives {
            for place in arguments.places(of: Int(alternative >> 1)) {
                tallies[Int(arguments.literals[place])] += step
            }
        }
    }

    /// The literal that stands in most of the alternatives, of equals the first; `nil` if none stands
    /// in two.
    private func mostShared(by alternatives: [Literal], _ tallies: [Int32]) -> Literal? {
        var best: Literal?
        var most: Int32 = 1
        for alternative in alternatives {
            for place in arguments.places(of: Int(alternative >> 1)) {
                let literal = arguments.literals[place]
                if tallies[Int(literal)] > most { (best, most) = (literal, tallies[Int(literal)]) }
            }
        }
        return best
    }

    /// One alternative for several: what all have, with what is left of each.
    private mutating func factored(_ group: [Literal]) -> Literal {
        var shared = Array(arguments[Int(group[0] >> 1)])
        for alternative in group.dropFirst() {
            let stamp = marked(arguments[Int(alternative >> 1)])
            shared.removeAll { !isMarked($0, stamp) }
        }
        let stamp = marked(shared[...])
        let rests = group.map { alternative in
            arguments[Int(alternative >> 1)].filter { !isMarked($0, stamp) }
        }
        let others = rests.map { and($0) ^ 1 }
        return and(shared + [and(others) ^ 1]) ^ 1
    }
}
