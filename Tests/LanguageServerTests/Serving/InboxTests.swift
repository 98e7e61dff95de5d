import Testing

@testable import LanguageServer

/// What is no longer wanted is not answered.
struct InboxTests {
    private typealias Step = ScriptedEditor.Step
    private static let uri = "file:///m/model.yaml"
    private static let model = "sallyport: 1\n"

    private func cancel(_ id: JSONValue) -> Step { .notify("$/cancelRequest", ["id": id]) }

    @Test func whatIsCancelledBeforeItIsTakenIsNotAnswered() throws {
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .open(Self.uri, Self.model), .pause,
                .bytes(
                    [
                        Step.ask(1, "textDocument/codeLens", Self.uri),
                        Step.ask("a", "textDocument/codeLens", Self.uri), cancel(1), cancel("b"),
                        cancel(.null),
                    ].flatMap(\.sent)),
                .ask("b", "textDocument/codeLens", Self.uri),
            ] + Step.end)
        #expect(outcome.fault(1) == -32800)
        #expect(outcome.answer(to: "a")?["error"] == nil)
        // It was cancelled before it was asked, which cancels nothing.
        #expect(outcome.answer(to: "b")?["error"] == nil)
    }

    @Test func whatIsCancelledWhileItIsAnsweredIsNotAnswered() {
        let editor = ScriptedEditor([
            Step.ask(1, "textDocument/codeLens", Self.uri), .pause, cancel(1), .pause,
            .ask(2, "textDocument/codeLens", Self.uri),
        ])
        let inbox = Inbox(pause: .zero, editor.read)
        inbox.look(waits: false)
        #expect(inbox.next() != nil)
        #expect(!inbox.isOutdated(about: DocumentURI(Self.uri)))
        inbox.look(waits: true)
        #expect(inbox.isOutdated(about: nil))
        #expect(inbox.finish())
        inbox.look(waits: true)
        #expect(inbox.next() != nil)
        #expect(!inbox.isOutdated(about: nil))
        #expect(!inbox.finish())
        #expect(inbox.isAtEnd)
    }

    @Test func aTextThatChangesOutdatesWhatIsAskedAboutIt() throws {
        let change = Step.change(Self.uri, [["text": .text(Self.model)]], version: 2)
        let both = [
            Step.ask(1, "textDocument/codeLens", Self.uri),
            .ask(2, "textDocument/completion", Self.uri, (1, 0)), change,
            .ask(3, "textDocument/codeLens", Self.uri),
        ]
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .open(Self.uri, Self.model), .pause,
                .bytes(both.flatMap(\.sent)),
            ] + Step.end)
        #expect(outcome.fault(1) == -32801)
        // Who writes on takes of what is offered what still fits.
        #expect(outcome.fault(2) == nil)
        #expect(outcome.fault(3) == nil)
    }

    @Test func progressIsToldToWhoeverAsks() throws {
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .open(Self.uri, Self.model),
                .ask(1, "textDocument/codeLens", Self.uri, nil, ["workDoneToken": "t"]),
                .ask(2, "textDocument/rename", Self.uri, (0, 0), ["workDoneToken": 5]),
            ] + Step.end)
        let told = outcome.told("$/progress")
        #expect(told.map { $0["token"] } == ["t", "t", 5, 5])
        #expect(
            told.compactMap { $0["value"]?["kind"]?.text } == ["begin", "end", "begin", "end"])
        #expect(told.first?["value"]?["title"] == "Analysing the model")
    }

    /// An editor that floods the server is read no faster than it is answered.
    @Test func takesNoMoreThanItCanHold() {
        let one = FrameWriter.bytes(of: ["jsonrpc": "2.0", "method": "x"])
        let many = (0..<101).flatMap { _ in (0..<1_000).flatMap { _ in one } }
        let inbox = Inbox(pause: .zero, ScriptedEditor([.bytes(many), .bytes(one)]).read)
        inbox.look(waits: false)
        #expect(inbox.isFull)
        inbox.look(waits: false)
        var count = 0
        while inbox.next() != nil { count += 1 }
        #expect(count == 101_000)
        #expect(!inbox.isFull)
        inbox.look(waits: false)
        #expect(inbox.next() != nil)
    }
}
