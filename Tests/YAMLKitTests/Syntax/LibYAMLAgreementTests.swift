import Foundation
import TestSupport
import Testing

@testable import YAMLKit

/// What libyaml takes is taken, with the same tree, and what it refuses is refused.
struct LibYAMLAgreementTests {
    /// Pieces from which random texts are made, so that about every third is YAML.
    private static let pieces = [
        "a", "b", "key", ": ", ":", "- ", "-", "? ", "\n", "\n  ", "\n    ", "\n ", "[", "]", "{",
        "}", ", ", ",", "'", "\"", "x y", "#", " # c", "|", ">", "|-", ">+2", "&a ", "*a", "!t ",
        "!!str ", "\t", "é", "\r\n", "\u{2028}", "\\n", "\\", "---\n", "...\n", "%YAML 1.1\n",
        "\n\n", " ", "@", "`", "<<", "~", "1.5", "\u{FEFF}", "a: b\n", "- x\n", "\n- ", "\na: ",
        "\n  b: ", "'q'", "\"dq\"", "\u{85}", "!<x> ", "%", "\\u00e9", "\\x41", "''",
        "\\ud83d\\ude00",
    ]

    @Test(arguments: 0..<8)
    func onRandomTexts(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var right = 0
        for _ in 0..<1500 {
            var text = ""
            for _ in 0..<Int.random(in: 1...14, using: &random) {
                text += Self.pieces.randomElement(using: &random) ?? ""
            }
            if agree(on: Array(text.utf8)) { right += 1 }
        }
        // A generator that makes nothing but mistakes would prove little, and one without any too.
        #expect(right > 300 && right < 1200)
    }

    /// Corners of the grammar that random texts seldom reach.
    @Test(arguments: [
        "[? : a]", "[?]", "[? , a]", "[? a]", "[? a : b]", "{? : a}", "{?}", "{? a, b}", "[a: ]",
        "[: a]", "{: a}", "[a, : b]", "{a, b}", "{a: , b}", "[[? a]]", "? a\n: b", "? a",
        "? - a\n: - b",
        "? |\n  a\n: b", ": a", "a:\n- b\n-\nc:", "- - a\n  - b\n-\n", "- ? a\n  : b\n",
        "--- a\n...\n",
        "--- |\n a\n", "%YAML 1.2\n---\na", "%YAML 2.0\n---\na", "%TAG !e! x:\n---\n!e!a b",
        "%TAG !e! x:\n%TAG !e! y:\n---\na", "!e!a b", "!a!b c", "%FOO\n---\na",
        "a: |2\n   b\n  c\n",
        "a: >+\n b\n\n  c\n\n d\n\n\n", "a: |0\n b", "a: | # c\n b", "a: |x\n b", "'a''b'",
        "'a\n\n b'",
        "\"a\\\n  b\"", "\"a \\\n\n b\"", "\"\\ud83d\"", "[\"\\ud83d\\ude00\"]", "[a:b, c:, d]",
        "{a:{}}", "[a#b, #c\n]",
        "a: 'b'#c", "a:  # c\n  b", "&a [b]: c", "&a &b c", "!a &b c", "*a : b", "*a: b", "a: *b c",
        "[a]b: c",
        "\u{FEFF}\u{FEFF}a: b", "a: b\n\u{FEFF}c: d", "a\u{85}b: c", "a: b\r\rc: d", "-\ta",
        "a:\tb", "\ta: b", "a:\n\t- b",
        "a: b\n\t\nc: d", "a: b\n \t\nc: d",
    ])
    func onCorners(_ text: String) { agree(on: Array(text.utf8)) }

    /// A key has at most 1,024 characters, which are not bytes.
    @Test(arguments: ["x", "é", "😀"], 1020...1028)
    func onLongKeys(_ letter: String, _ count: Int) {
        let word = String(repeating: letter, count: count)
        let texts = [
            "\(word): y", "{ \(word): y }", "a:\n  b: '\(word)'", "- [\(word)]: y",
            "a: 1\n\(word): y",
        ]
        for text in texts { agree(on: Array(text.utf8)) }
    }

    @Test(arguments: ["Models", "Templates", "Catalogue"])
    func onTheFilesOf(_ folder: String) throws {
        let files = try yamlFiles(in: folder)
        #expect(!files.isEmpty)
        var random = SplitMix64(seed: 7)
        for bytes in files {
            let isRight = agree(on: bytes)
            #expect(isRight)
            for _ in 0..<3 { agree(on: mutated(bytes, &random)) }
        }
    }

    /// Whether a text is YAML, once it is sure that both readings say so, and read the same.
    @discardableResult
    private func agree(on bytes: [UInt8]) -> Bool {
        var judge = TreeBuilder(file: "f", limits: YAMLLimits())
        readEvents(of: SourceText(bytes), file: "f") { judge.take($0) }
        let isRight = !judge.faults.contains(where: \.isSyntax)
        let text = String(decoding: bytes.prefix(200), as: UTF8.self).debugDescription
        guard let syntax = try? YAMLSyntax(bytes: bytes) else {
            Issue.record("a limit or an encoding: \(text)")
            return isRight
        }
        #expect(syntax.written == bytes, "\(text)")
        // libyaml's tree builder stops there, before whatever else is wrong.
        let stops = judge.faults.contains { $0.kind == .complexKey || $0.kind == .secondDocument }
        guard !stops else { return isRight }
        #expect(isRight == syntax.mistakes.isEmpty, "\(text) \(syntax.mistakes)")
        guard isRight else { return false }
        var ours = TreeBuilder(file: "f", limits: YAMLLimits())
        syntax.events(file: "f") { ours.take($0) }
        #expect(ours.root == judge.root, "\(text)")
        #expect(ours.faults.map(\.kind) == judge.faults.map(\.kind), "\(text)")
        return true
    }

    private func yamlFiles(in folder: String) throws -> [[UInt8]] {
        let root = PackageRoot.url.appendingPathComponent(folder)
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        let urls = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
        return try urls.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }
    }

    private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0 where bytes[at] < 0x80: bytes.remove(at: at)
            case 1 where bytes[at] & 0xC0 != 0x80:
                let piece = Self.pieces.randomElement(using: &random) ?? ""
                bytes.insert(contentsOf: Array(piece.utf8), at: at)
            default:
                if bytes[at] < 0x80 {
                    bytes[at] = Array(": -[]{},\"'\n\t#".utf8).randomElement(using: &random) ?? 0x20
                }
            }
        }
        return bytes
    }
}
