import Foundation
import Interchange
import LanguageServer
import ModelFormat
import TestSupport
import Testing

@testable import Studio

struct BeginningTests {
    private let trial = StudioTrial()

    private func checks(_ text: String?) -> Bool {
        guard let text else { return false }
        return (try? CheckedInput.read(bytes: Array(text.utf8), file: "m")) != nil
    }

    @Test func templatesAndArrangementsBeginAModel() throws {
        let found = trial.get("beginnings")
        #expect(found["templates"]?.items?.count == ModelTemplate.allCases.count)
        for template in ModelTemplate.allCases {
            let begun = trial.ask("begin", ["template": .text(template.rawValue)])
            #expect(begun["text"]?.text == template.text)
        }
        let arrangements = found["arrangements"]?.items ?? []
        let paths = ShippedModels.paths.filter { $0.hasPrefix("arrangements/") }
        #expect(arrangements.compactMap { $0["id"]?.text } == paths.map(ShippedModels.name(of:)))
        for (path, one) in zip(paths, arrangements) {
            #expect(one["name"]?.text?.isEmpty == false && one["words"]?.text?.isEmpty == false)
            let begun = trial.ask("begin", ["arrangement": one["id"] ?? .null])
            let text = try #require(begun["text"]?.text, "\(path)")
            let written = ShippedModels.text(of: path)
            #expect(checks(text), "\(path)")
            guard written.contains("\nextends:") || written.hasPrefix("extends:") else {
                #expect(text == written, "\(path)")
                continue
            }
            // One text that says the same, with the head of the file, and from where each part is.
            #expect(!text.contains("\nextends:"), "\(path)")
            #expect(text.hasPrefix(String(written.prefix { $0 != "\n" })), "\(path)")
            #expect(text.contains("\n# Written out from \(ShippedModels.name(of: path)).yaml"))
            #expect(text.contains("\n  # from "), "\(path)")
            let said = try CheckedInput.read(path: ShippedModels.url(of: path).path)
            let read = try CheckedInput.read(bytes: Array(text.utf8), file: "m")
            #expect(read.canonicalText == said.canonicalText, "\(path)")
        }
    }

    /// The page's questions give what those on a terminal give.
    @Test(arguments: 0..<40)
    func questionsGiveWhatTheyGiveOnATerminal(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let lines: [InterviewQuestion: [String]] = [
            .title: ["A set-up"], .lab: ["Lab"], .machines: ["AWS", "AWS, Google"],
            .custody: ["replicated", "split 2"], .release: ["none", "Lab"],
            .fallback: ["yes", "no"],
            .chips: ["Nvidia"], .serving: ["none", "Azure"], .backups: ["none", "Iron"],
            .keys: ["none", "Lab"], .jurisdictions: ["US", "US, EU"], .parents: ["none", "Big"],
            .levels: ["SL3", "SL2 by Lab"], .exits: ["either", "both"],
        ]
        var session = InterviewSession()
        var answers: [JSONValue] = []
        var asked = trial.get("beginnings")["interview"]?[0]
        while let question = asked, let prompt = session.prompt {
            #expect(question["key"]?.text == prompt.question.rawValue)
            let may = (lines[prompt.question] ?? []) + [""]
            if let parties = question["of"]?.items {
                var said: [JSONValue.Member] = []
                for party in parties {
                    let line = may.randomElement(using: &random) ?? ""
                    #expect(session.prompt?.party?.id == party["id"]?.text)
                    try session.answer(line)
                    if !line.isEmpty { said.append(.init(party["id"]?.text ?? "", .text(line))) }
                }
                answers.append(["key": .text(prompt.question.rawValue), "value": .object(said)])
            } else {
                let line = may.randomElement(using: &random) ?? ""
                try session.answer(line)
                answers.append([
                    "key": .text(prompt.question.rawValue),
                    "value": line.isEmpty ? .null : .text(line),
                ])
            }
            let next = trial.ask("begin", ["answers": .list(answers)])
            #expect(next["fault"] == nil, "\(next)")
            asked = next["question"]
            if asked == nil {
                #expect(next["text"]?.text == (try InterviewModel(session.answers).text()))
                #expect(checks(next["text"]?.text))
                #expect(next["report"]?.items?.count == session.answers.unanswered.count)
            }
        }
        #expect(session.prompt == nil)
    }

    @Test func whatIsNoAnswerIsSaid() {
        let found = trial.ask(
            "begin",
            ["answers": [["key": "title", "value": "T"], ["key": "lab", "value": "none"]]])
        #expect(found["fault"]?.text?.contains("none") == true)
        let early = trial.ask(
            "begin", ["answers": [["key": "title", "value": "T"]], "finish": true])
        #expect(checks(early["text"]?.text))
    }

    @Test func aFileOfAnotherToolBeginsAModel() throws {
        let text = """
            { "otmVersion": "0.2.0", "project": { "name": "Shop", "id": "shop" },
              "trustZones": [ { "id": "z", "name": "Zone", "risk": { "trustRating": 10 } } ],
              "components": [ { "id": "c", "name": "Shop", "type": "web", "parent": { "trustZone": "z" } } ] }
            """
        let found = trial.ask("begin", ["import": ["name": "shop.otm", "text": .text(text)]])
        #expect(checks(found["text"]?.text), "\(found)")
        #expect(
            found["report"]?.items?.isEmpty == false && found["questions"]?.items?.isEmpty == false)
        let wrong = trial.ask("begin", ["import": ["name": "x", "text": "nothing"]])
        #expect(wrong["fault"]?.text?.isEmpty == false)
    }
}
