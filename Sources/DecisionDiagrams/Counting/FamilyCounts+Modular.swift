/// By residues modulo primes: products of long polynomials with large coefficients.
///
/// For one prime after the other the polynomials of the modules below are evaluated at all powers of
/// a root of unity, as many as the result has sizes; the family is counted at each of these points;
/// the result's coefficients modulo the prime follow from its values; and the Chinese remainder
/// theorem makes them coefficients modulo the product of the primes so far. No coefficient is larger
/// than the bound of the number of sets, and the product of all primes is: so they are exact.
extension FamilyCounts {
    static func modular(
        _ family: PackedDiagram, _ factors: [SizeCounts], _ shape: FamilyShape,
        primes: [ModularPrime]
    ) -> SizeCounts {
        let root = Int(family.root)
        let bits = pointBits(shape.counts[root])
        var result = ResidueSum(count: 1 << bits, width: shape.widths[root])
        for prime in primes {
            let points = FamilyPoints(
                factors, family, transform: NumberTheoreticTransform(bits: bits, prime: prime))
            result.add(points.coefficients(), modulo: prime)
        }
        return SizeCounts(
            least: shape.least[root], width: shape.widths[root],
            words: result.numbers(from: shape.least[root], count: shape.counts[root]),
            total: shape.totals[root])
    }

    /// The logarithm of the number of points for a polynomial of so many sizes.
    static func pointBits(_ count: Int) -> Int {
        count < 2 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount
    }
}

/// The counts of a family modulo a prime at the powers of a root of unity.
private struct FamilyPoints {
    private let family: PackedDiagram
    private let transform: NumberTheoreticTransform
    /// The values of the polynomials that stand for variables, one row after the other.
    private var values: [UInt64]
    /// The row of each level.
    private let rows: [Int]

    /// Sizes count modulo the number of points, so that a polynomial's first size costs nothing.
    init(
        _ factors: [SizeCounts], _ family: PackedDiagram, transform: NumberTheoreticTransform
    ) {
        self.family = family
        self.transform = transform
        let (prime, count) = (transform.prime, transform.count)
        var row = 0
        // All events have the first row.
        rows = factors.map { factor in
            if factor.isEvent { return 0 }
            row += 1
            return row
        }
        values = [UInt64](repeating: 0, count: (row + 1) * count)
        values[1 % count] = prime.one
        transform.forward(&values)
        let powers = prime.powers(factors.reduce(1) { max($0, $1.width) })
        for (level, factor) in factors.enumerated() where !factor.isEvent {
            let start = rows[level] * count
            for size in 0..<factor.count {
                let place = start + (factor.least + size) & (count - 1)
                values[place] = prime.add(
                    values[place],
                    prime.residue(
                        factor.words.span, from: size * factor.width, count: factor.width,
                        powers: powers.span))
            }
            transform.forward(&values, from: start)
        }
    }

    /// The coefficients of the root's polynomial.
    func coefficients() -> [UInt64] {
        let (prime, count) = (transform.prime, transform.count)
        let size = max(2, family.nodes.count)
        // So many points at once that the values of all nodes stay near.
        let width = max(1, min(count, Self.blockValues / size))
        var result = [UInt64](repeating: 0, count: count)
        var block = [UInt64](repeating: 0, count: size * width)
        for at in 0..<width { block[width + at] = prime.one }
        for start in stride(from: 0, to: count, by: width) {
            evaluate(&block, width: width, from: start, points: min(width, count - start))
            for point in 0..<min(width, count - start) {
                result[start + point] = block[Int(family.root) * width + point]
            }
        }
        transform.backward(&result)
        return result
    }

    /// The values of all nodes in a block: half a megabyte.
    private static let blockValues = 1 << 16

    private func evaluate(_ block: inout [UInt64], width: Int, from start: Int, points: Int) {
        let prime = transform.prime
        let values = values.span
        for at in 2..<max(2, family.nodes.count) {
            let node = family.nodes[at]
            let row = rows[Int(node.level)] * transform.count + start
            let (low, high) = (Int(node.low) * width, Int(node.high) * width)
            for point in 0..<points {
                block[at * width + point] = prime.add(
                    block[low + point],
                    prime.multiply(block[high + point], values[row + point]))
            }
        }
    }
}

/// Whole numbers known by their residues modulo more and more primes.
private struct ResidueSum {
    private let width: Int
    private var words: [UInt64]
    /// The product of the primes so far.
    private var modulus: [UInt64] = [1]

    /// Numbers that fit `width` words, as many as `count`, a power of two.
    init(count: Int, width: Int) {
        self.width = width
        words = Array(repeating: 0, count: count * width)
    }

    /// Takes in the numbers' residues modulo a prime that is none of those before.
    ///
    /// The number modulo the primes so far is *x*, their product *M*: the number modulo *M p* is
    /// *x* + *d M* with *d* = (*r* − *x*) / *M* modulo *p*. It is at most the number itself, so it
    /// fits wherever that does.
    mutating func add(_ residues: [UInt64], modulo prime: ModularPrime) {
        let powers = prime.powers(modulus.count)
        let inverse = prime.number(
            of: prime.inverse(
                of: prime.residue(
                    modulus.span, from: 0, count: modulus.count, powers: powers.span)))
        let (width, length) = (width, min(width, modulus.count))
        let multiplied = modulus
        for (place, wanted) in residues.enumerated() {
            let start = place * width
            let known = prime.residue(words.span, from: start, count: length, powers: powers.span)
            let times = prime.multiply(prime.subtract(wanted, known), inverse)
            if times == 0 { continue }
            let carry = FamilyCounts.addProduct(
                &words, at: start, times, multiplied.span, from: 0, count: length)
            FamilyCounts.addCarry(&words, carry, at: start + length)
        }
        var carry: UInt64 = 0
        for place in modulus.indices {
            let product = modulus[place].multipliedFullWidth(by: prime.value)
            let (word, isOver) = product.low.addingReportingOverflow(carry)
            modulus[place] = word
            carry = product.high + (isOver ? 1 : 0)
        }
        if carry > 0 { modulus.append(carry) }
    }

    /// Numbers one after the other from a place on; after the last comes the first.
    func numbers(from start: Int, count: Int) -> [UInt64] {
        let all = words.count / width
        return (0..<count).flatMap { place in
            let from = (start + place) & (all - 1) * width
            return words[from..<from + width]
        }
    }
}
