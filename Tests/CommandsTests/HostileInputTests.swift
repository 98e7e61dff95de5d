import Foundation
import TestSupport
import Testing

/// Whatever the input, the program ends soon, with a status of its own and no half-written file.
struct HostileInputTests {
    private static let garbage: Data = {
        var random = SplitMix64(seed: 7)
        return Data((0..<50_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    }()

    private static func bomb(_ levels: Int) -> String {
        var text = "sallyport: 1\na0: &a0 [x, x]\n"
        for level in 1...levels {
            text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
        }
        return text
    }

    static let wrong: [(String, Data)] =
        [
            ("empty", Data()), ("garbage", garbage),
            ("long", Data(repeating: UInt8(ascii: " "), count: 17 << 20)),
            ("long comment", Data("sallyport: 1\n#".utf8) + Data(repeating: 65, count: 17 << 20)),
            ("deep flow", Data(String(repeating: "[", count: 200_000).utf8)),
            ("deep mappings", Data(String(repeating: "{a: ", count: 100_000).utf8)),
            ("deep lists", Data(String(repeating: "- ", count: 100_000).utf8)),
            ("alias bomb", Data(bomb(30).utf8)),
            ("zeros", Data(count: 10_000)), ("a zero", Data("sallyport: 1\ntitle: a\0b\n".utf8)),
            ("bad UTF-8", Data([0x73, 0x3A, 0x20, 0xC0, 0xAF, 0x0A])),
            ("huge version", Data("sallyport: 99999999999999999999999999\n".utf8)),
            (
                "huge numbers",
                Data(
                    """
                    sallyport: 1
                    extends: single.yaml
                    weights: { frontier: { size: 9e999 TB } }
                    channels: { network: { rate: 99999999999999999999999999 TB/day } }
                    require: [ { consequence: denial, order: 99999999999999999999999999 } ]

                    """.utf8)
            ),
            ("cycle", Data("sallyport: 1\nextends: input\n".utf8)),
            ("password file", Data("sallyport: 1\nextends: /etc/passwd\n".utf8)),
            ("upward", Data("sallyport: 1\nextends: ../../../../../../../etc/passwd\n".utf8)),
            ("a folder", Data("sallyport: 1\nextends: .\n".utf8)),
            ("device", Data("sallyport: 1\nextends: ../../dev/zero\n".utf8)),
            (
                "deep graph",
                Data(
                    ("{\"format\": \"sallyport-attack-graph/1\", \"barriers\": "
                        + String(repeating: "[", count: 100_000)).utf8)
            ),
            (
                "deep lock",
                Data(
                    ("{\"format\": \"sallyport-attack-graph/1\", \"barriers\": [{\"id\": \"b\", "
                        + "\"lock\": " + String(repeating: "{\"all\": [", count: 70)
                        + "{\"op\": \"A\"}" + String(repeating: "]}", count: 70)
                        + "}], \"parties\": [{\"id\": \"A\"}]}").utf8)
            ),
        ]

    @Test(arguments: wrong.indices)
    func aHostileFileIsRefused(_ index: Int) throws {
        let (name, data) = Self.wrong[index]
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("single.yaml", SeedModel.text("single"))
        try scratch.write("input", data)
        let outcome = try Command.run(
            "analyse", "input", "--output", "out.txt", "--figures", "figures", in: scratch.url)
        #expect(outcome.status == 2, "\(name)")
        #expect(!outcome.isSignalled, "\(name)")
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("error: "), "\(name)")
        #expect(outcome.errors.utf8.count < 500_000)
        #expect(!outcome.errors.contains("root:"), "another file's text is shown")
        #expect(Self.isInert(outcome.errors), "\(name)")
        #expect(scratch.names == ["input", "single.yaml"])
    }

    /// Every beginning of a model is refused or is a model.
    @Test func aTruncatedModelIsRefused() throws {
        let bytes = Data(try SeedModel.text("single").utf8)
        for length in stride(from: 1, to: bytes.count, by: bytes.count / 12) {
            let outcome = try Command.run("analyse", "-", input: bytes.prefix(length))
            #expect([0, 2].contains(outcome.status) && !outcome.isSignalled, "\(length) bytes")
            #expect(outcome.status == 0 || outcome.output.isEmpty)
        }
    }

    static let label =
        "</script><script>alert(1)</script> | a*b* [x](http://e.example) \u{202E}txt\u{2066}"

    /// Text from a model shows as text: it moves no cursor, closes no element, forges no line.
    @Test func labelsAreInert() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("single.yaml", SeedModel.text("single"))
        let title = "\"\(Self.label) \\e[31m\\e]0;x\\a\\nerror: forged\\r\\u0085\\u0000\\x9b\""
        try scratch.write(
            "model.yaml",
            """
            sallyport: 1
            extends: single.yaml
            title: \(title)
            defenders: { aws: { title: \(title) }, idle: { title: \(title), role: other } }
            perimeters: { campus: { title: \(title) } }
            weights: { frontier: { title: \(title) } }
            channels: { network: { title: \(title) } }
            """)
        for options in DeterminismTests.outputs + [["check"]] {
            let outcome = try Command.run(options + [scratch.path("model.yaml")])
            // Refusing such labels would do too.
            #expect([0, 2].contains(outcome.status), "\(options)")
            #expect(Self.isInert(outcome.errors), "\(options)")
            let isForPeople =
                ["check", "analyse"].contains(options[0]) && !options.contains("json")
            if isForPeople { #expect(Self.isInert(outcome.text), "\(options)") }
            // Formats for machines escape in their own way, but never pass a terminal escape on.
            #expect(!outcome.text.unicodeScalars.contains("\u{1B}"), "\(options)")
            if options == ["diagram"] || options.contains("markdown") {
                #expect(!outcome.text.contains("<script"), "\(options)")
            }
            #expect(!outcome.text.contains("\nerror: forged"), "\(options)")
        }
    }

    /// Names that reach error messages are inert too, and forge no diagnostic of their own.
    @Test func namesInMessagesAreInert() throws {
        let model = "sallyport: 1\n\"x\\e[31m\\nf.yaml:1:1: error: forged\": 1\n"
        let outcome = try Command.run("check", "-", input: Data(model.utf8))
        #expect(outcome.status == 2)
        #expect(Self.isInert(outcome.errors))
        #expect(!outcome.errors.contains("\nf.yaml"))
        let graph = """
            {"format": "sallyport-attack-graph/1", "parties": [{"id": "A\\u001b[31m\\nB"}],
             "barriers": [{"id": "b", "lock": {"op": "A\\u001b[31m\\nB", "level": 4}}],
             "steps": [{"fact": "out", "via": ["b"]}],
             "consequences": [{"id": "lost\\u001b[0m", "goal": "out", "tiered": true}]}
            """
        for options in [["diagram", "-", "--fail", "x"], ["analyse", "-", "--consequence", "x"]] {
            let refused = try Command.run(options, input: Data(graph.utf8))
            #expect(refused.status == 64, "\(options)")
            #expect(Self.isInert(refused.errors), "\(options)")
        }
        let report = try Command.run("analyse", "-", input: Data(graph.utf8))
        #expect(report.status == 0)
        #expect(Self.isInert(report.text))
    }

    /// Whether a text has no control characters but line feeds, and nothing that reverses it.
    private static func isInert(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A: true
            case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
    }
}
