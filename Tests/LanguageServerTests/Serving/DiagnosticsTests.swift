import Testing

@testable import LanguageServer

/// What is told of texts that nobody asked for.
struct DiagnosticsTests {
    private typealias Step = ScriptedEditor.Step
    private static let uri = "file:///m/model.yaml"

    @Test func comeOnceForManyChanges() throws {
        let outcome = try ScriptedEditor.run(
            [.initialize(), .open(Self.uri, "sallyport: 1\n"), .pause]
                + (2...101).map {
                    .change(Self.uri, [["text": .text("sallyport: 1\nbad\($0): 1\n")]], version: $0)
                } + Step.end)
        let told = outcome.told("textDocument/publishDiagnostics")
        #expect(told.map { $0["version"]?.integer } == [1, 101])
        let messages = told.last?["diagnostics"]?.items?.compactMap { $0["message"]?.text }
        #expect(messages?.contains { $0.contains("bad101") } == true)
    }

    /// Positions are counted in what was agreed on.
    @Test(arguments: [("utf-8", 14), ("utf-16", 11)])
    func stretchesAreCountedAsAgreed(_ encoding: String, _ end: Int) throws {
        let outcome = try ScriptedEditor.run(
            [
                .initialize(["general": ["positionEncodings": [.text(encoding)]]]),
                .open(Self.uri, "sallyport: 1\ntitle: x\n\"b😀é-dddd\": 1\n"),
            ] + Step.end)
        let told = outcome.diagnostics(of: Self.uri).last
        let range = told?.first { $0["code"] == "model.unknown-key" }?["range"]
        #expect(range?["start"] == ["line": 2, "character": 0])
        #expect(range?["end"] == ["line": 2, "character": .integer(end)])
    }

    @Test func otherYAMLIsLeftAlone() throws {
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .open(Self.uri, "services:\n  web: {}\n"),
                .ask(1, "textDocument/codeLens", Self.uri),
                .ask(2, "textDocument/completion", Self.uri, (1, 0)),
                .ask(3, "textDocument/formatting", Self.uri),
                .ask(4, "textDocument/documentSymbol", Self.uri),
            ] + Step.end)
        #expect(outcome.told("textDocument/publishDiagnostics").isEmpty)
        for id in 1...4 { #expect(outcome.result(.integer(id)) == []) }
    }

    /// Somebody marks all of it and writes anew.
    @Test func aModelThatIsEmptiedIsOneStill() throws {
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .open(Self.uri, "sallyport: 1\n"), .pause,
                .change(Self.uri, [["text": ""]], version: 2), .pause,
                .ask(1, "textDocument/completion", Self.uri, (0, 0)),
            ] + Step.end)
        let told = outcome.diagnostics(of: Self.uri).last
        #expect(told?.first?["range"]?["end"] == ["line": 0, "character": 0])
        #expect(outcome.result(1)?["items"]?.items?.isEmpty == false)
    }

    @Test func closingTakesThemAway() throws {
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .open(Self.uri, "sallyport: 1\nbad: 1\n"), .pause,
                .notify("textDocument/didClose", ["textDocument": ["uri": .text(Self.uri)]]),
            ] + Step.end)
        let told = outcome.diagnostics(of: Self.uri)
        #expect(told.count == 2)
        #expect(told.first?.isEmpty == false)
        #expect(told.last?.isEmpty == true)
    }

    /// A text follows the one that it extends, saved or not.
    @Test func followWhatIsExtended() throws {
        let base = "file:///m/base.yaml"
        let right = "sallyport: 1\ntitle: Base\ndefenders: { lab: { role: lab } }\n"
        let disk = ModelDisk.holding(["/m/base.yaml": right])
        let outcome = try ScriptedEditor.run(
            [
                .initialize([
                    "workspace": ["codeLens": ["refreshSupport": true]],
                    "textDocument": ["publishDiagnostics": ["relatedInformation": true]],
                ]), .open(Self.uri, "# mine\nextends: base.yaml\n"), .pause,
                .open(base, right + "wrong: 1\n"), .pause,
                .notify("textDocument/didClose", ["textDocument": ["uri": .text(base)]]), .pause,
                .notify("workspace/didChangeWatchedFiles", ["changes": []]),
            ] + Step.end, disk: disk)
        let told = outcome.diagnostics(of: Self.uri)
        #expect(told.count == 4)
        #expect(!told[0].contains { $0["code"] == "model.unknown-key" })
        let wrong = told[1].first { $0["code"] == "model.unknown-key" }
        #expect(wrong?["range"]?["start"] == ["line": 1, "character": 0])
        #expect(wrong?["message"]?.text?.hasPrefix("/m/base.yaml:4:1: ") == true)
        let remark = wrong?["relatedInformation"]?.items?.first?["location"]
        #expect(remark?["uri"] == .text(base))
        #expect(remark?["range"]?["start"] == ["line": 3, "character": 0])
        #expect(told[2] == told[0])
        #expect(told[3] == told[0])
        #expect(outcome.told("workspace/codeLens/refresh").isEmpty)
        let asked = outcome.messages.filter { $0["method"] == "workspace/codeLens/refresh" }
        #expect(asked.count == 1)
    }
}
