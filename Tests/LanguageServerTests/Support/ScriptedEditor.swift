import Synchronization

@testable import LanguageServer

/// An editor that says what it was told to say, and notes what it hears.
///
/// A class, because the server reads from it while it works.
final class ScriptedEditor: Sendable {
    /// What it does next.
    enum Step: Sendable {
        /// Sends bytes.
        case bytes([UInt8])
        /// Waits until the server waits too.
        case pause
    }

    private let steps: Mutex<ArraySlice<Step>>

    init(_ steps: [Step]) { self.steps = Mutex(steps[...]) }

    /// What the server reads.
    @Sendable func read(waits: Bool) -> [UInt8]? {
        steps.withLock { steps in
            while let step = steps.first {
                switch step {
                case .bytes(let bytes):
                    steps.removeFirst()
                    return bytes
                case .pause:
                    if !waits { return [] }
                    steps.removeFirst()
                }
            }
            return nil
        }
    }

    /// What a run of the server says.
    struct Outcome {
        let status: Int32
        let bytes: [UInt8]
        let messages: [JSONValue]

        /// The answer to a request.
        func answer(to id: JSONValue) -> JSONValue? {
            messages.first { $0["id"] == id && $0["method"] == nil }
        }

        /// What a request gave; `nil` for nothing and for a fault.
        func result(_ id: JSONValue) -> JSONValue? { answer(to: id)?["result"] }

        /// The code of the fault that a request ended with.
        func fault(_ id: JSONValue) -> Int? { answer(to: id)?["error"]?["code"]?.integer }

        /// What was told under a name.
        func told(_ method: String) -> [JSONValue] {
            messages.filter { $0["method"]?.text == method }.compactMap { $0["params"] }
        }

        /// The diagnostics that were told of a text, each time.
        func diagnostics(of uri: String) -> [[JSONValue]] {
            told("textDocument/publishDiagnostics").filter { $0["uri"]?.text == uri }
                .compactMap { $0["diagnostics"]?.items }
        }
    }

    /// Runs a server with an editor that does so.
    static func run(_ steps: [Step], disk: ModelDisk = .none) throws -> Outcome {
        let editor = ScriptedEditor(steps)
        var written: [UInt8] = []
        var server = LanguageServer(
            LanguageSession(version: "1", disk: disk),
            inbox: Inbox(pause: .zero, editor.read)
        ) { bytes, _ in written += bytes }
        let status = try server.run()
        var reader = FrameReader()
        reader.append(written)
        var messages: [JSONValue] = []
        while case .content(let content)? = reader.next() {
            messages.append(JSONReader.value(of: content) ?? "not JSON")
        }
        return Outcome(status: status, bytes: written, messages: messages)
    }
}

extension ModelDisk {
    /// A disk with nothing on it.
    static let none = ModelDisk { path, _, _ in throw NoFile(path: path) }

    /// A disk with some files.
    static func holding(_ files: [String: String]) -> ModelDisk {
        ModelDisk { path, _, _ in
            guard let text = files[path] else { throw NoFile(path: path) }
            return Array(text.utf8)
        }
    }

    struct NoFile: Error { let path: String }
}

extension ScriptedEditor.Step {
    /// The bytes that it sends.
    var sent: [UInt8] {
        guard case .bytes(let bytes) = self else { return [] }
        return bytes
    }

    static func text(_ text: String) -> Self { .bytes(Array(text.utf8)) }

    static func message(_ value: JSONValue) -> Self { .bytes(FrameWriter.bytes(of: value)) }

    static func request(
        _ id: JSONValue, _ method: String, _ parameters: JSONValue = [:]
    ) -> Self {
        .message(["jsonrpc": "2.0", "id": id, "method": .text(method), "params": parameters])
    }

    static func notify(_ method: String, _ parameters: JSONValue = [:]) -> Self {
        .message(["jsonrpc": "2.0", "method": .text(method), "params": parameters])
    }

    static func initialize(_ capabilities: JSONValue = [:]) -> Self {
        .request("begin", "initialize", ["capabilities": capabilities])
    }

    static func open(_ uri: String, _ text: String, version: Int = 1) -> Self {
        .notify(
            "textDocument/didOpen",
            [
                "textDocument": [
                    "uri": .text(uri), "languageId": "yaml", "version": .integer(version),
                    "text": .text(text),
                ]
            ])
    }

    static func change(_ uri: String, _ changes: [JSONValue], version: Int) -> Self {
        .notify(
            "textDocument/didChange",
            [
                "textDocument": ["uri": .text(uri), "version": .integer(version)],
                "contentChanges": .list(changes),
            ])
    }

    /// A request about a text, and a place in it.
    static func ask(
        _ id: JSONValue, _ method: String, _ uri: String,
        _ place: (line: Int, character: Int)? = nil,
        _ more: JSONValue = [:]
    ) -> Self {
        guard case .object(let members) = more else { return .pause }
        let position = place.map {
            JSONValue.Member(
                "position", TextPosition(line: $0.line, character: $0.character).value)
        }
        return .request(
            id, method,
            .object(
                [.init("textDocument", ["uri": .text(uri)])] + (position.map { [$0] } ?? [])
                    + members))
    }

    static let end: [Self] = [.pause, .request("end", "shutdown"), .notify("exit")]
}
