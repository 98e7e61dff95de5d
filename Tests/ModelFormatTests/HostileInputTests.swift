import ModelFormat
import Phrases
import TestSupport
import Testing

/// Whatever the bytes are, reading ends with a graph or with diagnostics.
struct HostileInputTests {
    @Test(arguments: 0..<8)
    func mutatedModelsAreReadOrRefused(batch: Int) {
        let good = Array(SampleModels.sketch.utf8)
        for seed in batch * 300..<(batch + 1) * 300 {
            var random = SplitMix64(seed: UInt64(seed))
            let bytes = ByteMutation.mutated(good, &random)
            let found = SampleModels.diagnostics(of: bytes)
            for diagnostic in found where diagnostic.place?.line ?? 1 < 1 {
                Issue.record("seed \(seed): \(diagnostic)")
            }
        }
    }

    @Test(arguments: OddTexts.all)
    func oddTextsAreRefused(_ text: String) {
        #expect(SampleModels.diagnostics(of: text).contains { $0.severity == .error })
    }

    /// Read, or refused with an error that stands in the text; never both, never neither.
    @Test func everyBeginningOfAModelIsReadOrRefused() throws {
        let good = Array(SampleModels.sketch.utf8)
        var refused = 0
        for length in 0..<good.count {
            let bytes = Array(good[..<length])
            let errors = SampleModels.diagnostics(of: bytes).filter { $0.severity == .error }
            let text = try #require(String(validating: bytes, as: UTF8.self))
            let isRead = (try? SampleModels.document(text).threatGraph()) != nil
            #expect(isRead == errors.isEmpty, "the first \(length) bytes: \(errors)")
            if !isRead { refused += 1 }
        }
        #expect(refused > 1_000 && refused < good.count, "\(refused) of \(good.count)")
    }
}
