import Testing

@testable import LanguageServer

/// The life of a session: what may be said when, and how it ends.
struct LanguageSessionTests {
    private typealias Step = ScriptedEditor.Step
    private static let uri = "file:///m/model.yaml"

    @Test func beginsAndEnds() throws {
        let outcome = try ScriptedEditor.run([.initialize(), .notify("initialized")] + Step.end)
        #expect(outcome.status == 0)
        #expect(outcome.messages.count == 2)
        #expect(outcome.result("begin")?["serverInfo"]?["name"] == "sallyport")
        #expect(outcome.answer(to: "end")?.names == ["jsonrpc", "id", "result"])
    }

    /// The same in bytes that were written by hand.
    @Test(arguments: [1, 2, 5, 1_000])
    func byteByByte(_ length: Int) throws {
        let input = Array(
            ("Content-Length: 73\r\n\r\n"
                + #"{"jsonrpc":"2.0","id":7,"method":"initialize","params":{"a":"é","b":""}}"#
                + "Content-Length: 44\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n"
                + #"{"jsonrpc":"2.0","id":8,"method":"shutdown"}"#
                + "Content-Length: 33\r\n\r\n" + #"{"jsonrpc":"2.0","method":"exit"}"#)
                .utf8)
        let pieces = stride(from: 0, to: input.count, by: length).map {
            Step.bytes(Array(input[$0..<min($0 + length, input.count)]))
        }
        let outcome = try ScriptedEditor.run(pieces)
        #expect(outcome.status == 0)
        let last = #"{"jsonrpc":"2.0","id":8,"result":null}"#
        #expect(
            String(decoding: outcome.bytes, as: UTF8.self)
                .hasSuffix("}}}Content-Length: 38\r\n\r\n" + last))
        #expect(outcome.result(7)?["capabilities"]?["positionEncoding"] == "utf-16")
    }

    @Test func anEditorThatIsGoneIsTold() throws {
        #expect(try ScriptedEditor.run([]).status == 1)
        #expect(try ScriptedEditor.run([.initialize()]).status == 1)
        #expect(try ScriptedEditor.run([.notify("exit")]).status == 1)
        #expect(try ScriptedEditor.run([.initialize(), .notify("exit")]).status == 1)
        #expect(try ScriptedEditor.run([.initialize(), .request(1, "shutdown")]).status == 0)
    }

    @Test func nothingIsAnsweredBeforeOrAfter() throws {
        let outcome = try ScriptedEditor.run([
            .request(1, "shutdown"), .ask(2, "textDocument/hover", Self.uri, (0, 0)),
            .open(Self.uri, "sallyport: 1\nbad: 1\n"), .initialize(), .request(3, "initialize"),
            .ask(4, "textDocument/hover", Self.uri, (0, 0)), .request(5, "shutdown"),
            .ask(6, "textDocument/hover", Self.uri, (0, 0)), .request(7, "shutdown"),
            .open(Self.uri, "sallyport: 1\nbad: 1\n"), .pause, .notify("exit"),
        ])
        #expect(outcome.fault(1) == -32002)
        #expect(outcome.fault(2) == -32002)
        #expect(outcome.fault(3) == -32600)
        #expect(outcome.fault(4) == -32602)
        #expect(outcome.result(5) == nil && outcome.fault(5) == nil)
        #expect(outcome.fault(6) == -32600)
        #expect(outcome.fault(7) == -32600)
        #expect(outcome.diagnostics(of: Self.uri).isEmpty)
        #expect(outcome.status == 0)
    }

    @Test func whatIsNoRequestIsTold() throws {
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .request(1, "textDocument/nonsense"), .notify("$/nonsense"),
                .request(2, "$/nonsense"), .notify("textDocument/nonsense"),
                .message(["jsonrpc": "1.0", "id": 3, "method": "shutdown"]),
                .message(["jsonrpc": "2.0", "id": 4]),
                .message(["jsonrpc": "2.0", "id": .null, "method": "shutdown"]),
                .message(["jsonrpc": "2.0", "id": 9, "result": .null]),
                .message([["jsonrpc": "2.0", "id": 5, "method": "shutdown"]]),
                .text("Content-Length: 3\r\n\r\n{,}"), .text("Nonsense: 3\r\n\r\n"),
            ] + Step.end)
        #expect(outcome.fault(1) == -32601)
        #expect(outcome.fault(2) == -32601)
        #expect(outcome.fault(3) == -32600)
        #expect(outcome.fault(4) == -32600)
        #expect(outcome.answer(to: 9) == nil)
        let nameless = outcome.messages.filter { $0.names.contains("error") && $0["id"] == nil }
        #expect(
            nameless.compactMap { $0["error"]?["code"]?.integer } == [
                -32600, -32600, -32700, -32700,
            ])
        #expect(outcome.status == 0)
    }

    @Test func wrongParametersAreTold() throws {
        let place: JSONValue = ["textDocument": ["uri": .text(Self.uri)]]
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .open(Self.uri, "sallyport: 1\n"),
                .request(1, "textDocument/hover", .null), .request(2, "textDocument/hover", [1]),
                .request(3, "textDocument/hover", place),
                .ask(4, "textDocument/hover", Self.uri, (-1, 0)),
                .ask(5, "textDocument/hover", "file:///other.yaml", (0, 0)),
                .ask(6, "textDocument/rename", Self.uri, (0, 0)),
                .ask(7, "textDocument/inlayHint", Self.uri),
                .request(8, "workspace/symbol"), .request(9, "completionItem/resolve"),
                .request(10, "completionItem/resolve", ["label": "a"]),
                .ask(11, "textDocument/hover", Self.uri, (.max, .max)),
            ] + Step.end)
        for id in 1...10 { #expect(outcome.fault(.integer(id)) == -32602, "\(id)") }
        #expect(outcome.fault(11) == nil)
    }

    @Test func notificationsThatAreWrongAreLogged() throws {
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .notify("textDocument/didOpen"),
                .change(Self.uri, [["text": "x"]], version: 2), .open(Self.uri, "sallyport: 1\n"),
                .change(Self.uri, [["text": "sallyport: 2\n"], ["text": 3]], version: 2),
                .change(Self.uri, [["text": "x", "range": ["start": 1]]], version: 3),
                .notify("textDocument/didClose"),
                .ask(1, "textDocument/documentSymbol", Self.uri),
            ] + Step.end)
        let logged = outcome.told("window/logMessage").compactMap { $0["message"]?.text }
        #expect(
            logged.map { $0.prefix { $0 != ":" } } == [
                "textDocument/didOpen", "textDocument/didChange", "textDocument/didChange",
                "textDocument/didChange", "textDocument/didClose",
            ])
        // A change of which a part is wrong is not made.
        #expect(outcome.diagnostics(of: Self.uri).count == 1)
    }

    @Test func abilitiesAreThoseOfTheTable() throws {
        let outcome = try ScriptedEditor.run([
            .initialize([
                "general": ["positionEncodings": ["utf-8", "utf-16"]],
                "textDocument": [
                    "rename": ["prepareSupport": true],
                    "codeAction": ["codeActionLiteralSupport": [:]],
                ],
            ])
        ])
        let abilities = outcome.result("begin")?["capabilities"]
        #expect(abilities?["positionEncoding"] == "utf-8")
        #expect(abilities?["renameProvider"]?["prepareProvider"] == true)
        #expect(
            abilities?["codeActionProvider"]?["codeActionKinds"] == [
                "quickfix", "refactor.rewrite",
            ])
        #expect(
            abilities?.names == [
                "positionEncoding", "textDocumentSync", "workspace", "completionProvider",
                "hoverProvider", "definitionProvider", "referencesProvider", "renameProvider",
                "documentSymbolProvider", "workspaceSymbolProvider", "codeActionProvider",
                "codeLensProvider", "inlayHintProvider", "documentFormattingProvider",
            ])
        #expect(Set(RequestTable.all.map { $0.method }).count == RequestTable.all.count)
    }

    @Test func filesAreWatchedWhereTheEditorCan() throws {
        let outcome = try ScriptedEditor.run(
            [
                .initialize([
                    "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]
                ]), .notify("initialized"),
                .message(["jsonrpc": "2.0", "id": "sallyport-1", "result": .null]),
            ] + Step.end)
        let asked = outcome.told("client/registerCapability").first?["registrations"]?.items
        #expect(asked?.first?["method"] == "workspace/didChangeWatchedFiles")
    }
}
