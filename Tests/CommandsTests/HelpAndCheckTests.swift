import Testing

struct HelpAndCheckTests {
    @Test(arguments: [
        ([], ["Who can fail alone?", "check", "analyse", "diagram", "export", "Exit status"]),
        (["check"], ["every mistake", "file:line:column: error"]),
        (["analyse"], ["who can fail alone", "--tier", "--format", "--figures", "verified"]),
        (["diagram"], ["SVG", "--fail", "--path"]),
        (["export"], ["graphml", "attack-graph", "yaml"]),
    ])
    func helpSaysWhatACommandDoes(_ command: [String], _ words: [String]) throws {
        let outcome = try Command.run(command + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let text = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for word in words { #expect(text.lowercased().contains(word.lowercased()), "\(word)") }
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
