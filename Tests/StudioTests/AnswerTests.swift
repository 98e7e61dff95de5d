import Catalogue
import Compilation
import FailureAnalysis
import Foundation
import Interchange
import LanguageServer
import ModelFormat
import Reports
import TestSupport
import Testing

@testable import Studio

struct AnswerTests {
    private func answer(_ trial: StudioTrial, _ text: String, _ more: JSONValue = [:]) -> JSONValue
    {
        guard case .object(let members) = more else { return .null }
        return trial.ask("answer", .object([.init("text", .text(text))] + members))
    }

    @Test func everyPartIsTold() throws {
        let text = try Models.single()
        let trial = StudioTrial(text)
        let found = answer(trial, text, ["version": 7])
        #expect(found["version"] == 7 && found["answered"] == true && found["fault"] == nil)
        #expect(found["diagnostics"]?.items?.isEmpty == true)
        #expect(found["verdict"]?[0]?.text?.contains("alone") == true)
        #expect(found["map"]?["svg"]?.text?.hasPrefix("<svg") == true)
        #expect(found["map"]?["overview"] == false)
        #expect(found["matrix"]?.items?.isEmpty == false)
        let lone = found["loneFailures"]?.items ?? []
        #expect(lone.contains { $0["id"]?.text == "aws" && $0["element"]?.text == "defenders.aws" })
        let failable = Set((found["failable"]?.items ?? []).compactMap { $0["id"]?.text })
        #expect(failable.isSuperset(of: lone.compactMap { $0["id"]?.text }))
        // The text is that of the file.
        #expect(found["change"] == nil)
        let some = answer(trial, text, ["parts": ["map"]])
        #expect(some["map"] != nil && some["verdict"] == nil && some["diagnostics"] == nil)
    }

    @Test func theMatrixIsThatOfTheFindings() throws {
        let text = try Models.single()
        let trial = StudioTrial(text)
        let json = trial.ask("json", ["text": .text(text)])
        #expect(answer(trial, text)["matrix"] == json["exposure"])
    }

    @Test func mistakesHavePlacesAndNoAnswer() throws {
        let text = try Models.single().replacing("role: cloud", with: "role: clout")
        let trial = StudioTrial(text)
        let found = answer(trial, text)
        #expect(found["answered"] == false && found["verdict"] == nil && found["map"] == nil)
        let first = try #require(found["diagnostics"]?[0])
        #expect(first["severity"]?.text == "error" && first["code"]?.text == "model.unknown-value")
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("role: clout") }
        #expect(first["from"]?["line"]?.integer == line)
        #expect(first["path"]?.text == "defenders.aws.role")
    }

    @Test func placesAreCountedInUTF16() {
        let text = "sallyport: 1\ntitle: \"😀é\" x\n"
        let trial = StudioTrial(text)
        let first = answer(trial, text)["diagnostics"]?[0]
        // The faces take two units, the letter one, the quotes one each.
        #expect(first?["from"]?["line"]?.integer == 1)
        #expect(first?["from"]?["column"]?.integer == 13, "\(first ?? .null)")
    }

    @Test func whatChangedSinceTheLastSaveIsTold() throws {
        let saved = try Models.single()
        let trial = StudioTrial(saved)
        let worse = saved.replacing("level: SL4", with: "level: SL1")
        #expect(worse != saved)
        let change = answer(trial, worse, ["parts": ["change"]])["change"]
        #expect(change?["verdict"]?.text?.isEmpty == false)
        #expect(change?["gained"]?.items?.isEmpty == false)
        let back = answer(trial, saved, ["parts": ["change"]])
        #expect(back["change"] == nil)
    }

    @Test func aLaterQuestionOfAPageStopsTheEarlierOne() throws {
        let turns = PageTurns()
        let (first, other) = (turns.take("a"), turns.take("b"))
        #expect(!turns.isOver(first) && !turns.isOver(other))
        _ = turns.take("a")
        #expect(turns.isOver(first) && !turns.isOver(other))
        for number in 0..<PageTurns.most + 1 { _ = turns.take("page \(number)") }
        // Whoever is forgotten is not stopped.
        #expect(!turns.isOver(other))
    }

    /// The text with another level of the first place that has one.
    private func lowered(_ text: String, to level: String) -> String {
        guard let place = text.firstRange(of: "level: SL4") else { return text }
        return text.replacingCharacters(in: place, with: "level: \(level)")
    }

    @Test func optionsAndUnknownsAreSwitches() throws {
        let text = """
            \(try Models.single())
            options:
              lower:
                title: Lower it
                cost: 3
                set: { perimeters.campus.level: SL1 }
            unknown:
              which:
                of: perimeters.campus.level
                one-of: [SL4, SL2]
            """
        let trial = StudioTrial(text)
        let plain = answer(trial, text)
        #expect(
            plain["answered"] == true, "\(plain["diagnostics"] ?? .null) \(plain["fault"] ?? .null)"
        )
        let option = plain["switches"]?["options"]?[0]
        #expect(option?["name"]?.text == "Lower it" && option?["cost"]?.integer == 3)
        #expect(option?["on"] == false)
        let unknown = plain["switches"]?["unknowns"]?.items?.first { $0["id"]?.text == "which" }
        #expect(unknown?["states"]?.items?.count == 2)
        for (more, level): (JSONValue, String) in [
            (["options": ["lower"]], "SL1"), (["set": ["which": 1]], "SL2"),
        ] {
            let changed = answer(trial, text, more)
            let direct = answer(trial, lowered(text, to: level))
            #expect(changed["answered"] == true)
            #expect(changed["matrix"] == direct["matrix"], "\(level)")
            #expect(changed["matrix"] != plain["matrix"], "\(level)")
        }
        // What the model does not have changes nothing.
        let odd = answer(trial, text, ["options": ["no-such"], "set": ["which": 9, "other": 0]])
        #expect(odd["matrix"] == plain["matrix"])
    }

    @Test func theShelfKeepsTheLastTexts() {
        let trial = StudioTrial("")
        for number in 0..<DraftShelf.most + 4 {
            _ = trial.ask("outline", ["text": .text("title: \(number)\n")])
        }
        #expect(trial.session.drafts.count == DraftShelf.most)
    }

    @Test func whatFailsIsToldAsWhatIfTellsIt() throws {
        let text = try Models.single()
        let trial = StudioTrial(text)
        let found = trial.ask("fail", ["text": .text(text), "fail": ["aws"]])
        #expect(found["words"]?[0]?.text?.hasPrefix("If ") == true)
        let steps = found["path"]?["steps"]?.items ?? []
        #expect(steps.map { $0["number"]?.integer } == (1...max(1, steps.count)).map { $0 })
        #expect(found["path"]?["svg"]?.text?.hasPrefix("<svg") == true)
        let svg = found["path"]?["svg"]?.text ?? ""
        for step in steps {
            #expect(svg.contains("data-step=\"\(step["number"]?.integer ?? 0)\""))
        }
        let nobody = trial.ask("fail", ["text": .text(text), "fail": ["nobody-at-all"]])
        #expect(nobody["fault"]?.text?.contains("nobody-at-all") == true)
        let several = trial.ask("fail", ["text": .text(text), "fail": ["aws", "lab"]])
        #expect(several["path"]?["steps"]?.items?.isEmpty == false)
        #expect(several["path"]?["svg"]?.text?.hasPrefix("<svg") == true)
        let denial = trial.ask(
            "fail", ["text": .text(text), "fail": ["aws"], "consequence": "denial"])
        #expect(denial["path"]?["consequence"]?.text == "denial")
    }

    @Test func completionMeaningAndPlaces() throws {
        let text = try Models.single()
        let trial = StudioTrial(text)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.contains("role: cloud") })
        let column = try #require(lines[row].firstRange(of: "cloud")).lowerBound
        let at: JSONValue = [
            "line": .integer(row),
            "column": .integer(lines[row].distance(from: lines[row].startIndex, to: column)),
        ]
        let offered = trial.ask("complete", ["text": .text(text), "at": at])
        #expect(offered["items"]?.items?.contains { $0["label"]?.text == "silicon" } == true)
        #expect(offered["from"] == at)
        let meaning = trial.ask("hover", ["text": .text(text), "at": at])
        #expect(meaning["markdown"]?.text?.isEmpty == false && meaning["from"] == at)
        let place = trial.ask("place", ["text": .text(text), "at": at])
        #expect(place["path"]?.text == "defenders.aws.role")
        #expect(place["element"]?.text == "defenders.aws")
        let element = trial.ask("place", ["text": .text(text), "path": "defenders.aws"])
        #expect(element["from"]?["column"]?.integer == 2)
        #expect(trial.ask("place", ["text": .text(text), "path": "defenders.no"]) == .null)
        let wrong = text.replacing("role: cloud", with: "role: clou")
        let fixes = trial.ask("fixes", ["text": .text(wrong), "at": at])
        #expect(fixes[0]?["title"]?.text == "Write 'cloud'")
        #expect(fixes[0]?["edits"]?[0]?["text"]?.text == "cloud")
    }

    @Test func twoTextsAreSetBesideEachOther() throws {
        let text = try Models.single()
        let disk = StudioDisk()
        disk.write("other.yaml", try Models.text("arrangements/mistral-eu.yaml"))
        let trial = StudioTrial(text, disk: disk)
        let worse = text.replacing("level: SL4", with: "level: SL1")
        let found = trial.ask("compare", ["text": .text(worse), "baseline": ["text": .text(text)]])
        #expect(found["verdict"]?.text?.contains("buys nothing over") == true)
        #expect(found["lines"]?.items?.isEmpty == false)
        #expect(found["svg"]?.text?.hasPrefix("<svg") == true)
        let file = trial.ask("compare", ["text": .text(text), "baseline": ["file": "other.yaml"]])
        #expect(file["verdict"]?.text?.isEmpty == false, "\(file)")
        let none = trial.ask("compare", ["text": .text(text), "baseline": ["file": "no.yaml"]])
        #expect(none["fault"]?.text?.contains("no.yaml") == true)
    }
}
