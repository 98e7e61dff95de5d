/// How much of some sets can be packed into capacities: the most of Σ *x*(set) where the sets with an
/// element together take at most its capacity, and all together at most 1.
///
/// Weights on the elements under which every set weighs at least 1 prove that no packing is larger
/// than the weights' sum over the capacities. They are what is returned, so that the answer can be
/// checked without trusting how it was found.
/// - Note: the revised simplex method, Dantzig 1963; Bland's rule against cycles, 1977.
struct FractionalPacking {
    /// Weights that prove a bound; those of the elements, and one that every set has besides.
    struct Proof: Equatable {
        var weights: [Double]
        var common: Double
        /// What the packing found takes, which shows how near the bound is; proves nothing.
        var size: Double
    }

    private let sets: [UInt32]
    private let capacities: [Double]
    /// The rows of the inverse of the basis: one an element, the last for the whole.
    private var inverse: [[Double]]
    /// What stands in each row of the basis: a set, or the slack of row *r* as −1 − *r*.
    private var basis: [Int]
    private var levels: [Double]

    /// - Parameters:
    ///   - sets: Without an empty one, as bits; at most 31 elements.
    ///   - capacities: Of each element, at least 0.
    init(_ sets: [UInt32], capacities: [Double]) {
        self.sets = sets
        self.capacities = capacities
        let rows = capacities.count + 1
        inverse = (0..<rows).map { row in
            (0..<rows).map { $0 == row ? 1 : 0 }
        }
        basis = (0..<rows).map { -1 - $0 }
        levels = capacities + [1]
    }

    /// Finds the largest packing and what proves that it is; `nil` when that takes too many steps.
    ///
    /// - Complexity: O(*s* · *n*) a step for *s* sets of *n* elements, and few times *n* steps as a
    ///   rule.
    mutating func solve() -> Proof? {
        for step in 0..<Self.maximumSteps {
            let weights = prices()
            // The steepest price first; Bland's rule once there may be a cycle.
            guard let entering = entering(weights, isCautious: step > Self.patience) else {
                return proof(weights)
            }
            guard pivot(in: entering) else { return nil }
        }
        return nil
    }

    private static let maximumSteps = 20_000
    private static let patience = 500
    private static let tolerance = 1e-12

    /// The weight of each row: the sum of the rows of the inverse in which a set stands.
    private func prices() -> [Double] {
        var weights = [Double](repeating: 0, count: levels.count)
        for (row, member) in basis.enumerated() where member >= 0 {
            for column in weights.indices { weights[column] += inverse[row][column] }
        }
        return weights
    }

    private func entering(_ weights: [Double], isCautious: Bool) -> Int? {
        var found: Int?
        var best = Self.tolerance
        // A slack gains what its weight lacks, a set what its weights lack of 1.
        for row in weights.indices.reversed() where -weights[row] > best {
            (found, best) = (-1 - row, -weights[row])
            if isCautious { return found }
        }
        for set in sets.indices {
            let gain = 1 - weight(of: sets[set], weights)
            if gain > best {
                (found, best) = (set, gain)
                if isCautious { return found }
            }
        }
        return found
    }

    private func weight(of set: UInt32, _ weights: [Double]) -> Double {
        var sum = weights[weights.count - 1]
        var rest = set
        while rest != 0 {
            sum += weights[rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return sum
    }

    /// Takes a set or slack into the basis; `false` when nothing bounds it, which rounding alone can
    /// bring about.
    private mutating func pivot(in entering: Int) -> Bool {
        let rows = levels.indices
        let column = rows.map { row in
            entering < 0 ? inverse[row][-1 - entering] : weight(of: sets[entering], inverse[row])
        }
        var leaving: (row: Int, ratio: Double)?
        for row in rows where column[row] > Self.tolerance {
            let ratio = levels[row] / column[row]
            guard let best = leaving else {
                leaving = (row, ratio)
                continue
            }
            if ratio < best.ratio || (ratio == best.ratio && basis[row] < basis[best.row]) {
                leaving = (row, ratio)
            }
        }
        guard let leaving else { return false }
        let scale = 1 / column[leaving.row]
        inverse[leaving.row] = inverse[leaving.row].map { $0 * scale }
        levels[leaving.row] = leaving.ratio
        basis[leaving.row] = entering
        for row in rows where row != leaving.row && column[row] != 0 {
            for place in rows { inverse[row][place] -= column[row] * inverse[leaving.row][place] }
            levels[row] = max(0, levels[row] - column[row] * leaving.ratio)
        }
        return true
    }

    private func proof(_ weights: [Double]) -> Proof {
        let weights = weights.map { max(0, $0) }
        let size = basis.indices.reduce(0.0) { $0 + (basis[$1] < 0 ? 0 : levels[$1]) }
        return Proof(
            weights: Array(weights.dropLast()), common: weights[weights.count - 1], size: size)
    }
}

extension FractionalPacking.Proof {
    /// Whether a bound is what the packing found takes, but for rounding.
    func isNear(_ bound: Double) -> Bool { bound <= size * (1 + 1e-9) + 1e-12 }

    /// The proof with its common weight raised so that every set weighs at least 1, whatever
    /// rounding did.
    func completed(for sets: [UInt32]) -> Self {
        var lacking = 0.0
        for set in sets {
            var sum = common
            var rest = set
            while rest != 0 {
                sum = RoundedDown.sum(sum, weights[rest.trailingZeroBitCount])
                rest &= rest - 1
            }
            lacking = max(lacking, -RoundedDown.sum(sum, -1))
        }
        var completed = self
        completed.common = -RoundedDown.sum(-common, -lacking)
        return completed
    }
}

/// Arithmetic whose result is never above the exact one, and is it where that is a `Double`.
///
/// - Note: the error of a sum is exact in `Double` (Knuth, volume 2, 4.2.2), that of a product by a
///   fused multiplication.
enum RoundedDown {
    static func sum(_ left: Double, _ right: Double) -> Double {
        let sum = left + right
        let part = sum - left
        let error = (left - (sum - part)) + (right - part)
        return error < 0 ? sum.nextDown : sum
    }

    static func product(_ left: Double, _ right: Double) -> Double {
        let product = left * right
        let error = (-product).addingProduct(left, right)
        // Below the normal numbers the error itself is rounded.
        let isTiny = product != 0 && product.magnitude < 0x1p-900
        return error < 0 || isTiny ? product.nextDown : product
    }
}
