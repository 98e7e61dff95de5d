extension ChoiceDiagrams {
    /// How many completions there are; `nil` when the number does not fit.
    public var completionCount: Int? {
        var product = 1
        for count in alternatives {
            let (next, overflow) = product.multipliedReportingOverflow(by: count)
            if overflow { return nil }
            product = next
        }
        return product
    }

    /// How many completions a set holds.
    ///
    /// - Precondition: `completionCount` is not `nil`.
    /// - Complexity: O(nodes of the diagram).
    public func count(_ diagram: ChoiceDiagram) -> Int {
        // weights[c]: the completions of the choices from c on.
        var weights = [Int](repeating: 1, count: alternatives.count + 1)
        for choice in alternatives.indices.reversed() {
            weights[choice] = weights[choice + 1] * alternatives[choice]
        }
        var known: [UInt32: Int] = [:]
        /// The completions of the choices from `choice` on that lie in a diagram about those.
        func count(_ diagram: ChoiceDiagram, from choice: Int) -> Int {
            if diagram == .never { return 0 }
            if diagram == .always { return weights[choice] }
            let own = choices[Int(nodes[Int(diagram.node)].level)]
            let inner: Int
            if let value = known[diagram.node] {
                inner = value
            } else {
                inner = chain(diagram, choice: own)
                known[diagram.node] = inner
            }
            return weights[choice] / weights[own] * inner
        }
        /// The same for the questions about one choice that are still to be asked.
        func chain(_ diagram: ChoiceDiagram, choice: Int) -> Int {
            var sum = 0
            var next = diagram
            var asked = 0
            while !next.isConstant {
                let node = nodes[Int(next.node)]
                guard node.level < firstLevels[choice + 1] else { break }
                sum += count(node.high, from: choice + 1)
                asked += 1
                next = node.low
            }
            return sum + (alternatives[choice] - asked) * count(next, from: choice + 1)
        }
        return count(diagram, from: 0)
    }

    /// Whether a set holds the completion that picks these alternatives, one for each choice.
    public func contains(_ picks: [Int], in diagram: ChoiceDiagram) -> Bool {
        var next = diagram
        while !next.isConstant {
            let node = nodes[Int(next.node)]
            let choice = choices[Int(node.level)]
            let isIt = picks[choice] == Int(node.level - firstLevels[choice])
            next = isIt ? node.high : node.low
        }
        return next == .always
    }

    /// The choices that a set depends on, ascending.
    public func support(of diagram: ChoiceDiagram) -> [Int] {
        var found: Set<Int> = []
        var seen: Set<UInt32> = []
        var pending = [diagram]
        while let next = pending.popLast() {
            guard !next.isConstant, seen.insert(next.node).inserted else { continue }
            let node = nodes[Int(next.node)]
            found.insert(choices[Int(node.level)])
            pending.append(node.high)
            pending.append(node.low)
        }
        return found.sorted()
    }

    /// The set for each alternative of a choice, once that is picked; independent of the choice.
    public mutating func cofactors(
        of diagram: ChoiceDiagram, by choice: Int
    ) -> [ChoiceDiagram] {
        (0..<alternatives[choice]).map { alternative in
            var known: [UInt32: ChoiceDiagram] = [:]
            return cofactor(diagram, choice, alternative, &known)
        }
    }

    private mutating func cofactor(
        _ diagram: ChoiceDiagram, _ choice: Int, _ alternative: Int,
        _ known: inout [UInt32: ChoiceDiagram]
    ) -> ChoiceDiagram {
        if diagram.isConstant { return diagram }
        let question = nodes[Int(diagram.node)]
        let first = firstLevels[choice]
        if question.level >= firstLevels[choice + 1] { return diagram }
        if let value = known[diagram.node] { return value }
        let result: ChoiceDiagram
        if question.level >= first {
            result =
                Int(question.level - first) == alternative
                ? question.high : cofactor(question.low, choice, alternative, &known)
        } else {
            let high = cofactor(question.high, choice, alternative, &known)
            let low = cofactor(question.low, choice, alternative, &known)
            result = node(question.level, high: high, low: low)
        }
        known[diagram.node] = result
        return result
    }

    /// The completions from which picking another alternative of one choice can leave the set or
    /// enter it.
    public mutating func pivotal(_ choice: Int, for diagram: ChoiceDiagram) -> ChoiceDiagram {
        let parts = cofactors(of: diagram, by: choice)
        let some = parts.reduce(.never) { or($0, $1) }
        let every = parts.reduce(.always) { and($0, $1) }
        return and(some, not(every))
    }

    /// The completions that some pick, or every pick, of the given choices would bring into a set.
    public mutating func quantified(
        _ diagram: ChoiceDiagram, over freed: Set<Int>, anyPick: Bool
    ) -> ChoiceDiagram {
        support(of: diagram).filter { freed.contains($0) }.reduce(diagram) { set, choice in
            cofactors(of: set, by: choice).reduce(anyPick ? .never : .always) {
                anyPick ? or($0, $1) : and($0, $1)
            }
        }
    }
}
