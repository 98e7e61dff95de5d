/// Counts the sets of a family by size, modules put in for their variables.
struct FamilyCounts {
    /// How counts beyond 64 bits are multiplied.
    enum Method: Hashable, Sendable {
        /// Each with each.
        case direct
        /// By their residues modulo primes, at the powers of a root of unity.
        case modular
    }

    /// The counts of the last module's sets by size; the modules below come first.
    ///
    /// - Parameter method: the method where counts outgrow 64 bits; `nil` for the one that takes less
    ///   time as `FamilyCost` judges it.
    /// - Complexity: O(*n k*) for *n* nodes and sizes up to *k*, times the sizes of a module where
    ///   one stands for a variable; in 64 bits where the counts fit. Beyond, times the square of
    ///   the words in a count, or O((*n* + *m* log *k*) *k b* + *k b*^2) for counts of *b* words
    ///   and *m* modules that stand for variables.
    static func histogram(of modules: [ModuleDiagram], method: Method? = nil) -> [NaturalNumber] {
        var counter = FamilyCounts(method: method)
        var results = [SizeCounts?](repeating: nil, count: modules.count)
        for (place, module) in modules.enumerated() {
            guard let family = module.family else { return [] }
            let factors = module.leaves.map { leaf -> SizeCounts in
                guard case .module(let below) = leaf else { return .event }
                // A module stands for a variable of one other only: its counts can go.
                defer { results[below] = nil }
                guard let counts = results[below] else {
                    preconditionFailure("a module below is used by one module above, after it")
                }
                return counts
            }
            results[place] = counter.counts(family, factors)
        }
        return results.last.flatMap { $0?.numbers } ?? []
    }

    private let method: Method?
    private var primes: [ModularPrime] = []

    private init(method: Method?) { self.method = method }

    private mutating func counts(_ family: PackedDiagram, _ factors: [SizeCounts]) -> SizeCounts {
        if let counts = Self.small(family, factors) { return counts }
        let shape = FamilyShape(of: family, factors)
        let cost = FamilyCost(of: family, factors, shape)
        switch method ?? cost.method {
        case .direct: return Self.direct(family, factors, shape)
        case .modular:
            if primes.count < cost.primes { primes = ModularPrime.largest(cost.primes) }
            return Self.modular(
                family, factors, shape, primes: Array(primes.prefix(cost.primes)))
        }
    }

    /// In 64 bits; `nil` if a count does not fit.
    private static func small(_ family: PackedDiagram, _ factors: [SizeCounts]) -> SizeCounts? {
        guard factors.allSatisfy({ $0.width == 1 }) else { return nil }
        // Where each node's counts are, from its smallest size on.
        var starts = [Int](repeating: 0, count: max(2, family.nodes.count) + 1)
        var least = [Int](repeating: 0, count: max(2, family.nodes.count))
        var counts: [UInt64] = [1]
        starts[2] = 1
        for at in 2..<max(2, family.nodes.count) {
            let node = family.nodes[at]
            let (low, high) = (Int(node.low), Int(node.high))
            let factor = factors[Int(node.level)]
            let lows = starts[low]..<starts[low + 1]
            let highs = starts[high]..<starts[high + 1]
            let start = counts.count
            if highs.isEmpty || factor.count == 0 {
                least[at] = least[low]
                counts.append(contentsOf: counts[lows])
                starts[at + 1] = counts.count
                continue
            }
            let highLeast = least[high] + factor.least
            let highEnd = highLeast + highs.count + factor.count - 1
            let first = lows.isEmpty ? highLeast : min(least[low], highLeast)
            let end = lows.isEmpty ? highEnd : max(least[low] + lows.count, highEnd)
            counts.append(contentsOf: repeatElement(0, count: end - first))
            for (size, from) in lows.enumerated() {
                counts[start + least[low] - first + size] = counts[from]
            }
            for (size, from) in highs.enumerated() {
                for more in 0..<factor.count {
                    let to = start + highLeast - first + size + more
                    let (product, isLarge) =
                        counts[from].multipliedReportingOverflow(by: factor.words[more])
                    let (sum, isOver) = counts[to].addingReportingOverflow(product)
                    if isLarge || isOver { return nil }
                    counts[to] = sum
                }
            }
            least[at] = first
            starts[at + 1] = counts.count
        }
        let root = Int(family.root)
        let words = Array(counts[starts[root]..<starts[root + 1]])
        return SizeCounts(
            least: least[root], width: 1, words: words,
            total: words.reduce(.zero) { $0 + CountBound($1) })
    }
}
