import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing

@testable import Setups

/// Whatever is kept, read once or found again changes no byte.
struct IncrementalTests {
    /// Facts of `SetupModels.small` and what they may be set to.
    private static let facts: [(path: String, values: [String])] = [
        ("perimeters.hall.level", ["\"SL1\"", "\"SL3\"", "\"SL5\""]),
        ("perimeters.hall.operator", ["\"lab\"", "{\"all\": [\"lab\", \"cloud\"]}"]),
        ("channels.out.operator", ["\"cloud\"", "{\"any\": [\"cloud\", \"lab\"]}"]),
        ("channels.out.level", ["\"SL0\"", "\"SL4\""]),
        ("defenders.cloud.jurisdictions", ["[\"US\"]", "[\"US\", \"EU\"]", "[]"]),
        ("weights.w.copies.0.form", ["\"ciphertext\"", "\"plaintext\""]),
        ("channels.out", ["null"]),
        ("workloads.work", ["{\"all\": [{\"capacity\": \"lab\"}]}", "null"]),
    ]

    private static func changes(using random: inout SplitMix64) -> String {
        facts.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)).map { fact in
            "\"\(fact.path)\": \(fact.values.randomElement(using: &random) ?? "null")"
        }.joined(separator: ", ")
    }

    /// Against a process that starts anew for each request, keeps nothing and is given the changed model
    /// as a text of its own.
    @Test func answersAreThoseFromScratch() throws {
        var random = SplitMix64(seed: 18)
        let kept = SetupModels.answerer()
        var answered = 0
        for _ in 0..<60 {
            let request = try SetupModels.request(
                #""set": {\#(Self.changes(using: &random))}, "#
                    + #""ask": ["matrix", "lone-failures", "coalitions"]"#)
            let answer = kept.answer(to: request)
            let again = SetupModels.answerer(capacity: 0).answer(to: request)
            #expect(answer.line([]) == again.line([]))
            guard answer.answer != nil else { continue }
            answered += 1
            let input = try CheckedInput.read(bytes: Array(SetupModels.small.utf8), file: "model")
            let changed = try #require(try input.setting(entries: request.set))
            let scratch = SetupModels.answerer(capacity: 0).answer(
                to: try SetupModels.request(
                    #""ask": ["matrix", "lone-failures", "coalitions"]"#,
                    model: changed.input.canonicalText))
            #expect(answer.line([]) == scratch.line([]), "\(request.set)")
        }
        #expect(answered > 30)
        #expect(kept.store.count.found > 3, "some set-ups are the same")
    }

    /// What is asked, of what and how makes answers differ; the same question is not worked out twice.
    @Test func onlyTheSameIsFoundAgain() throws {
        let answerer = SetupModels.answerer()
        let asked = [
            #""ask": ["orders"]"#, #""ask": ["matrix"]"#, #""ask": ["orders", "matrix"]"#,
            #""ask": ["orders"], "tiers": [1]"#, #""ask": ["orders"], "tiers": [1, 2]"#,
            #""ask": ["orders"], "consequences": ["denial"]"#,
            #""ask": ["orders"], "maxOrder": 1"#, #""ask": ["orders"], "effort": "quick""#,
            #""fail": ["lab"]"#, #""fail": ["cloud"]"#, #""fail": ["lab", "cloud"]"#,
            #""fail": ["lab"], "set": {"channels.out.level": "SL2"}"#,
            #""ask": ["orders"], "set": {"channels.out.level": "SL1"}"#,
        ]
        for more in asked { _ = answerer.answer(to: try SetupModels.request(more)) }
        #expect(answerer.store.count == .init(asked: asked.count, found: 0))
        for more in asked {
            let kept = answerer.answer(to: try SetupModels.request(more)).line([])
            let fresh = SetupModels.answerer().answer(to: try SetupModels.request(more)).line([])
            #expect(kept == fresh, "\(more)")
        }
        #expect(answerer.store.count == .init(asked: 2 * asked.count, found: asked.count))
    }

    @Test func aSmallStoreForgets() throws {
        let answerer = SetupModels.answerer(capacity: 20_000)
        let levels = (0...5).map { #""set": {"channels.out.level": "SL\#($0)"}"# }
        for _ in 0..<3 {
            for level in levels {
                let answer = answerer.answer(to: try SetupModels.request(level)).line([])
                let fresh = SetupModels.answerer().answer(to: try SetupModels.request(level))
                #expect(answer == fresh.line([]))
            }
        }
        #expect(answerer.store.count.found < 12)
    }
}
