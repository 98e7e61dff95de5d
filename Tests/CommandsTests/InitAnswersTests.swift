import Foundation
import ModelFormat
import TestSupport
import Testing

@testable import Commands

/// `init` from answers: on a terminal, from a file, and what is refused.
struct InitAnswersTests {
    private static let all = """
        title: Acme trains on two clouds
        lab: Acme
        machines: [Nimbus, "Blue: Sky #1"]
        custody: split 2
        release: Acme
        fallback: no
        chips: Chipworks
        serving: Nimbus
        backups: [VaultCo]
        keys: [Acme, KeyCo]
        jurisdictions: { Acme: US, Nimbus: [US], "Blue: Sky #1": EU, Chipworks: [US, Taiwan] }
        parents: { Acme: none, Nimbus: Olympus, Chipworks: olympus }
        levels: { Nimbus: SL3 by Nimbus, Acme: SL2 }
        exits: { Nimbus: both }

        """

    @Test func theModelsAreThoseThatSomebodyLookedAt() throws {
        for (name, text) in [("nothing", "{}"), ("two-clouds", Self.all)] {
            let outcome = try Command.run("init", "--answers", "-", input: Data(text.utf8))
            #expect(outcome.status == 0)
            try GoldenFile.expect(
                outcome.text, at: "Tests/CommandsTests/Golden/Init/\(name).yaml")
            let check = try Command.run("check", "-", input: outcome.output)
            #expect(check.status == 0 && check.text.hasPrefix("ok: "), "\(check.errors)")
            #expect(!check.errors.contains("warning:"), "\(check.errors)")
            let answer = try Command.run("unknowns", "-", input: outcome.output)
            #expect(answer.status == 0, "\(answer.errors)")
            #expect(answer.text.contains("depend on what is unknown"), "\(answer.text)")
        }
    }

    @Test func thePagesExampleIsAFileOfAnswers() throws {
        let url = PackageRoot.url.appendingPathComponent("Docs/Interview.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        let block = try #require(
            page.components(separatedBy: "```yaml answers\n").last?
                .components(separatedBy: "```").first)
        let model = try Command.run("init", "--answers", "-", input: Data(block.utf8))
        #expect(model.status == 0)
        #expect(model.errors.hasSuffix("of everybody: title\n"), "\(model.errors)")
        for question in InterviewQuestion.allCases {
            #expect(page.contains("\n| `\(question.rawValue)` | "))
        }
    }

    @Test func analysisSaysWhatRestsOnUnknowns() throws {
        let model = try Command.run("init", "--answers", "-", input: Data("{}".utf8))
        #expect(
            model.errors == "sallyport: written as unknown, as not answered or not of everybody: "
                + "title, lab, machines, chips, serving, backups, keys, jurisdictions, parents, "
                + "levels, exits\n")
        let answer = try Command.run("analyse", "-", input: model.output)
        #expect(answer.status == 0)
        #expect(answer.text.contains("leaves 9 things open"))
    }

    @Test func askingNeedsATerminal() throws {
        let outcome = try Command.run("init", "--ask", input: Data("x\n".utf8))
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("--ask needs a terminal"))
        #expect(outcome.errors.contains("--answers FILE"))
        #expect(outcome.errors.contains("init --questions"))
    }

    @Test func mistakesInAnswersAreToldWithTheirPlace() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("a.yaml", "lab: Acme\nmachinse: [a]\n")
        let outcome = try Command.run(
            "init", "--answers", "a.yaml", "--output", "model.yaml", in: scratch.url)
        #expect(outcome.status == 2)
        #expect(
            outcome.errors == "a.yaml:2:1: error: no question has the key 'machinse': did you mean "
                + "'machines'? [model.unknown-key]\n")
        #expect(scratch.names == ["a.yaml"])
        let absent = try Command.run("init", "--answers", "b.yaml", in: scratch.url)
        #expect(absent.status == 74)
    }

    @Test func theEmptyFormIsAFileOfAnswers() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let form = try Command.run("init", "--questions", "--output", "a.yaml", in: scratch.url)
        #expect(form.status == 0 && scratch.names == ["a.yaml"])
        let model = try Command.run(
            "init", "--answers", "a.yaml", "--output", "m.yaml", in: scratch.url)
        #expect(model.status == 0)
        #expect(scratch.names == ["a.yaml", "m.yaml", "sallyport.schema.json"])
        let again = try Command.run(
            "init", "--answers", "a.yaml", "--output", "m.yaml", in: scratch.url)
        #expect(again.status == 74 && again.errors.contains("m.yaml is there already"))
    }

    @Test(arguments: [
        ["--ask", "--questions"], ["--answers", "a", "--ask"], ["--template", "single", "--ask"],
        ["--questions", "--schema", "x"],
    ])
    func oneWayIsChosen(_ arguments: [String]) throws {
        #expect(try Command.run(["init"] + arguments).status == 64)
    }

    /// What is said to somebody at a terminal, line by line.
    @Test func theTerminalAsksAndTakesWhatItIsTold() {
        var lines = ["", "none", "Acme", "Nimbus", "", "none", "none", "US", "EU", "none"]
            .makeIterator()
        var told: [String] = []
        let answers = TerminalInterview.answers(
            reading: { lines.next() }, telling: { told.append($0) })
        #expect(answers.lab == "Acme" && answers.machines == ["Nimbus"])
        #expect(answers.jurisdictions == ["acme": ["US"], "nimbus": ["EU"]])
        #expect(answers.parents == ["acme": .nobody])
        #expect(answers.levels.isEmpty)
        #expect(told.count { $0.hasPrefix("\nWho trains the model") } == 2)
        #expect(told.contains { $0.hasPrefix("  'none' is no name") })
        // The input ended before it was answered.
        #expect(told.last?.hasPrefix("\nWhich company owns Nimbus?") == true)
    }
}
