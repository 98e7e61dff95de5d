import FailureAnalysis
import Testing

@testable import Compilation

extension EgressFindings {
    /// What a compiled model's ways out come to.
    static func asking(
        _ compiled: CompiledModel, _ options: EgressOptions = EgressOptions()
    ) throws -> EgressFindings {
        let analyser = EgressAnalyser(compiled, options: options)
        return try #require(analyser).findings()
    }
}
