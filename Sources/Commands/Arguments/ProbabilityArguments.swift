import ArgumentParser
import Compilation
import FailureAnalysis
import ThreatGraph

/// Whether and how to ask how likely an open path is.
struct ProbabilityArguments: ParsableArguments {
    @Flag(
        help: """
            Also say how likely an open path is, from the probabilities that the model gives with \
            their sources.
            """)
    var probability = false

    @Option(help: "With --probability: how many sets of uncertain parameters to draw.")
    var samples: Int = ProbabilityOptions().samples

    @Option(help: "With --probability: the seed of the draws.")
    var seed: UInt64 = ProbabilityOptions().seed

    func validate() throws {
        if !(1...ProbabilityOptions.maximumSamples).contains(samples) {
            throw ValidationError(
                "--samples must be from 1 to \(ProbabilityOptions.maximumSamples).")
        }
    }

    /// The options, or `nil` where nobody asks or the model gives no numbers, which is said.
    func options(for compiled: CompiledModel) -> ProbabilityOptions? {
        guard probability else { return nil }
        if compiled.model?.probabilities.isEmpty ?? true {
            StandardError.print(
                "sallyport: the model gives no probabilities, so how likely anything is stays "
                    + "unanswered; orders and coalitions stand without them")
            return nil
        }
        return ProbabilityOptions(samples: samples, seed: seed)
    }
}
