import Foundation
import Outputs
import TestSupport
import Testing

@testable import Commands

/// `sallyport lsp` as an editor starts it.
struct LspCommandTests {
    /// The bytes of some messages.
    private static func stream(_ messages: [[String: Any]]) throws -> Data {
        try messages.reduce(into: Data()) { stream, message in
            let content = try JSONSerialization.data(
                withJSONObject: message.merging(["jsonrpc": "2.0"]) { $1 })
            stream += Data("Content-Length: \(content.count)\r\n\r\n".utf8) + content
        }
    }

    /// The messages in some bytes.
    private static func messages(_ stream: Data) throws -> [[String: Any]] {
        var messages: [[String: Any]] = []
        var rest = stream[...]
        let mark = Data("\r\n\r\n".utf8)
        while let end = rest.firstRange(of: mark) {
            let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
            let length = try #require(Int(head.dropFirst("Content-Length: ".count)))
            let content = rest[end.upperBound...].prefix(length)
            messages.append(
                try #require(
                    try JSONSerialization.jsonObject(with: Data(content)) as? [String: Any]))
            rest = rest[end.upperBound...].dropFirst(length)
        }
        #expect(rest.isEmpty)
        return messages
    }

    private static func session(
        _ messages: [[String: Any]], _ options: [String] = []
    ) throws -> (status: Int32, messages: [[String: Any]], errors: String) {
        let begin: [[String: Any]] = [
            ["id": "begin", "method": "initialize", "params": ["capabilities": [String: Any]()]],
            ["method": "initialized", "params": [String: Any]()],
        ]
        let end: [[String: Any]] = [["id": "end", "method": "shutdown"], ["method": "exit"]]
        let outcome = try Command.run(
            ["lsp"] + options, input: try stream(begin + messages + end))
        return (outcome.status, try Self.messages(outcome.output), outcome.errors)
    }

    @Test func beginsAndEnds() throws {
        let session = try Self.session([], ["--stdio"])
        #expect(session.status == 0)
        #expect(session.errors.isEmpty)
        #expect(session.messages.map { $0["id"] as? String } == ["begin", "end"])
        let info = (session.messages.first?["result"] as? [String: Any])?["serverInfo"]
        #expect((info as? [String: String])?["version"] == ToolVersion.current)
    }

    @Test func anEditorThatIsGoneEndsItWithTheProtocolsStatus() throws {
        let outcome = try Command.run("lsp")
        #expect(outcome.status == 1)
        #expect(!outcome.isSignalled)
        #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    }

    @Test func nonsenseDoesNotEndIt() throws {
        let nonsense = Data("nonsense\r\n\r\nContent-Length: 5\r\n\r\n{{{{{".utf8)
        let end = try Self.stream([
            ["id": 1, "method": "initialize"], ["id": 2, "method": "shutdown"], ["method": "exit"],
        ])
        let outcome = try Command.run("lsp", input: nonsense + end)
        #expect(outcome.status == 0)
        #expect(try Self.messages(outcome.output).count == 4)
    }

    @Test func aCatalogueThatIsNotThereIsTold() throws {
        let outcome = try Command.run("lsp", "--catalogue", "no.yaml")
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("no.yaml"))
    }

    /// A text that is not saved has what `analyse` says once it is.
    @Test(arguments: ["SL2", "SL3"])
    func saysWhatAnalyseSays(_ level: String) throws {
        let name = "single"
        let text = try SeedModel.text(name).replacing("level: SL4", with: "level: \(level)")
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("saved.yaml", text)
        let uri = "file://" + SeedModel.path(name)
        let document: [String: Any] = [
            "uri": uri, "languageId": "yaml", "version": 1, "text": text,
        ]
        let session = try Self.session([
            ["method": "textDocument/didOpen", "params": ["textDocument": document]],
            ["id": 1, "method": "textDocument/codeLens", "params": ["textDocument": ["uri": uri]]],
        ])
        let answer = try #require(session.messages.first { $0["id"] as? Int == 1 })
        let lenses = try #require(answer["result"] as? [[String: Any]])
        let titles = lenses.compactMap { ($0["command"] as? [String: Any])?["title"] as? String }
            .filter { $0.contains(" alone: ") }
        let findings = try #require(
            try JSONSerialization.jsonObject(
                with: Command.run("analyse", scratch.path("saved.yaml"), "--format", "json").output)
                as? [String: Any])
        let lone = try #require(findings["loneFailures"] as? [[String: Any]])
        let causes = Set(lone.compactMap { $0["cause"] as? String })
        #expect(causes.count > 2)
        #expect(titles.count == causes.count)
        // Of each what it suffices for, and at which tiers.
        let said = Set(titles.flatMap(Self.facts))
        let expected = Set(
            lone.compactMap { failure -> String? in
                guard let goal = failure["consequence"] as? String else { return nil }
                let tiers = (failure["tiers"] as? [Int] ?? []).sorted()
                guard let first = tiers.first, let last = tiers.last else { return goal }
                return first == last ? "\(goal) OC\(first)" : "\(goal) OC\(first)–OC\(last)"
            })
        #expect(said == expected)
    }

    /// `exfiltration OC1–OC3` and the like, of a line.
    private static func facts(_ title: String) -> [String] {
        guard let start = title.firstRange(of: " alone: ") else { return [] }
        return title[start.upperBound...].replacing(" and ", with: ", ").split(separator: ", ")
            .map(String.init)
    }

    /// Neither side waits for the other where both have much to say.
    @Test func manyAnswersAreReadLate() throws {
        let asked = (0..<3_000).map { number -> [String: Any] in
            ["id": number, "method": "no/\(String(repeating: "x", count: 50))"]
        }
        let session = try Self.session(asked)
        #expect(session.status == 0)
        #expect(session.messages.count == 3_002)
    }
}
