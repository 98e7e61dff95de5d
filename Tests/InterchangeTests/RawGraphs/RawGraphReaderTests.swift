import AttackGraph
import ModelFormat
import Phrases
import TestSupport
import Testing
import YAMLKit

@testable import Interchange

/// The reader without a tree takes what the one with a tree has nothing to say about, and reads the
/// same.
struct RawGraphReaderTests {
    /// What is wrong where the two readers differ; `nil` where they do not, and what was read.
    private func difference(
        _ bytes: [UInt8]
    ) -> (fault: String?, document: AttackGraphDocument?) {
        guard let plain = AttackGraphDocument.plain(bytes) else { return (nil, nil) }
        do throws(ModelErrors) {
            let (document, warnings) = try AttackGraphDocument.readingTree(bytes: bytes, file: "g")
            if !warnings.isEmpty { return ("took what is doubted: \(warnings[0])", plain) }
            if document != plain { return ("read another graph", plain) }
            if Array(document.text().utf8) != Array(plain.text().utf8) {
                return ("would write other bytes", plain)
            }
        } catch {
            return ("took what is refused: \(error.diagnostics[0])", plain)
        }
        guard InputKind.sniff(bytes) == .attackGraph else {
            return ("took what is not recognised", plain)
        }
        return (nil, plain)
    }

    @Test func readsTheExampleOfTheFormat() {
        let (fault, document) = difference(Array(AttackGraphDocumentTests.example.utf8))
        #expect(fault == nil)
        #expect(document?.graph.steps.count == 2)
    }

    @Test func takesEveryGraphAboutWhichThereIsNothingToSay() {
        for seed in 0..<600 {
            let text = RandomRawGraph.text(seed: UInt64(seed))
            let (fault, document) = difference(Array(text.utf8))
            if let fault { Issue.record("seed \(seed): \(fault)\n\(text)") }
            guard let taken = document else {
                Issue.record("seed \(seed): not taken\n\(text)")
                continue
            }
            // What we write, keys sorted and so with steps last, is taken too.
            let written = difference(Array(taken.text().utf8))
            if written.fault != nil || written.document != taken {
                Issue.record("seed \(seed): as written: \(written.fault ?? "not taken")")
            }
        }
    }

    /// Bytes changed, cut, copied and moved; what is still taken is what the tree says.
    @Test func takesNothingElse() {
        var taken = 0
        for seed in 0..<6_000 {
            var random = SplitMix64(seed: UInt64(seed))
            let text = RandomRawGraph.text(seed: UInt64(seed % 300))
            let bytes = Self.mutated(Array(text.utf8), &random)
            let (fault, document) = difference(bytes)
            if document != nil { taken += 1 }
            if let fault {
                Issue.record("seed \(seed): \(fault)\n\(String(decoding: bytes, as: UTF8.self))")
            }
        }
        // Some changes mean nothing, or something else that is right.
        #expect(taken > 60)
    }

    /// One change to the bytes or to the words of a text.
    private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        if Bool.random(using: &random) { return ByteMutation.mutated(bytes, &random) }
        let texts: [String] = [
            "\"fact\"", "\"pre\"", "\"via\"", "\"op\"", "\"level\"", "\"modes\"", "\"all\"", "null",
            "true",
            "0", "3", "1", "[]", "{}", "\"\"", ",", "\u{85}", "\u{2028}", "\u{7F}", "\u{FEFF}",
            "\\/", "\\u0000",
            "\\ud800", "\\n", "\\e", "\\x41", "# x", "- ", "? ", "---\n", "\n---\n", "...", "~",
            "03", "1e0",
            "1_0", "0x1", "6", "-1", "99999999999999999999", "'", "é", "e\u{301}", "\u{212A}",
            "&a ", "*a",
            "!!str ", "<<", "\t", "\r", "\n", " ", "    ", "c0", "order:0", "own:aws", "f0", "aws",
            "\u{430}ws",
        ]
        let words = texts.map { Array($0.utf8) }
        var result = bytes
        for _ in 0...Int.random(in: 0...1, using: &random) {
            let from = Int.random(in: 0..<words.count, using: &random)
            let to = Int.random(in: 0..<words.count, using: &random)
            let places = result.indices.filter { result[$0...].starts(with: words[from]) }
            if let place = places.randomElement(using: &random) {
                result.replaceSubrange(place..<place + words[from].count, with: words[to])
            } else {
                let place = Int.random(in: 0...result.count, using: &random)
                result.insert(contentsOf: words[to], at: place)
            }
        }
        return result
    }

    /// A graph of one step with something in the place of its parts.
    private func graph(
        before: String = "", title: String = #""t""#, lock: String = #"{"op": "a", "level": 3}"#,
        step: String = #"{"fact": "f", "via": ["b"]}"#, parties: String = #"[{"id": "a"}]"#,
        roots: String = "[]",
        consequences: String = #"[{"id": "c", "goal": "f", "tiered": true}]"#, after: String = ""
    ) -> String {
        let whole = #"""
            {"format": "sallyport-attack-graph/1", "title": \#(title), "parties": \#(parties),
             "roots": \#(roots), "barriers": [{"id": "b", "lock": \#(lock)}],
             "steps": [\#(step)], "consequences": \#(consequences)}
            """#
        return before + whole + after
    }

    @Test func takesTheGraphThatTheCasesChange() {
        let (fault, document) = difference(Array(graph().utf8))
        #expect(fault == nil && document != nil)
        let marked = difference(Array(graph(before: "\u{FEFF} \n", after: " \r\n ").utf8))
        #expect(marked.fault == nil && marked.document == document)
    }

    /// What is left to the tree, each for one reason.
    static let left: [(String, String)] = [
        // What YAML reads and JSON does not, or otherwise.
        ("before", "\t"), ("before", "---\n"), ("before", "# c\n"), ("after", "\t"),
        ("after", "{}"),
        ("after", "\n---\n{}"), ("after", "\u{0}"), ("title", "t"), ("title", "'t'"),
        ("title", "|\n t"), ("title", "\"a\nb\""), ("title", "\"a\tb\""), ("title", #""\x41""#),
        ("title", #""\e""#), ("title", "\"\u{85}\""), ("title", "\"\u{2028}\""),
        ("title", "\"\u{FEFF}\""), ("title", "\"\u{7F}\""), ("title", "&a \"t\""),
        ("title", "\"t\" # c"), ("title", "\"t\" \"u\""), ("title", #""\ud800""#),
        ("title", #""\udc00\ud800""#), ("title", #""\ud83dx""#), ("title", "\"t"), ("title", ""),
        ("title", "\"\""), ("title", "null"), ("title", "1"), ("title", "[]"),
        // What the decoder refuses.
        ("title", #""t", "title": "u""#), ("title", #""t", "x": 1"#),
        ("title", #""t", "date": "2026-02-30""#),
        ("lock", #"{"op": "a"}"#), ("lock", #"{"level": 3}"#), ("lock", "{}"),
        ("lock", #"{"op": "a", "level": 6}"#), ("lock", #"{"op": "a", "level": -1}"#),
        ("lock", #"{"op": "a", "level": 03}"#), ("lock", #"{"op": "a", "level": 3.0}"#),
        ("lock", #"{"op": "a", "level": 3e0}"#), ("lock", #"{"op": "a", "level": "3"}"#),
        ("lock", #"{"op": "a", "level": nullx}"#), ("lock", #"{"op": "a", "level": ~}"#),
        ("lock", #"{"op": "a", "level": 3, "modes": []}"#),
        ("lock", #"{"op": "a", "level": 3, "persons": 0}"#),
        ("lock", #"{"op": "a", "level": 3, "persons": 21}"#),
        ("lock", #"{"op": "a", "level": 3, "persons": "2"}"#),
        ("lock", #"{"all": [{"op": "a", "level": 3}], "persons": 2}"#),
        ("lock", #"{"op": "a", "level": 3, "modes": ["Insider"]}"#),
        ("lock", #"{"op": "a", "level": 3, "all": []}"#), ("lock", #"{"all": []}"#),
        ("lock", #"{"all": [{"op": "a", "level": 3}], "any": [{"op": "a", "level": 3}]}"#),
        ("lock", #"{"of": [{"op": "a", "level": 3}]}"#), ("lock", #"{"atLeast": 1}"#),
        ("lock", #"{"atLeast": 2, "of": [{"op": "a", "level": 3}]}"#),
        ("lock", #"{"atLeast": 0, "of": [{"op": "a", "level": 3}]}"#),
        ("lock", #"{"atLeast": 01, "of": [{"op": "a", "level": 3}]}"#),
        ("lock", #"{"atLeast": 18446744073709551617, "of": [{"op": "a", "level": 3}]}"#),
        ("lock", #"{"op": "other", "level": 3}"#), ("lock", #"{"op": "a", "level": 3,}"#),
        ("lock", #"{"op": "a" "level": 3}"#), ("lock", "{\"op\"\n: \"a\", \"level\": 3}"),
        ("step", #"{"fact": ""}"#), ("step", #"{"fact": "f", "via": ["other"]}"#),
        ("step", #"{"fact": "f", "via": "b"}"#), ("step", #"{"fact": "f", "pre": null}"#),
        ("step", #"{"pre": []}"#), ("step", #"{"fact": 1}"#), ("step", #"{"fact": "f"},"#),
        ("step", #"{"fact": "f"} {"fact": "f"}"#),
        ("parties", #"[{"id": "a"}, {"id": "a"}]"#), ("parties", #"[{"id": "a", "lab": "true"}]"#),
        ("parties", #"[{"lab": true}]"#), ("parties", "{}"),
        ("parties", #"[{"id": "a", "alsoFails": [{"party": "x", "mode": "insider"}]}]"#),
        ("parties", #"[{"id": "a", "alsoFails": {}}]"#),
        ("roots", #"[{"id": "own:a", "fails": []}]"#), ("roots", #"[{"id": "r"}]"#),
        ("roots", #"[{"id": "r", "fails": [{"party": "a"}]}]"#),
        ("roots", #"[{"id": "r", "fails": [], "failsFor": {"x": []}}]"#),
        ("roots", #"[{"id": "r", "fails": [], "failsFor": {"c": [], "c": []}}]"#),
        ("consequences", "[]"), ("consequences", #"[{"id": "c", "goal": "f"}]"#),
        ("consequences", #"[{"id": "c", "goal": "f", "tiered": null}]"#),
        // What it doubts.
        ("step", #"{"fact": "f", "pre": ["g"]}"#),
        ("consequences", #"[{"id": "c", "goal": "g", "tiered": true}]"#),
        ("parties", "[{\"id\": \"a\"}, {\"id\": \"\u{430}\"}]"),
        // Two names that are one.
        ("step", "{\"fact\": \"f\"}, {\"fact\": \"\u{e9}\"}, {\"fact\": \"e\u{301}\"}"),
    ]

    @Test(arguments: RawGraphReaderTests.left)
    func leavesToTheTree(part: String, written: String) {
        let text =
            switch part {
            case "before": graph(before: written)
            case "title": graph(title: written)
            case "lock": graph(lock: written)
            case "step": graph(step: written)
            case "parties": graph(parties: written)
            case "roots": graph(roots: written)
            case "consequences": graph(consequences: written)
            default: graph(after: written)
            }
        #expect(AttackGraphDocument.plain(Array(text.utf8)) == nil)
    }

    @Test func leavesBytesThatAreNoTextToTheTree() throws {
        let good = Array(graph(title: "\"é😀\"").utf8)
        #expect(AttackGraphDocument.plain(good) != nil)
        let place = try #require(good.firstIndex(of: 0xC3))
        let wrong: [[UInt8]] = [
            [0xC3], [0xA9], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xFF],
            [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0], [0xEF, 0xBF, 0xBE],
        ]
        for bytes in wrong {
            var text = good
            text.replaceSubrange(place..<place + 2, with: bytes)
            #expect(AttackGraphDocument.plain(text) == nil, "\(bytes)")
        }
        // Cut anywhere, it is not whole.
        for count in good.indices {
            #expect(AttackGraphDocument.plain(Array(good[..<count])) == nil)
        }
    }

    /// As deep as the builder goes and no deeper; and nothing goes as deep as a text says.
    @Test func locksAreAsDeepAsTheBuilderTakes() {
        func lock(_ depth: Int) -> String {
            String(repeating: #"{"all": ["#, count: depth) + #"{"op": "a", "level": 3}"#
                + String(repeating: "]}", count: depth)
        }
        let most = AttackGraphBuilder.maximumLockDepth
        let (fault, document) = difference(Array(graph(lock: lock(most - 1)).utf8))
        #expect(fault == nil && document != nil)
        #expect(AttackGraphDocument.plain(Array(graph(lock: lock(most)).utf8)) == nil)
        let open = String(repeating: #"{"all": ["#, count: 200_000)
        #expect(AttackGraphDocument.plain(Array(graph(lock: open).utf8)) == nil)
        #expect(
            AttackGraphDocument.plain(Array(repeating: UInt8(ascii: "["), count: 100_000)) == nil)
    }

    @Test func limitsAreThoseOfTheTree() throws {
        let bytes = Array(graph().utf8)
        #expect(AttackGraphDocument.plain(bytes, maximumBytes: bytes.count) != nil)
        #expect(AttackGraphDocument.plain(bytes, maximumBytes: bytes.count - 1) == nil)
        let long = String(repeating: "x", count: 64 << 10)
        #expect(difference(Array(graph(title: "\"\(long)\"").utf8)).document != nil)
        #expect(AttackGraphDocument.plain(Array(graph(title: "\"\(long)x\"").utf8)) == nil)
        // A key is looked for in so many characters.
        let key = String(repeating: "k", count: 1_100)
        let roots = #"[{"id": "r", "fails": [], "failsFor": {"\#(key)": []}}]"#
        let consequences = #"[{"id": "\#(key)", "goal": "f", "tiered": true}]"#
        let text = graph(roots: roots, consequences: consequences)
        #expect(AttackGraphDocument.plain(Array(text.utf8)) == nil)
    }

    /// Values and keys are counted as the tree counts them.
    @Test func valuesAreCountedAlike() throws {
        let bytes = Array(graph().utf8)
        var limits = YAMLLimits.generated
        var least = 0
        for nodes in 1...100 {
            limits.nodes = nodes
            let tree = try? YAMLDocument(bytes: bytes, file: "g", limits: limits)
            #expect((RawGraphReader.document(of: bytes, limits: limits) != nil) == (tree != nil))
            if tree == nil { least = nodes }
        }
        #expect((1...99).contains(least))
    }

    @Test func namesAreNumberedAsTheyCome() {
        var names = NumberedNames()
        for round in 0..<2 {
            for number in 0..<5_000 {
                let name = Array("name \(number) \(number % 7 == 0 ? "é" : "")".utf8)
                if names.number(of: name[...]) != UInt32(number) {
                    Issue.record("round \(round): \(number)")
                }
            }
        }
        #expect(names.names.count == 5_000)
        #expect(names.names[7] == "name 7 é")
        #expect(names.areDistinctTexts)
        _ = names.number(of: Array("name 7 e\u{301}".utf8)[...])
        #expect(names.names.count == 5_001)
        #expect(!names.areDistinctTexts)
    }
}
