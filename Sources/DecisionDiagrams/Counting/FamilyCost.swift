/// What counting a family beyond 64 bits costs by each method, in nanoseconds or so.
///
/// Both methods are exact, so an error here costs time only.
struct FamilyCost {
    private(set) var direct = 0.0
    private(set) var modular = 0.0
    /// How many primes the modular method needs: their product is above the bound of all counts.
    let primes: Int
    private var directWords = 0

    init(of family: PackedDiagram, _ factors: [SizeCounts], _ shape: FamilyShape) {
        let root = Int(family.root)
        primes = shape.totals[root].bits / ModularPrime.bits + 1
        for at in 2..<shape.counts.count {
            let node = family.nodes[at]
            let factor = factors[Int(node.level)]
            directWords += shape.counts[at] * shape.widths[at]
            direct += 2 * Double(shape.counts[at] * shape.widths[at])
            if shape.hasProduct(node, factor) {
                let high = Int(node.high)
                direct +=
                    Double(shape.counts[high]) * Double(factor.count)
                    * (4 + Double(shape.widths[high]) * Double(factor.width))
            }
        }
        let bits = FamilyCounts.pointBits(shape.counts[root])
        let points = Double(1 << bits)
        // For one prime: transforms, factors, nodes, and half of the words of each number.
        let parts = factors.filter { !$0.isEvent }
        let transform = points * (Double(bits) + 4)
        modular = transform * Double(parts.count + 2)
        for part in parts { modular += Double(part.count) * (6 + Double(part.width)) }
        modular += 2.5 * points * Double(shape.counts.count)
        modular += points * (8 + Double(shape.widths[root]))
        modular *= Double(primes)
    }

    /// Above this the direct method's block takes more than a gigabyte.
    private static let largestBlock = 1 << 27

    /// The one that takes less time.
    var method: FamilyCounts.Method {
        directWords > Self.largestBlock || modular < direct ? .modular : .direct
    }
}
