import RealModule

/// Draws of several parameters at once, each spread evenly over its own distribution.
///
/// Of *n* draws each parameter takes exactly one from every *n*-th part of its probability, in an
/// order of its own.
/// - Note: McKay, Beckman and Conover, "A comparison of three methods for selecting values of input
///   variables in the analysis of output from a computer code", 1979.
struct LatinHypercube {
    /// Draw by draw, the quantile of each parameter, within 0…1 and never at its ends.
    let quantiles: [[Double]]

    /// - Complexity: O(*n* · *d*) for *n* draws of *d* parameters.
    init(draws: Int, parameters: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var quantiles = [[Double]](
            repeating: [Double](repeating: 0, count: parameters), count: draws)
        for parameter in 0..<parameters {
            let order = Array(0..<draws).shuffled(using: &random)
            for draw in 0..<draws {
                let within = (Double(random.next() >> 11) + 0.5) / 0x1p53
                quantiles[draw][parameter] = (Double(order[draw]) + within) / Double(draws)
            }
        }
        self.quantiles = quantiles
    }
}

/// A generator that gives the same numbers for the same seed on every machine.
///
/// - Note: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// The standard normal distribution.
enum StandardNormal {
    /// The value below which the share `quantile` lies, for 0 < `quantile` < 1.
    ///
    /// Newton's method on the distribution function, from a start that is right to a tenth; to
    /// within a few units in the last place away from the ends.
    static func quantile(_ quantile: Double) -> Double {
        if quantile > 0.5 { return -self.quantile(1 - quantile) }
        // Below the median the tail is small, and its logarithm nearly a parabola.
        let depth = (-2 * Double.log(quantile)).squareRoot()
        var value =
            -(depth - (2.307_53 + 0.270_61 * depth) / (1 + depth * (0.992_29 + 0.044_81 * depth)))
        for _ in 0..<4 {
            let below = 0.5 * Double.erfc(-value / 2.0.squareRoot())
            let density = Double.exp(-value * value / 2) / (2 * Double.pi).squareRoot()
            if density == 0 { break }
            value -= (below - quantile) / density
        }
        return value
    }

    /// The 95th percentile.
    static let ninetyFifth = 1.644_853_626_951_472_6
}
