import ArgumentParser
import FailureAnalysis

/// How much an answer may cost.
struct EffortArguments: ParsableArguments {
    @Option(
        help: """
            How much work the search for coalitions may take: quick, normal or thorough; the same \
            on every machine. Who suffices alone is always answered.
            """,
        transform: Effort.read)
    var effort: Effort = .normal

    @Option(
        help: """
            Stop after so many seconds with what is proved so far; the result then depends on the \
            machine.
            """)
    var seconds: Double?

    func validate() throws {
        if let seconds, !(seconds >= 0 && seconds.isFinite) {
            throw ValidationError("--seconds must be a number that is not negative.")
        }
    }
}

extension Effort {
    /// Reads an effort from the command line.
    static func read(_ argument: String) throws -> Effort {
        guard let effort = Effort(rawValue: argument) else {
            throw ValidationError(
                "'\(argument)' is not an effort: write quick, normal or thorough.")
        }
        return effort
    }
}
