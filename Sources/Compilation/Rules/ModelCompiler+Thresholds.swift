import AttackGraph

extension ModelCompiler {
    /// The most steps that a threshold may take as plain combinations.
    package static let maximumCombinations = 256

    /// Adds steps that yield `head` when at least `count` of `facts` hold.
    ///
    /// Few combinations are written out, one step each, because a reader can follow them; many are
    /// counted by auxiliary facts, "at least *j* of the first *i*", O(*n* · `count`) steps.
    ///
    /// - Parameter counter: the meaning of the auxiliary fact for "at least j of the first i".
    package mutating func addThreshold(
        to head: String, count: Int, of facts: [String], counter: (Int, Int) -> FactMeaning
    ) {
        guard count >= 1, count <= facts.count else { return }
        if Self.combinations(facts.count, count) <= Self.maximumCombinations {
            for combination in Self.subsets(of: facts, size: count) {
                builder.addStep(to: head, from: combination)
            }
            return
        }
        for among in 1...facts.count {
            for atLeast in 1...min(count, among) {
                let isLast = atLeast == count && among == facts.count
                let target = isLast ? head : fact(counter(atLeast, among))
                if atLeast < among {
                    builder.addStep(to: target, from: [fact(counter(atLeast, among - 1))])
                }
                let before = atLeast > 1 ? [fact(counter(atLeast - 1, among - 1))] : []
                builder.addStep(to: target, from: before + [facts[among - 1]])
            }
        }
    }

    /// The binomial coefficient, or `Int.max` where it does not fit.
    package static func combinations(_ number: Int, _ size: Int) -> Int {
        var result = 1
        for factor in 0..<min(size, number - size) {
            let (product, overflow) = result.multipliedReportingOverflow(by: number - factor)
            if overflow { return .max }
            result = product / (factor + 1)
        }
        return result
    }

    /// The subsets of one size, in lexicographic order of positions.
    package static func subsets<Element>(of elements: [Element], size: Int) -> [[Element]] {
        guard size > 0 else { return [[]] }
        guard size <= elements.count else { return [] }
        let rest = Array(elements.dropFirst())
        return subsets(of: rest, size: size - 1).map { [elements[0]] + $0 }
            + subsets(of: rest, size: size)
    }
}
