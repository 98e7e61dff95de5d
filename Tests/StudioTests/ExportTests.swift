import LanguageServer
import TestSupport
import Testing

@testable import PageServer
@testable import Studio

struct ExportTests {
    private func export(
        _ what: String, of text: String, _ more: [JSONValue.Member] = []
    ) -> (PageResponse, String) {
        let trial = StudioTrial(text)
        let question = JSONValue.object(
            [.init("text", .text(text)), .init("what", .text(what)), .init("fail", ["aws"])] + more)
        let response = trial.send("POST", "export", JSONWriter.bytes(of: question))
        return (response, String(decoding: trial.bytes(response), as: UTF8.self))
    }

    @Test(arguments: Export.allCases)
    func everythingIsAFileToKeep(_ what: Export) throws {
        if what == .mapImage || what == .mapPaper { return }
        let (response, text) = export(what.rawValue, of: try Models.single())
        #expect(response.status == .fine && !text.isEmpty, "\(text.prefix(200))")
        let headers = Dictionary(
            uniqueKeysWithValues: response.headers.map { ($0.name, $0.value) })
        #expect(headers["Content-Type"] == what.type.rawValue)
        #expect(headers["Content-Disposition"]?.hasPrefix("attachment; filename=\"") == true)
        #expect(headers["Content-Security-Policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(headers["X-Content-Type-Options"] == "nosniff")
    }

    @Test func aWrongTextGivesNone() {
        for what in Export.allCases {
            let (response, words) = export(what.rawValue, of: "sallyport: 1\n")
            #expect(response.status == .wrong && words.hasPrefix("400: the text is wrong"))
        }
        #expect(export("passwd", of: "").0.status == .wrong)
    }

    /// Each line holds for the text that it was made of, and no line that asks for more does.
    @Test(arguments: [
        "seed-case/single.yaml", "seed-case/split-2-of-2.yaml", "arrangements/mistral-eu.yaml",
        "arrangements/self-hosted.yaml", "arrangements/enterprise-before.yaml",
    ])
    func linesThatHoldHold(_ path: String) throws {
        let text = try Models.text(path)
        let bare =
            String(
                text.prefix(upTo: text.firstRange(of: "\nrequire:")?.lowerBound ?? text.endIndex))
            + "\n"
        let (_, lines) = export("requires.yaml", of: bare)
        guard lines.hasPrefix("require:") else { return }
        let trial = StudioTrial(bare)
        func requires(_ lines: String) -> [JSONValue] {
            trial.ask("answer", ["text": .text(bare + lines), "parts": ["findings"]])["requires"]?
                .items ?? []
        }
        let held = requires(lines)
        #expect(held.count == lines.split(separator: "\n").count - 1)
        #expect(held.allSatisfy { $0["holds"] == true }, "\(held)")
        let more = lines.replacing(/order: (\d+)/) { "order: \((Int($0.1) ?? 0) + 1)" }
        let asked = trial.ask("json", ["text": .text(bare)])
        // Where a set suffices, one failure more is more than it takes.
        let isComplete =
            asked["exposure"]?.items?.allSatisfy { $0["order"]?.integer != nil } ?? false
        if isComplete { #expect(requires(more).allSatisfy { $0["holds"] == false }) }
    }

    @Test func theCheapestRemedyWritesItself() throws {
        let text = try Models.single()
        let trial = StudioTrial(text)
        let found = trial.ask("remedy", ["text": .text(text)])
        guard let remedy = found["remedy"] else {
            #expect(found["remedy"] == nil && found["fault"] == nil)
            return
        }
        #expect(remedy["words"]?.text?.hasPrefix("Take ") == true)
        #expect(remedy["edits"]?.items?.isEmpty == false)
    }
}
