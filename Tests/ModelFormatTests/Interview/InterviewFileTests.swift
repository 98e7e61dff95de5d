import Phrases
import Testing

@testable import ModelFormat

/// A file of answers is read strictly, and every mistake is told with its place.
struct InterviewFileTests {
    private func read(_ text: String) throws(ModelErrors) -> InterviewAnswers {
        try InterviewFile(bytes: Array(text.utf8), file: "answers.yaml").answers
    }

    private func faults(_ text: String) -> [String] {
        do throws(ModelErrors) {
            _ = try read(text)
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func readsEveryAnswer() throws {
        let answers = try read(
            """
            title: Acme, on two clouds
            lab: Acme
            machines: [Nimbus, "Blue: Sky #1"]
            custody: split 2
            release: Acme
            fallback: no
            chips: Chipworks, Other Chips
            serving: none
            backups: [VaultCo]
            keys: [acme, KeyCo]
            jurisdictions: { Acme: US, nimbus: [US, EU] }
            parents: { Acme: none, "Blue: Sky #1": Olympus }
            levels: { acme: SL2, Nimbus: SL3 by Nimbus, keyco: }
            exits: { Nimbus: both, blue-sky-1: unknown }
            """)
        #expect(answers.title == "Acme, on two clouds")
        #expect(answers.lab == "Acme")
        #expect(answers.machines == ["Nimbus", "Blue: Sky #1"])
        #expect(answers.custody == .split(2))
        #expect(answers.release == ["Acme"])
        #expect(answers.fallback == false)
        #expect(answers.chips == ["Chipworks", "Other Chips"])
        #expect(answers.serving == [])
        #expect(answers.backups == ["VaultCo"])
        #expect(answers.keys == ["acme", "KeyCo"])
        #expect(answers.jurisdictions == ["acme": ["US"], "nimbus": ["US", "EU"]])
        #expect(answers.parents == ["acme": .nobody, "blue-sky-1": .named("Olympus")])
        #expect(
            answers.levels == [
                "acme": .init(level: 2), "nimbus": .init(level: 3, by: "Nimbus"),
            ])
        #expect(answers.exits == ["nimbus": .both])
        #expect(answers.unanswered == [.jurisdictions, .parents, .levels, .exits])
    }

    @Test func nothingIsAnsweredByNothing() throws {
        for text in ["{}", InterviewForm.text, "lab:\ntitle: ~\nmachines: unknown\nchips: '?'\n"] {
            #expect(try read(text) == InterviewAnswers())
        }
        let left = InterviewAnswers().unanswered
        #expect(
            left
                == InterviewQuestion.allCases.filter {
                    ![.custody, .release, .fallback].contains($0)
                })
    }

    @Test func theFormHasEveryQuestion() {
        let keys = InterviewForm.text.split(separator: "\n").filter {
            $0.hasSuffix(":") && $0.first != "#"
        }
        #expect(keys.map { String($0.dropLast()) } == InterviewQuestion.allCases.map(\.rawValue))
    }

    @Test func guessesWhatAKeyWasMeantToBe() {
        #expect(
            faults("machinse: [a]\nwho: me\n") == [
                "answers.yaml:1:1: error: no question has the key 'machinse': did you mean "
                    + "'machines'? [model.unknown-key]",
                "answers.yaml:2:1: error: no question has the key 'who': 'sallyport init --questions' "
                    + "lists them [model.unknown-key]",
            ])
    }

    @Test func guessesWhomAnAnswerIsAbout() {
        #expect(
            faults("lab: Acme\nmachines: Nimbus\nlevels: { Nimbos: SL1, Acme: SL1, acme: SL2 }\n")
                == [
                    "answers.yaml:3:11: error: no answer above names 'Nimbos': did you mean 'Nimbus'? "
                        + "[model.dangling-reference]",
                    "answers.yaml:3:35: error: 'Acme' stands there twice: write it once "
                        + "[model.duplicate-id]",
                ])
        #expect(
            faults("lab: Acme\nchips: C\nlevels: { C: SL1 }\nexits: { Acme: both }\n") == [
                "answers.yaml:3:11: error: 'levels' is not asked of this organisation: take it out "
                    + "[model.conflicting-keys]",
                "answers.yaml:4:10: error: 'exits' is not asked of this organisation: take it out "
                    + "[model.conflicting-keys]",
            ])
    }

    @Test(arguments: [
        ("lab: \"a\\u202Eb\"", "answers.text"), ("lab: \"a\\nb\"", "answers.text"),
        ("lab: \"\\e[31m\"", "answers.text"), ("title: '::error::x'", "answers.text"),
        ("title: 'a ##[error]'", "answers.text"), ("lab: \"\\u200B\"", "answers.text"),
        ("lab: \(String(repeating: "x", count: 101))", "answers.text"),
        ("title: \(String(repeating: "x", count: 201))", "answers.text"),
        ("machines: a,,b", "answers.text"), ("machines: []", "answers.text"),
        ("machines: [a, b, c, d, e, f, g, h, i]", "answers.count"),
        ("machines: [a, A]", "model.duplicate-id"), ("machines: none", "model.unknown-value"),
        ("serving: [none, a]", "model.unknown-value"), ("lab: [a]", "model.wrong-type"),
        ("lab: { a: b }", "model.wrong-type"), ("machines: [[a]]", "model.wrong-type"),
        ("levels: SL3", "model.wrong-type"), ("lab: A\nlevels: { A: SL6 }", "model.level-range"),
        ("lab: A\nlevels: { A: SL3 from B }", "model.level-range"),
        ("lab: A\nlevels: { A: sl3 }", "model.level-range"),
        ("machines: [a, b]\ncustody: split", "model.unknown-value"),
        ("machines: [a, b]\ncustody: split 3", "model.bad-number"),
        ("machines: [a, b]\nfallback: maybe", "model.unknown-value"),
        ("machines: a\nfallback: yes", "model.conflicting-keys"),
        ("custody: replicated", "model.conflicting-keys"),
        ("machines: [a, b]\ncustody: replicated\nrelease: a", "model.conflicting-keys"),
        ("backups: none\nkeys: a", "model.conflicting-keys"),
        ("machines: a\nexits: { a: Both }", "model.unknown-value"), ("- a", "model.wrong-type"),
        ("lab: a\nlab: b", "yaml.duplicate-key"), ("lab: &x a", "yaml.alias"),
    ])
    func refuses(_ text: String, with code: String) throws {
        let found = faults(text + "\n")
        #expect(found.count == 1 && found.allSatisfy { $0.contains(" [\(code)]") }, "\(found)")
    }

    @Test func aFileHasALimit() {
        let text = "lab: a\n" + String(repeating: "# x\n", count: InterviewFile.maximumBytes / 4)
        #expect(faults(text).first?.hasSuffix("[yaml.limit]") == true, "\(faults(text))")
    }

    @Test func namesBecomeIds() {
        #expect(InterviewID.made(of: "AWS", taken: []) == "aws")
        #expect(InterviewID.made(of: "Blue: Sky #1", taken: []) == "blue-sky-1")
        #expect(InterviewID.made(of: "1&1", taken: []) == "p-1-1")
        #expect(InterviewID.made(of: "日本", taken: ["party"]) == "party-2")
        #expect(InterviewID.made(of: "Outside", taken: []) == "outside-2")
        #expect(InterviewID.made(of: "a", taken: ["a", "a-2"]) == "a-3")
        #expect(InterviewID.made(of: String(repeating: "x", count: 99), taken: []).utf8.count == 40)
    }
}
