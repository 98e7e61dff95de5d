import TestSupport
import Testing

@testable import LanguageServer

/// An editor that says nonsense, in any order: the server goes on, and answers every request once.
struct FuzzedClientTests {
    private typealias Step = ScriptedEditor.Step
    private static let uris = [
        "file:///m/a.yaml", "file:///m/b.yaml", "untitled:1", "", "file:///%zz",
    ]
    private static let texts = [
        "", "sallyport: 1\n", "extends: a.yaml\n", "extends: b.yaml\n", "sallyport: [",
        "sallyport: 1\ndefenders:\n  lab: { title: \"😀\", role: lab }\n  aws: { role: cloud }\n",
        "sallyport: 1\ndefenders:\n  lab: {\n", "\u{0}\u{FEFF}sallyport: 1\r\n",
        String(repeating: "a: [", count: 200),
    ]

    @Test(arguments: 0..<60)
    func neverEndsTheServer(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var steps: [Step] = seed % 7 == 0 ? [] : [.initialize()]
        var asked: [Int] = []
        for number in 0..<80 {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: steps.append(.bytes(Self.damaged(&random)))
            case 1: steps.append(.pause)
            case 2...3: steps.append(.open(Self.pick(Self.uris, &random), Self.text(&random)))
            case 4...6:
                steps.append(
                    .change(
                        Self.pick(Self.uris, &random), [Self.change(&random)], version: number))
            case 7: steps.append(.notify("$/cancelRequest", ["id": .integer(number - 1)]))
            case 8: steps.append(.notify(Self.pick(Self.notifications, &random), Self.odd(&random)))
            default:
                asked.append(number)
                steps.append(Self.request(number, &random))
            }
        }
        steps += [.pause, .request("last", "nothing/such")] + Step.end
        let outcome = try ScriptedEditor.run(steps)
        // Where nobody began, unless by chance, everything is refused.
        #expect(
            outcome.fault("last") == -32601 || seed % 7 == 0 && outcome.fault("last") == -32002)
        for number in asked {
            let answers = outcome.messages.filter {
                $0["id"] == .integer(number) && $0["method"] == nil
            }
            #expect(answers.count == 1, "\(number)")
        }
        #expect(!outcome.messages.contains { $0["error"]?["code"] == -32603 })
    }

    private static let notifications = [
        "textDocument/didOpen", "textDocument/didClose", "textDocument/didSave",
        "textDocument/didChange", "workspace/didChangeWorkspaceFolders", "initialized", "$/x",
        "workspace/didChangeWatchedFiles",
    ]

    private static func pick<Item>(_ items: [Item], _ random: inout SplitMix64) -> Item {
        items[Int.random(in: 0..<items.count, using: &random)]
    }

    private static func text(_ random: inout SplitMix64) -> String {
        let text = pick(texts, &random)
        guard Bool.random(using: &random) else { return text }
        return String(decoding: ByteMutation.mutated(Array(text.utf8), &random), as: UTF8.self)
    }

    private static func number(_ random: inout SplitMix64) -> JSONValue {
        pick(
            [
                0, 0, 1, 1, 2, 3, 5, 8, 40, -1, .integer(.max), .integer(.min), .null, "1",
                .number(0.5),
            ],
            &random)
    }

    private static func position(_ random: inout SplitMix64) -> JSONValue {
        ["line": number(&random), "character": number(&random)]
    }

    private static func range(_ random: inout SplitMix64) -> JSONValue {
        ["start": position(&random), "end": position(&random)]
    }

    private static func change(_ random: inout SplitMix64) -> JSONValue {
        Bool.random(using: &random)
            ? ["range": range(&random), "text": .text(text(&random))]
            : ["text": .text(text(&random))]
    }

    private static func odd(_ random: inout SplitMix64) -> JSONValue {
        pick(
            [
                .null, [], 3, "x", ["textDocument": 1], ["textDocument": ["uri": 1]],
                ["textDocument": ["uri": .text(pick(uris, &random))]], ["event": ["added": [1]]],
                ["event": ["removed": [["uri": "file:///"]], "added": [["uri": "file:///m"]]]],
            ], &random)
    }

    private static func request(_ id: Int, _ random: inout SplitMix64) -> Step {
        let method = pick(RequestTable.all.map { $0.method } + ["initialize", "x"], &random)
        let parameters: JSONValue =
            Int.random(in: 0..<6, using: &random) == 0
            ? odd(&random)
            : [
                "textDocument": ["uri": .text(pick(uris, &random))],
                "position": position(&random), "range": range(&random), "query": "l",
                "newName": .text(pick(["lab", "x", "", "a b", "😀"], &random)), "label": "lab",
                "context": ["includeDeclaration": true, "diagnostics": []],
                "data": [
                    "uri": .text(pick(uris, &random)), "offset": number(&random),
                    "rank": number(&random), "version": number(&random),
                ], "workDoneToken": number(&random),
            ]
        return .request(.integer(id), method, parameters)
    }

    /// A message that is damaged, with as many blanks behind as a length may be wrong by.
    private static func damaged(_ random: inout SplitMix64) -> [UInt8] {
        let whole = Step.notify("textDocument/didClose", ["textDocument": ["uri": "x"]]).sent
        var bytes = ByteMutation.mutated(whole, &random)
        // A length that has grown by digits would take what follows for its own.
        if let end = bytes.firstIndex(of: 0x0D), end > 20 { bytes.removeSubrange(16..<end - 2) }
        return bytes + [UInt8](repeating: 0x20, count: 1_000) + [0x0D, 0x0A]
    }

    /// Long texts and lines are taken like short ones.
    @Test func takesHugeTexts() throws {
        let uri = "file:///m/huge.yaml"
        let line = String(repeating: "x", count: 300_000)
        let outcome = try ScriptedEditor.run(
            [
                .initialize(), .open(uri, "sallyport: 1\n# \(line)\n"),
                .ask(1, "textDocument/hover", uri, (1, 299_999)),
                .change(
                    uri,
                    [
                        [
                            "range": [
                                "start": ["line": 1, "character": 5],
                                "end": ["line": 1, "character": 299_000],
                            ], "text": "y",
                        ]
                    ], version: 2), .ask(2, "textDocument/documentSymbol", uri),
            ] + Step.end)
        #expect(outcome.fault(2) == nil)
        #expect(outcome.status == 0)
    }
}
