/// What the counts of a family's nodes need room for, known before they are computed.
struct FamilyShape {
    /// The first size below each node that has a count.
    private(set) var least: [Int]
    /// How many sizes from there to the last.
    private(set) var counts: [Int]
    /// A bound of the number of sets below each node.
    private(set) var totals: [CountBound]
    /// The words of 64 bits that each count below each node fits.
    private(set) var widths: [Int]

    /// - Parameter factors: what the variable of each level adds to a set.
    /// - Complexity: O(*n*) for *n* nodes.
    init(of family: PackedDiagram, _ factors: [SizeCounts]) {
        let size = max(2, family.nodes.count)
        least = Array(repeating: 0, count: size)
        counts = Array(repeating: 0, count: size)
        totals = Array(repeating: .zero, count: size)
        widths = Array(repeating: 1, count: size)
        counts[1] = 1
        totals[1] = .one
        for at in 2..<size {
            let node = family.nodes[at]
            let (low, high) = (Int(node.low), Int(node.high))
            let factor = factors[Int(node.level)]
            (least[at], counts[at]) = (least[low], counts[low])
            totals[at] = totals[low]
            if factor.count > 0, counts[high] > 0 {
                let first = least[high] + factor.least
                let end = first + counts[high] + factor.count - 1
                let isAlone = counts[low] == 0
                least[at] = isAlone ? first : min(least[low], first)
                counts[at] = (isAlone ? end : max(least[low] + counts[low], end)) - least[at]
                totals[at] = totals[low] + factor.total * totals[high]
            }
            widths[at] = totals[at].words
        }
    }

    /// Whether there is something to add at a node for its variable.
    func hasProduct(_ node: PackedDiagram.Node, _ factor: SizeCounts) -> Bool {
        factor.count > 0 && counts[Int(node.high)] > 0
    }
}
