import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing

/// Whatever the bytes are, reading ends with a graph or with diagnostics.
struct AttackGraphHostileTests {
    @Test func mutatedGraphsAreReadOrRefused() throws {
        let good = Array(
            """
            {"barriers": [{"id": "b", "lock": {"all": [{"level": 4, "op": "A"}, {"atLeast": 1,
            "of": [{"level": null, "op": "\\ud83d\\ude00", "modes": ["insider"]}]}]}}],
            "consequences": [{"goal": "out", "id": "exfiltration", "tiered": true}],
            "format": "sallyport-attack-graph/1", "parties": [{"id": "A"}, {"id": "\\ud83d\\ude00"}],
            "steps": [{"fact": "inside", "pre": [], "via": ["b"]},{"fact": "out", "pre": ["inside"]}]}
            """.utf8)
        #expect(throws: Never.self) { try AttackGraphDocument(bytes: good, file: "g") }
        for seed in 0..<2000 {
            var random = SplitMix64(seed: UInt64(seed))
            let bytes = ByteMutation.mutated(good, &random)
            _ = InputKind.sniff(bytes)
            do throws(ModelErrors) {
                let document = try AttackGraphDocument(bytes: bytes, file: "g")
                let again = try AttackGraphDocument(bytes: Array(document.text().utf8), file: "g")
                if again != document { Issue.record("seed \(seed)") }
            } catch {
                if error.diagnostics.isEmpty { Issue.record("seed \(seed): no diagnostic") }
            }
        }
    }

    @Test(arguments: OddTexts.all)
    func oddTextsAreRefused(_ text: String) {
        #expect(throws: ModelErrors.self) {
            try AttackGraphDocument(bytes: Array(text.utf8), file: "g")
        }
    }
}
