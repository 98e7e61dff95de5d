import LanguageServer
import Testing

@testable import Studio

struct SavingTests {
    private static let text = "sallyport: 1\ntitle: One\n"

    @Test func savingWritesTheTextAndGivesItsDigest() {
        let trial = StudioTrial(Self.text)
        let state = trial.get("state")
        #expect(state["text"]?.text == Self.text && state["file"]?.text == "m.yaml")
        let saved = trial.ask("save", ["text": "sallyport: 1\n", "over": state["digest"] ?? .null])
        #expect(trial.disk.text("m.yaml") == "sallyport: 1\n")
        #expect(saved["digest"] == trial.get("state")["digest"])
        // Every page hears of it once, with the digest by which the one that wrote it knows it.
        for _ in 0..<6 { trial.session.look() }
        #expect(trial.events.count == 1)
        #expect(trial.events[0].contains(saved["digest"]?.text ?? "no digest"))
        #expect(trial.events[0].contains("\"changed\":[]"))
    }

    /// Two pages without a file: what one begins is not written by the other, whatever it is told of it.
    @Test func aPageWritesNoFileThatAnotherOneBegan() {
        let trial = StudioTrial(file: nil)
        let first = trial.ask("save", ["text": "a: 1\n", "as": "first.yaml"])
        let second = trial.ask("save", ["text": "b: 1\n", "as": "second.yaml"])
        for over in [first["digest"], second["digest"], .null] {
            let refused = trial.ask(
                "save", ["text": "a: 2\n", "file": "first.yaml", "over": over ?? .null])
            #expect(refused["elsewhere"]?.text == "second.yaml")
            #expect(refused["fault"]?.text != nil && refused["conflict"] == nil)
        }
        #expect(trial.disk.text("first.yaml") == "a: 1\n")
        #expect(trial.disk.text("second.yaml") == "b: 1\n")
        #expect(trial.events.count == 2)
        // Whose file it is goes on writing it; the other one takes a name of its own.
        let own = trial.ask(
            "save",
            ["text": "b: 2\n", "file": "second.yaml", "over": second["digest"] ?? .null])
        #expect(own["digest"]?.text != nil && trial.disk.text("second.yaml") == "b: 2\n")
        #expect(
            trial.ask("save", ["text": "a: 2\n", "as": "third.yaml"])["file"]?.text == "third.yaml")
    }

    @Test func aFileThatChangedOutsideIsNeverOverwritten() {
        let trial = StudioTrial(Self.text)
        let old = trial.get("state")["digest"] ?? .null
        trial.disk.write("m.yaml", "theirs\n")
        let refused = trial.ask("save", ["text": "ours\n", "over": old])
        #expect(refused["conflict"] == true && refused["text"]?.text == "theirs\n")
        #expect(trial.disk.text("m.yaml") == "theirs\n")
        // Whoever has seen it may write over it.
        let taken = trial.ask("save", ["text": "ours\n", "over": refused["digest"] ?? .null])
        #expect(taken["digest"]?.text != nil && trial.disk.text("m.yaml") == "ours\n")
    }

    @Test func norIsOneThatChangesWhileItIsSaved() {
        let trial = StudioTrial(Self.text)
        let old = trial.get("state")["digest"] ?? .null
        trial.disk.meddle("m.yaml", "theirs\n")
        let refused = trial.ask("save", ["text": "ours\n", "over": old])
        #expect(refused["conflict"] == true && refused["text"]?.text == "theirs\n")
        #expect(trial.disk.text("m.yaml") == "theirs\n")
    }

    @Test func whatIsGoneOrNewIsToldApart() {
        let trial = StudioTrial(Self.text)
        let old = trial.get("state")["digest"] ?? .null
        trial.disk.remove("m.yaml")
        let gone = trial.ask("save", ["text": "ours\n", "over": old])
        #expect(gone["conflict"] == true && gone["digest"] == nil)
        #expect(trial.disk.text("m.yaml") == nil)
        #expect(trial.ask("save", ["text": "ours\n", "over": .null])["digest"]?.text != nil)
        let there = trial.ask("save", ["text": "other\n", "over": .null])
        #expect(there["conflict"] == true && trial.disk.text("m.yaml") == "ours\n")
    }

    @Test func aNewTextGetsAFileOfTheFolder() {
        let trial = StudioTrial(file: nil)
        #expect(trial.get("state")["file"] == nil && trial.get("state")["text"]?.text == "")
        #expect(trial.ask("save", ["text": "a: 1\n", "over": .null])["fault"]?.text != nil)
        trial.disk.write("taken.yaml", "x")
        #expect(trial.ask("save", ["text": "a: 1\n", "as": "taken.yaml"])["fault"]?.text != nil)
        let made = trial.ask("save", ["text": "a: 1\n", "as": "new.yaml"])
        #expect(made["file"]?.text == "new.yaml" && trial.disk.text("new.yaml") == "a: 1\n")
        #expect(trial.get("state")["file"]?.text == "new.yaml")
        let again = trial.ask("save", ["text": "a: 2\n", "over": made["digest"] ?? .null])
        #expect(again["digest"]?.text != nil && trial.disk.text("new.yaml") == "a: 2\n")
    }

    @Test func aChangeOutsideIsTold() throws {
        let base = try Models.single()
        let disk = StudioDisk()
        disk.write("base.yaml", base)
        let text = "sallyport: 1\ntitle: Laid over\nextends: base.yaml\n"
        let trial = StudioTrial(text, disk: disk)
        let before = trial.ask("answer", ["text": .text(text)])
        #expect(before["answered"] == true)
        for _ in 0..<8 { trial.session.look() }
        #expect(trial.events.isEmpty)
        disk.write("base.yaml", base.replacing("SL4", with: "SL2"))
        for _ in 0..<3 { trial.session.look() }
        #expect(trial.events.count == 1 && trial.events[0].contains("\"changed\":[\"base.yaml\"]"))
        // What was worked out of the old one is forgotten.
        let after = trial.ask("answer", ["text": .text(text)])
        #expect(after["digest"] != before["digest"] && after["digest"] != nil)
        disk.write("m.yaml", "theirs\n")
        for _ in 0..<3 { trial.session.look() }
        #expect(trial.events.count == 2 && trial.events[1].contains("\"changed\":[\"the model\"]"))
        #expect(trial.events[1].contains(trial.get("state")["digest"]?.text ?? "none"))
    }
}
