import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation

/// A model is compiled whole or not at all.
struct StoppedCompilationTests {
    /// Compiles, and says to stop from one question on.
    private static func compiled(
        _ model: SmallModel, stoppingAfter limit: Int
    ) throws -> (model: CompiledModel?, asked: Int) {
        var asked = 0
        let compiled = try ModelCompiler(model.graph).compile(digest: "sha256:test") {
            asked += 1
            return asked > limit
        }
        return (compiled, asked)
    }

    @Test func stopsAtAnyQuestion() throws {
        let model = SmallModel.split(count: 5, threshold: 3)
        let whole = try Self.compiled(model, stoppingAfter: .max)
        // Each of five perimeters and channels as ways in, and as ways of the weights.
        #expect(whole.asked == 20)
        let plain = try model.compiled()
        #expect(whole.model?.graph == plain.graph)
        #expect(whole.model?.factMeanings == plain.factMeanings)
        for limit in 0..<whole.asked {
            let stopped = try Self.compiled(model, stoppingAfter: limit)
            #expect(stopped.model == nil)
            #expect(stopped.asked == limit + 1)
        }
    }
}
