import ArgumentParser
import FailureAnalysis
import Foundation
import ModelFormat
import ThreatGraph

/// The model or attack graph that a command works on.
struct ModelInput: ParsableArguments {
    @Argument(
        help: "The model (YAML) or raw attack graph (JSON) to read; '-' is standard input.",
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var model: String

    /// Reads and compiles the input, having printed every diagnostic.
    ///
    /// - Throws: `ExitCode.modelWrong` or `ExitCode.inputOutput`.
    func compiled() throws -> CompiledModel {
        let input = try Self.reporting { () throws -> ModelFormat.Input in try InputReader().read(model) }
        return try input.compiled()
    }
}
