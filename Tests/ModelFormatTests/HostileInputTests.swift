import ModelFormat
import TestSupport
import Testing

/// Whatever the bytes are, reading ends with a graph or with diagnostics.
struct HostileInputTests {
    @Test(arguments: 0..<8)
    func mutatedModelsAreReadOrRefused(batch: Int) {
        let good = Array(SampleModels.sketch.utf8)
        for seed in batch * 300..<(batch + 1) * 300 {
            var random = SplitMix64(seed: UInt64(seed))
            let bytes = mutated(good, &random)
            let found = SampleModels.diagnostics(of: bytes)
            for diagnostic in found where diagnostic.place?.line ?? 1 < 1 {
                Issue.record("seed \(seed): \(diagnostic)")
            }
        }
    }

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
            let bytes = mutated(good, &random)
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

    @Test(arguments: [
        "[]", "{}", "~", "1", "''", "{", "[", "\"", "'", "a", "a:", ": :", "? ?", "- - -",
        "%YAML 9.9\n---",
        "|", ">", "|9999999999", "&", "*", "!", "!!", "@", "`", "\u{0}", "\t", "{a: b: c}", "[,]",
        "{,}",
        "\u{FEFF}", "---", "...", "--- ---", "{\"\\uD800\": 1}", "{\"\\uD800\\u0041\": 1}",
        "{\"\\u\"",
        "{\"\\", "sallyport: [[[[", "defenders: 1", "defenders: { a: 1, b: [], c: ~, d: }",
        "perimeters: { a: { inside: a } }", "weights: { w: { copies: { in: x } } }",
        "workloads: { w: { any: [ [] ] } }", "unknown: { u: 1 }", "options: { o: { set: [] } }",
        "require: { a: b }", "require: [ 1 ]", "extends: { a: b }",
    ])
    func oddTextsAreRefused(_ text: String) {
        #expect(SampleModels.diagnostics(of: text).contains { $0.severity == .error })
        #expect(throws: ModelErrors.self) {
            try AttackGraphDocument(bytes: Array(text.utf8), file: "g")
        }
    }

    @Test func everyBeginningOfAModelIsReadOrRefused() {
        let good = Array(SampleModels.sketch.utf8)
        for length in 0..<good.count {
            _ = SampleModels.diagnostics(of: Array(good[..<length]))
        }
    }

    /// `bytes` with up to four flips, cuts, copies or repeated stretches.
    private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var result = bytes
        let interesting = Array("{}[]:,#&*!|>'\"%@`-?~\n\t \\\u{0}09aé".utf8)
        for _ in 0...Int.random(in: 0...3, using: &random) where !result.isEmpty {
            let at = Int.random(in: 0..<result.count, using: &random)
            let end = min(result.count, at + Int.random(in: 1...40, using: &random))
            switch Int.random(in: 0...6, using: &random) {
            case 0: result[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 1: result[at] = interesting.randomElement(using: &random) ?? 0
            case 2: result.removeSubrange(at..<end)
            case 3: result.insert(contentsOf: result[at..<end], at: at)
            case 4: result.removeSubrange(at...)
            case 5:
                let to = Int.random(in: 0..<result.count, using: &random)
                result.insert(contentsOf: result[at..<end], at: to)
            default: result.insert(UInt8.random(in: 0...255, using: &random), at: at)
            }
        }
        return result
    }
}
