import Testing

struct HelpAndCheckTests {
    /// What the help of each command must speak of, beside each of its options.
    private static let words: [String: [String]] = [
        "check": ["every mistake", "file:line:column: error"],
        "analyse": ["who can fail alone", "--tier", "--format", "--figures", "verified"],
        "whatif": ["what would follow", "--fail", "--set"],
        "compare": ["what one buys over another", "--levels", "dominates"],
        "harden": ["cheapest", "--target-order", "--cost", "--seconds"],
        "egress": ["choke point", "--window", "--compression"],
        "unknowns": ["certain", "--tier", "--exact-unknowns"],
        "describe": ["sentences", "--questions", "tick off"],
        "timeline": ["epoch", "since, until", "--tier"],
        "batch": ["one json request a line", "--workers", "--max-line", "--root"],
        "sweep": ["what varies", "--shard", "--resume", "--count"],
        "diagram": ["SVG", "--fail", "--path"],
        "export": ["graphml", "attack-graph", "yaml"],
        "graph": ["graphml", "smallest cut", "--from", "--to"],
        "fault-tree": ["open-psa", "minimal", "--max-order"],
        "import": ["--as", "--output", "--report", "otm", "threagile", "unknown"],
        "init": [
            "template", "--output", "--schema", "--ask", "--answers", "never as something safe",
        ],
        "catalogue": ["controls", "instruments", "legal advice"],
        "explain": ["plain words", "root cause", "legal advice"],
        "schema": ["json schema", "--output"],
        "watch": ["in the browser", "since the last save", "--port", "secret"],
        "studio": ["by forms", "--read-only", "never written over", "secret"],
        "lsp": ["editor", "language server protocol 3.17", "--catalogue", "saved or not"],
    ]

    private static func help(_ command: [String]) throws -> String {
        let outcome = try Command.run(command + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        return outcome.text
    }

    private func expect(_ text: String, saysAll words: [String]) {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        for word in words { #expect(text.contains(word.lowercased()), "\(word)") }
    }

    @Test func helpSaysWhatTheProgramDoes() throws {
        let text = try Self.help([])
        expect(text, saysAll: ["Who can fail alone?", "Exit status"] + Self.words.keys)
        // A command that the list above leaves out fails here.
        let listed = text.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst()
            .compactMap { line -> String? in
                guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
                return line.split(separator: " ").first.map(String.init)
            }.filter { $0 != "See" }
        #expect(listed.sorted() == Self.words.keys.sorted())
    }

    @Test(arguments: words.keys.sorted())
    func helpSaysWhatACommandDoes(_ command: String) throws {
        let text = try Self.help([command])
        expect(text, saysAll: Self.words[command] ?? [])
        #expect(text.contains("OVERVIEW: ") && text.contains("USAGE: sallyport \(command)"))
    }

    @Test func theVersionIsTold() throws {
        let outcome = try Command.run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("."))
    }

    @Test func seedModelsAreThere() { #expect(SeedModel.names.count >= 14) }

    @Test(arguments: SeedModel.names)
    func everySeedModelIsRight(_ name: String) throws {
        let outcome = try Command.run("check", SeedModel.path(name))
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("ok: "))
        #expect(!outcome.errors.contains("error:"))
    }

    @Test func aModelMayComeFromStandardInput() throws {
        let text = try SeedModel.text("single")
        let outcome = try Command.run("check", "-", input: .init(text.utf8))
        #expect(outcome.status == 0)
        let wrong = try Command.run("check", "-", input: .init("sallyport: 1\nbad: 1\n".utf8))
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("<standard input>:2:1: error:"))
    }
}
