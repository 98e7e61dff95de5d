/// How to answer how likely it is.
package struct ProbabilityOptions: Hashable, Sendable {
    /// The most draws of the parameters.
    package static let maximumSamples = 100_000

    /// How many sets of parameters to draw, where any is uncertain.
    package var samples: Int
    /// The seed of the draws.
    package var seed: UInt64
    /// The most nodes of one diagram.
    package var nodeBudget: Int

    /// Makes options.
    package init(samples: Int = 1_000, seed: UInt64 = 1, nodeBudget: Int = 4_000_000) {
        self.samples = samples
        self.seed = seed
        self.nodeBudget = nodeBudget
    }
}
