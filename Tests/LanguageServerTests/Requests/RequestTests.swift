import Foundation
import Testing

@testable import LanguageServer
@testable import Workbench

/// What is answered about a text, each request once.
struct RequestTests {
    private typealias Step = ScriptedEditor.Step
    private static let uri = "file:///m/model.yaml"
    private static let base = "file:///m/base.yaml"

    private static let files = [
        "/m/base.yaml": """
        sallyport: 1
        title: A yard
        date: 2026-01-01
        jurisdictions:
          US: { title: United States }
        defenders:
          lab: { title: "The lab 😀", role: lab, jurisdictions: [US] }
          host: { title: The host, role: cloud, jurisdictions: [US] }

        """
    ]

    private static let text = """
        extends: base.yaml
        defenders:
          smith: { title: "😀 Smith", role: cloud, jurisdictions: [US] }
        perimeters:
          yard: { title: The yard, kind: campus, operator: host, exits: stated, level: SL3 }
          gate: { title: The gate, kind: campus, operator: smith, exits: stated, level: SL4 }
        weights:
          frontier:
            title: Weights
            size: 2 TB
            owner: lab
            custody: { scheme: single }
            copies:
              - { in: yard, form: plaintext, for: training }
              - { in: gate, form: plaintext, for: backup }
        channels:
          way-out: { from: yard, to: outside, kind: network, operator: host, level: SL3, rate: 10 Gbit/s }
          other: { from: gate, to: outside, kind: network, operator: smith, level: SL4, rate: 10 Gbit/s }

        """

    private static let able: JSONValue = [
        "textDocument": [
            "hover": ["contentFormat": ["markdown"]],
            "rename": ["prepareSupport": true],
            "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
            "codeAction": ["codeActionLiteralSupport": [:]],
            "completion": ["completionItem": ["snippetSupport": true]],
        ], "workspace": ["workspaceEdit": ["documentChanges": true]],
    ]

    private func run(
        _ steps: [Step], text: String = text, as client: JSONValue = able
    ) throws -> ScriptedEditor.Outcome {
        try ScriptedEditor.run(
            [.initialize(client), .open(Self.uri, text, version: 3), .pause] + steps + Step.end,
            disk: .holding(Self.files))
    }

    /// The place behind the first stretch of the text that reads so.
    private static func place(
        _ stretch: String, in text: String = text, back: Int = 0
    ) throws -> (line: Int, character: Int) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains(stretch) })
        let end = try #require(lines[line].firstRange(of: stretch)).upperBound
        return (line, lines[line][..<end].utf16.count - back)
    }

    /// A stretch of a line.
    private static func range(_ line: Int, _ start: Int, _ end: Int) -> JSONValue {
        [
            "start": TextPosition(line: line, character: start).value,
            "end": TextPosition(line: line, character: end).value,
        ]
    }

    @Test func completionOffersAndExplains() throws {
        let outcome = try run([
            .ask(1, "textDocument/completion", Self.uri, try Self.place("operator: "))
        ])
        let items = try #require(outcome.result(1)?["items"]?.items)
        let labels = Set(items.compactMap { $0["label"]?.text })
        #expect(labels.isSuperset(of: ["lab", "host", "smith"]))
        let order = items.compactMap { $0["sortText"]?.text }
        #expect(order == order.sorted() && order.count == items.count)
        let host = try #require(items.first { $0["label"] == "host" })
        #expect(host["textEdit"]?["range"]?["start"]?["line"] == 4)
        let again = try run([
            .request(1, "completionItem/resolve", host),
            .change(Self.uri, [["text": .text(Self.text + "# more\n")]], version: 4),
            .request(2, "completionItem/resolve", host),
        ])
        #expect(again.result(1)?["documentation"]?["value"]?.text?.contains("The host") == true)
        // Of another text nobody knows what stood there.
        #expect(again.result(2) == host)
    }

    /// Where writing goes on is a snippet for editors that know them, and plain text for others.
    @Test func completionOfAKeyGoesOnBehindIt() throws {
        let text = Self.text.replacing("perimeters:", with: "  jones:\n    ju\nperimeters:")
        for (client, format) in [(Self.able, 2), ([:], nil)] as [(JSONValue, Int?)] {
            let outcome = try run(
                [.ask(1, "textDocument/completion", Self.uri, (4, 6))], text: text, as: client)
            let item = outcome.result(1)?["items"]?.items?.first { $0["label"] == "jurisdictions" }
            #expect(item?["insertTextFormat"]?.integer == format)
            let written = format == nil ? "jurisdictions: []" : "jurisdictions: [$0]"
            #expect(item?["textEdit"]?["newText"] == .text(written))
            #expect(item?["textEdit"]?["range"] == Self.range(4, 4, 6))
        }
    }

    /// A last line that does not end is one in which somebody writes.
    @Test func completionAtTheVeryEnd() throws {
        let text = Self.text + "work"
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        let outcome = try run(
            [.ask(1, "textDocument/completion", Self.uri, (line, 4))], text: text)
        let item = outcome.result(1)?["items"]?.items?.first { $0["label"] == "workloads" }
        #expect(item?["textEdit"]?["range"] == Self.range(line, 0, 4))
        // What it writes has its indentation already.
        #expect(item?["insertTextMode"] == 1)
    }

    /// What is the beginning of a model is gone on with; other YAML is left alone.
    @Test func completionOfTheFirstWord() throws {
        for (text, first) in [("sal", "sallyport"), ("# mine\next", "extends"), ("", "sallyport")] {
            let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            let outcome = try run(
                [.ask(1, "textDocument/completion", Self.uri, (line, line == 0 ? text.count : 3))],
                text: text)
            let labels = outcome.result(1)?["items"]?.items?.compactMap { $0["label"]?.text } ?? []
            #expect(labels.contains(first), "\(text): \(labels)")
        }
        let other = try run([.ask(1, "textDocument/completion", Self.uri, (0, 3))], text: "ver")
        #expect(other.result(1) == [])
    }

    @Test func marksOfSnippetsInATextAreNone() {
        let completion = Completion(
            label: "a", kind: .form, detail: "", place: TextPlace(file: "", range: 0..<0),
            text: "$1 {é} \\ }", stop: 6, name: nil, isRequired: false, rank: 0)
        #expect(CompletionRequest.snippet(completion) == "\\$1 {é$0\\} \\\\ \\}")
    }

    @Test func hoverExplains() throws {
        let place = try Self.place("operator: smith", back: 2)
        let steps = [Step.ask(1, "textDocument/hover", Self.uri, place)]
        let marked = try run(steps).result(1)
        #expect(marked?["contents"]?["kind"] == "markdown")
        #expect(marked?["contents"]?["value"]?.text?.hasPrefix("**") == true)
        #expect(marked?["contents"]?["value"]?.text?.contains("😀 Smith") == true)
        #expect(marked?["range"] == Self.range(5, 51, 56))
        let plain = try run(steps, as: [:]).result(1)
        #expect(plain?["contents"]?["kind"] == "plaintext")
        #expect(plain?["contents"]?["value"]?.text?.contains("**") == false)
    }

    /// What somebody calls a thing cannot mark anything up.
    @Test func namesMarkNothingUp() throws {
        let text = Self.text.replacing("😀 Smith", with: "[x](command:y) <b>")
        let outcome = try run(
            [.ask(1, "textDocument/hover", Self.uri, try Self.place("smith:", in: text, back: 2))],
            text: text)
        let value = outcome.result(1)?["contents"]?["value"]?.text ?? ""
        #expect(value.contains("command"))
        #expect(!value.contains("[x](") && !value.contains("<b>"))
    }

    @Test func definitionLeadsIntoWhatIsExtended() throws {
        let place = try Self.place("operator: host", back: 1)
        let found = try run([.ask(1, "textDocument/definition", Self.uri, place)]).result(1)
        #expect(found == [["uri": .text(Self.base), "range": Self.range(7, 2, 6)]])
    }

    @Test func referencesAreThoseOfAllFiles() throws {
        let place = try Self.place("operator: host", back: 1)
        let outcome = try run([
            .ask(
                1, "textDocument/references", Self.uri, place,
                ["context": ["includeDeclaration": true]]),
            .ask(
                2, "textDocument/references", Self.uri, place,
                ["context": ["includeDeclaration": false]]),
        ])
        let all = outcome.result(1)?.items ?? []
        #expect(all.count == 3)
        #expect(all.count { $0["uri"] == .text(Self.base) } == 1)
        #expect(outcome.result(2)?.items?.count == 2)
    }

    @Test func renamingChangesAllFiles() throws {
        let place = try Self.place("operator: host", back: 1)
        let outcome = try run([
            .ask(1, "textDocument/prepareRename", Self.uri, place),
            .ask(2, "textDocument/rename", Self.uri, place, ["newName": "keeper"]),
            .ask(3, "textDocument/rename", Self.uri, place, ["newName": "a b"]),
            .ask(4, "textDocument/rename", Self.uri, place, ["newName": "lab"]),
            .ask(5, "textDocument/prepareRename", Self.uri, (2, 22)),
        ])
        #expect(outcome.result(1)?["placeholder"] == "host")
        #expect(outcome.result(1)?["range"] == Self.range(4, 51, 55))
        let changes = outcome.result(2)?["documentChanges"]?.items ?? []
        #expect(changes.map { $0["textDocument"]?["uri"] } == [.text(Self.base), .text(Self.uri)])
        // The one that is open has a version, the other has none.
        #expect(changes.map { $0["textDocument"]?["version"]?.integer } == [nil, 3])
        #expect(changes.map { $0["edits"]?.items?.count } == [1, 2])
        #expect(outcome.fault(3) == -32803)
        #expect(outcome.fault(4) == -32803)
        let plain = try run(
            [.ask(1, "textDocument/rename", Self.uri, place, ["newName": "keeper"])], as: [:])
        #expect(plain.result(1)?["changes"]?.names == [Self.base, Self.uri])
    }

    @Test func symbolsAreThoseOfTheText() throws {
        let steps = [
            Step.ask(1, "textDocument/documentSymbol", Self.uri),
            .request(2, "workspace/symbol", ["query": "SMI"]),
            .request(3, "workspace/symbol", ["query": "nobody"]),
        ]
        let outcome = try run(steps)
        let top = outcome.result(1)?.items ?? []
        let names = top.compactMap { $0["name"]?.text }
        #expect(names.contains("perimeters"))
        let section = top.first { $0["name"] == "perimeters" }
        let held = section?["children"]?.items ?? []
        #expect(held.map { $0["name"] } == ["yard", "gate"])
        #expect(outcome.result(2)?.items?.map { $0["name"] } == ["smith"])
        #expect(outcome.result(3) == [])
        let flat = try run(steps, as: [:]).result(1)?.items ?? []
        #expect(flat.first { $0["name"] == "yard" }?["containerName"] == "perimeters")
        #expect(flat.count > top.count)
    }

    @Test func mistakesAreMended() throws {
        let text = Self.text.replacing("role: cloud", with: "role: clowd")
        let place = try Self.place("role: clowd", in: text, back: 5)
        let range = Self.range(place.line, place.character, place.character + 5)
        func ask(_ id: JSONValue, _ only: JSONValue) -> Step {
            .ask(
                id, "textDocument/codeAction", Self.uri, nil,
                ["range": range, "context": ["diagnostics": [], "only": only]])
        }
        let outcome = try run(
            [ask(1, .null), ask(2, ["quickfix"]), ask(3, ["source"]), ask(4, ["refactor"])],
            text: text)
        let fix = outcome.result(1)?.items?.first
        #expect(fix?["kind"] == "quickfix")
        #expect(fix?["diagnostics"]?.items?.first?["code"] == "model.unknown-value")
        #expect(fix?["diagnostics"]?.items?.first?["range"] == range)
        let change = fix?["edit"]?["documentChanges"]?.items?.first
        #expect(change?["edits"] == [["range": range, "newText": "cloud"]])
        #expect(outcome.result(2)?.items?.isEmpty == false)
        #expect(outcome.result(3) == [])
        #expect(outcome.result(4)?.items?.allSatisfy { $0["kind"] == "refactor.rewrite" } == true)
        #expect(
            try run([ask(1, .null)], text: text, as: [:]).result(1) == [],
            "an editor that takes commands only")
    }

    /// A kind that is asked for stands for all that are part of it.
    @Test func aClaimMayBeMadeUnknown() throws {
        let place = try Self.place("level: SL3", back: 1)
        let range = Self.range(place.line, place.character, place.character)
        let only: [JSONValue] = [
            .null, ["refactor"], ["refactor.rewrite"], ["quickfix"], ["refac"],
        ]
        let outcome = try run(
            only.enumerated().map { at, only in
                .ask(
                    .integer(at), "textDocument/codeAction", Self.uri, nil,
                    ["range": range, "context": ["diagnostics": [], "only": only]])
            })
        let titles = (0..<5).map { at in
            (outcome.result(.integer(at))?.items ?? []).map { $0["title"] }
        }
        #expect(titles[0].contains("Let 'perimeters.yard.level' be unknown"))
        #expect(titles[1] == titles[0])
        #expect(titles[2] == titles[0])
        #expect(titles[3].isEmpty)
        #expect(titles[4].isEmpty)
    }

    /// What `harden` finds for a broken line of the gate is offered there.
    @Test func aBrokenLineOfTheGateHasARemedy() throws {
        let text =
            Self.text + """
                options:
                  seal:
                    cost: 1
                    set:
                      perimeters.yard.operator: { all: [host, smith] }
                      channels.way-out.operator: { all: [host, smith] }
                      perimeters.gate.operator: { all: [host, smith] }
                      channels.other.operator: { all: [host, smith] }
                require:
                  - { consequence: exfiltration, tier: OC3, order: 2 }

                """
        let place = try Self.place("order: 2", in: text, back: 1)
        let range = Self.range(place.line, place.character, place.character)
        func ask(_ id: JSONValue, _ only: JSONValue) -> Step {
            .ask(
                id, "textDocument/codeAction", Self.uri, nil,
                ["range": range, "context": ["diagnostics": [], "only": only]])
        }
        let outcome = try run([ask(1, .null), ask(2, ["quickfix"])], text: text)
        #expect(
            outcome.result(1)?.items?.map { $0["title"] }
                == [
                    "Take the cheapest remedy: option 'seal' (cost 1), which would have to be true"
                ])
        #expect(outcome.result(2) == [])
    }

    @Test func lensesStandAboveTheLines() throws {
        let wrong = Self.text.replacing("role: cloud", with: "role: [")
        let outcome = try run([
            .ask(1, "textDocument/codeLens", Self.uri), .pause,
            .change(Self.uri, [["text": .text("# more\n" + wrong)]], version: 4), .pause,
            .ask(2, "textDocument/codeLens", Self.uri),
        ])
        let alone = "😀 Smith alone: exfiltration OC1–OC3, disclosure, tampering OC1–OC3"
        func titles(_ id: JSONValue) -> [String?] {
            (outcome.result(id)?.items ?? []).map { $0["command"]?["title"]?.text }
        }
        let smith = outcome.result(1)?.items?.first { $0["command"]?["title"] == .text(alone) }
        #expect(smith?["range"] == Self.range(2, 2, 7))
        #expect(titles(1).contains("shut for OC1–OC3, opens with the host"))
        // What is half written has the last good answer, marked, where the elements are now.
        #expect(!titles(2).isEmpty)
        #expect(titles(2).allSatisfy { $0?.hasSuffix(CodeLensRequest.mark) == true })
    }

    @Test func hintsAndLayoutAreGiven() throws {
        let loose = Self.text.replacing("title: Weights", with: "title:   Weights")
        let outcome = try run(
            [
                .ask(
                    1, "textDocument/inlayHint", Self.uri, nil, ["range": Self.range(0, 0, 0)]),
                .ask(2, "textDocument/formatting", Self.uri, nil, ["options": ["tabSize": 2]]),
            ], text: loose)
        #expect(outcome.result(1) == [])
        let edits = outcome.result(2)?.items ?? []
        #expect(edits.contains { $0["range"]?["start"]?["line"] == 8 })
    }

    /// Models that nobody has open are found below the folders of the editor.
    @Test func symbolsAreThoseOfAllFolders() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = [
            "a.yaml": "sallyport: 1\ndefenders:\n  smith: { role: cloud }\n",
            "b/c.yml": "sallyport: 1\ndefenders:\n  smithy: { role: cloud }\n",
            "other.yaml": "defenders:\n  smith: {}\n",
            ".git/d.yaml": "sallyport: 1\nweights:\n  smith: {}\n",
            "node_modules/e.yaml": "sallyport: 1\nweights:\n  smith: {}\n",
            "a.txt": "sallyport: 1\nweights:\n  smith: {}\n",
        ]
        for (name, text) in files {
            let path = "\(folder)/\(name)"
            let place = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
        let a = DocumentURI(path: folder + "/a.yaml").text
        let c = DocumentURI(path: folder + "/b/c.yml").text
        let outcome = try ScriptedEditor.run(
            [
                .request(
                    "begin", "initialize",
                    ["workspaceFolders": [["uri": .text(DocumentURI(path: folder).text)]]]),
                .request(1, "workspace/symbol", ["query": "smith"]),
                .open(a, "sallyport: 1\ndefenders:\n  jones: { role: cloud }\n"),
                .request(2, "workspace/symbol", ["query": "smith"]),
                .notify(
                    "workspace/didChangeWorkspaceFolders",
                    ["event": ["removed": [["uri": .text(DocumentURI(path: folder).text)]]]]),
                .request(3, "workspace/symbol", ["query": ""]),
            ] + Step.end, disk: .local)
        func found(_ id: JSONValue) -> [JSONValue?] {
            (outcome.result(id)?.items ?? []).map { $0["location"]?["uri"] }
        }
        #expect(found(1) == [.text(a), .text(c)])
        // What is open counts as it stands in the editor.
        #expect(found(2) == [.text(c)])
        #expect(found(3) == [.text(a)])
    }
}
