/// Counts the sets of a family by size, modules put in for their variables.
struct FamilyCounts {
    /// The counts of each module's sets by size, modules below first.
    ///
    /// - Complexity: O(*n k*) for *n* nodes and sizes up to *k*, times the sizes of a module where
    ///   one stands for a variable; in 64 bits where the counts fit, else in whole numbers of any
    ///   size.
    static func histograms(of modules: [ModuleDiagram]) -> [[NaturalNumber]] {
        var results: [[NaturalNumber]] = []
        for module in modules {
            guard let family = module.family else { return [] }
            let parts = module.leaves.map { leaf -> [NaturalNumber]? in
                if case .module(let place) = leaf { results[place] } else { nil }
            }
            results.append(small(family, parts) ?? large(family, parts))
        }
        return results
    }

    /// What a variable adds to a set: its own sets by size, the first size being `shift`.
    private struct Factor {
        var shift = 1
        var counts: [UInt64] = [1]

        /// The factor of an event, or that of a module; `nil` if a count does not fit 64 bits.
        init?(_ part: [NaturalNumber]?) {
            guard let part else { return }
            shift = part.firstIndex { !$0.isZero } ?? 0
            counts = part.dropFirst(shift).compactMap(\.exactly)
            if counts.count < part.count - shift { return nil }
        }
    }

    /// In 64 bits; `nil` if a count does not fit.
    private static func small(
        _ family: PackedDiagram, _ parts: [[NaturalNumber]?]
    ) -> [NaturalNumber]? {
        let factors = parts.compactMap { Factor($0) }
        guard factors.count == parts.count else { return nil }
        // Where each node's counts are, from its smallest size on.
        var starts = [Int](repeating: 0, count: family.nodes.count + 1)
        var least = [Int](repeating: 0, count: family.nodes.count)
        var counts: [UInt64] = [1]
        starts[2] = 1
        for at in 2..<max(2, family.nodes.count) {
            let node = family.nodes[at]
            let (low, high) = (Int(node.low), Int(node.high))
            let level = Int(node.level)
            let lows = starts[low]..<starts[low + 1]
            let highs = starts[high]..<starts[high + 1]
            let highLeast = least[high] + factors[level].shift
            let highEnd = highLeast + highs.count + factors[level].counts.count - 1
            let first = lows.isEmpty ? highLeast : min(least[low], highLeast)
            let end = lows.isEmpty ? highEnd : max(least[low] + lows.count, highEnd)
            let start = counts.count
            counts.append(contentsOf: repeatElement(0, count: end - first))
            for (size, from) in lows.enumerated() {
                counts[start + least[low] - first + size] = counts[from]
            }
            for (size, from) in highs.enumerated() {
                for (more, times) in factors[level].counts.enumerated() {
                    let to = start + highLeast - first + size + more
                    let (product, isLarge) = counts[from].multipliedReportingOverflow(by: times)
                    let (sum, isOver) = counts[to].addingReportingOverflow(product)
                    if isLarge || isOver { return nil }
                    counts[to] = sum
                }
            }
            least[at] = first
            starts[at + 1] = counts.count
        }
        let root = Int(family.root)
        return Array(repeating: .zero, count: least[root])
            + counts[starts[root]..<starts[root + 1]].map { NaturalNumber($0) }
    }

    /// In whole numbers of any size.
    private static func large(
        _ family: PackedDiagram, _ parts: [[NaturalNumber]?]
    ) -> [NaturalNumber] {
        var counts: [[NaturalNumber]] = [[], [NaturalNumber(1)]]
        let one = [NaturalNumber.zero, NaturalNumber(1)]
        for at in 2..<max(2, family.nodes.count) {
            let node = family.nodes[at]
            let factor = parts[Int(node.level)] ?? one
            var line = counts[Int(node.low)]
            for (size, count) in counts[Int(node.high)].enumerated() where !count.isZero {
                for (more, times) in factor.enumerated() where !times.isZero {
                    while line.count <= size + more { line.append(.zero) }
                    line[size + more] += count * times
                }
            }
            counts.append(line)
        }
        return counts[Int(family.root)]
    }
}
