import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import Synchronization
import TestSupport
import Testing

@testable import Workbench

/// Answers beside the lines of a text.
struct DraftAnswersTests {
    private func lenses(_ draft: DraftModel, _ answers: DraftAnswers) -> [String] {
        draft.lenses(of: answers).map { lens in
            let name = String(decoding: draft.bytes[lens.place.range], as: UTF8.self)
            return "\(name): \(lens.title)"
        }
    }

    @Test func whoSufficesAloneIsToldBesideHisLine() throws {
        let draft = DraftModel(SmallDraft.text)
        let answers = try #require(try draft.answers())
        #expect(
            lenses(draft, answers) == [
                "sallyport: nobody need fail: exfiltration OC5, denial OC5, tampering OC5",
                "US: order of United States alone: disclosure, denial OC1–OC4",
                "lab: lab alone: disclosure",
                "aws: AWS alone: exfiltration OC1–OC4, disclosure, denial OC1–OC4, "
                    + "tampering OC1–OC4",
                "amazon: parent amazon alone: exfiltration OC1–OC4, denial OC1–OC4, "
                    + "tampering OC1–OC4",
                "campus: shut for OC1–OC4, opens with AWS",
                "door: shut for OC1–OC3, opens with AWS and lab",
                "hatch: shut for OC1–OC4, opens with AWS",
            ])
    }

    /// Who is declared in what the text extends is told where the text names him, or at its beginning.
    @Test func whoIsDeclaredElsewhereIsToldOfToo() throws {
        let text = """
            extends: small.yaml
            title: More
            defenders:
              google: { role: cloud, parent: amazon, jurisdictions: [US] }
            channels:
              gate: { from: campus, to: outside, operator: google, level: SL3 }
            """
        let draft = DraftModel(text, beside: ["small.yaml": SmallDraft.text])
        let answers = try #require(try draft.answers())
        let told = lenses(draft, answers)
        #expect(told.contains { $0.hasPrefix("amazon: parent amazon alone: exfiltration") })
        #expect(told.contains { $0.hasPrefix("US: order of United States alone: disclosure") })
        // Whoever runs a gate in a place that he cannot enter suffices for nothing.
        #expect(!told.contains { $0.contains("google alone") })
        #expect(told.contains("gate: shut for OC1–OC3, opens with google"))
        #expect(
            told.contains(
                "extends: AWS alone: exfiltration OC1–OC4, disclosure, denial OC1–OC4, "
                    + "tampering OC1–OC4 (not named in this text)"))
        #expect(told.contains("extends: lab alone: disclosure (not named in this text)"))
        // Each once.
        let causes = told.filter { $0.contains(" alone: ") }
        #expect(causes.count == Set(answers.analysis.findings.loneFailures.map(\.cause)).count)
    }

    @Test func aParentIsToldWhereItIsDeclaredOrElseWhereItIsNamed() throws {
        let declared = SmallDraft.text + "parents: { amazon: { title: Amazon } }\n"
        for (text, place) in [(SmallDraft.text, 6), (declared, 14)] {
            let draft = DraftModel(text)
            let answers = try #require(try draft.answers())
            let found = draft.lenses(of: answers).filter { $0.title.contains("parent ") }
            #expect(found.count == 1)
            #expect(found.first?.place.line(of: text).hasPrefix("draft.yaml:\(place):") == true)
        }
    }

    /// What happens without anybody's failure has nobody's line to stand beside.
    @Test func whatNobodyNeedFailForIsToldAtTheBeginning() throws {
        let text = SmallDraft.text.replacing(
            "operator: aws, level: SL4", with: "operator: aws, level: SL3")
        let answers = try #require(try DraftModel(text).answers())
        let told = lenses(DraftModel(text), answers)
        #expect(
            told.first == "sallyport: nobody need fail: exfiltration OC4–OC5, denial OC4–OC5, "
                + "tampering OC4–OC5")
    }

    @Test func whatIsOpenIsToldAtTheBeginning() throws {
        let text =
            SmallDraft.text
            + "unknown: { a: { of: channels.hatch.level, one-of: [SL4, SL0], because: b } }\n"
        let draft = DraftModel(text)
        let told = lenses(draft, try #require(try draft.answers()))
        #expect(
            told.contains {
                $0.hasPrefix("sallyport: as written: 1 thing left open")
            }, "\(told)")
    }

    /// Where nobody suffices alone no line beside an element says so, nor whether anything was asked.
    @Test func thatNobodySufficesAloneIsToldWithItsConditions() throws {
        let text = """
            sallyport: 1
            title: Two
            jurisdictions: { US: {}, EU: {} }
            defenders:
              lab: { role: lab, jurisdictions: [US] }
            workloads: { run: { any: [ { capacity: one, level: SL5 }, { capacity: two, level: SL5 } ] } }
            """
        let two = text.replacing(
            "workloads:",
            with: """
                  one: { role: cloud, jurisdictions: [US] }
                  two: { role: cloud, jurisdictions: [EU] }
                workloads:
                """)
        let draft = DraftModel(two)
        let answers = try #require(try draft.answers())
        let top = draft.lenses(of: answers).filter { $0.place.range.lowerBound == 0 }.map(\.title)
        #expect(top.first == answers.verdict)
        #expect(top.first?.contains("Nothing is proved about") == true)
        // Of a model where somebody does, what is not stated is told by itself.
        let one = two.replacing(
            "{ any: [ { capacity: one, level: SL5 }, { capacity: two, level: SL5 } ] }",
            with: "{ capacity: one, level: SL5 }")
        let told = lenses(DraftModel(one), try #require(try DraftModel(one).answers()))
        #expect(
            told.contains {
                $0.hasPrefix("sallyport: not answered: exfiltration, disclosure")
            }, "\(told)")
    }

    @Test func eachLineOfTheGateSaysWhetherItHolds() throws {
        let draft = DraftModel(
            SmallDraft.text + """
                require:
                  - { consequence: exfiltration, tier: OC4, order: 2 }
                  - { consequence: disclosure, order: 1 }
                """)
        let answers = try #require(try draft.answers())
        #expect(
            lenses(draft, answers).suffix(2) == [
                "exfiltration: broken: 1 suffices", "disclosure: holds: 1 suffices",
            ])
    }

    @Test func aControlSaysWhatOpensIt() throws {
        let draft = DraftModel(
            SmallDraft.text.replacing(
                "kind: campus, ",
                with:
                    "kind: campus, controls: [ { id: vault, level: SL2, blocks: all, operator: lab } ], "
            ))
        let answers = try #require(try draft.answers())
        #expect(lenses(draft, answers).contains("vault: shut for OC1–OC2, opens with lab"))
    }

    @Test func picturesAreThoseOfTheAnswer() throws {
        let answers = try #require(try DraftModel(SmallDraft.text).answers())
        #expect(answers.map().hasPrefix("<svg") || answers.map().hasPrefix("<?xml"))
        #expect(answers.matrix().contains("exfiltration"))
        let paths = answers.paths(of: ModelName(.defenders, "aws"))
        #expect(Set(paths.map(\.path.consequence)).isSuperset(of: ["exfiltration", "denial"]))
        #expect(paths.allSatisfy { $0.path.failed == ["aws"] && $0.picture.contains("<svg") })
        #expect(answers.paths(of: ModelName(.channels, "door")).isEmpty)
    }

    /// What the lens says is what `analyse` says for the same text.
    @Test func theyAreThoseOfAnalyse() throws {
        let draft = DraftModel(SmallDraft.text)
        let answers = try #require(try draft.answers())
        let input = try CheckedInput.read(
            bytes: draft.bytes, file: draft.file, resolving: { _ in [] })
        let compiled = try #require(try input.compiled())
        let analysed = try FailureAnalyser(compiled).analysis()
        #expect(answers.analysis.findings == analysed.findings)
        #expect(
            answers.loneFailures.values.flatMap { $0 }.count
                == analysed.findings.loneFailures.count)
    }

    @Test func aWrongTextHasNoAnswerAndTheLastOneIsMarked() throws {
        let keeper = AnswerKeeper()
        let first = DraftModel(bytes: Array(SmallDraft.text.utf8), file: "a", version: 1) { _ in []
        }
        keeper.keep(try #require(try first.answers()), of: "a")
        #expect(keeper.last(of: "a", at: 1)?.isCurrent == true)
        let wrong = DraftModel(
            bytes: Array((SmallDraft.text + "oops").utf8), file: "a", version: 2
        ) { _ in [] }
        #expect(try wrong.answers() == nil)
        let last = try #require(keeper.last(of: "a", at: 2))
        #expect(!last.isCurrent && last.answers.version == 1)
        #expect(!wrong.lenses(of: last.answers).isEmpty)
    }

    @Test func anOlderAnswerNeverTakesThePlaceOfANewerOne() throws {
        let keeper = AnswerKeeper(capacity: 1)
        let draft = DraftModel(SmallDraft.text)
        let analysis = try #require(try draft.answers()).analysis
        keeper.keep(DraftAnswers(version: 5, analysis), of: "a")
        keeper.keep(DraftAnswers(version: 4, analysis), of: "a")
        #expect(keeper.last(of: "a", at: 5)?.answers.version == 5)
        keeper.keep(DraftAnswers(version: 1, analysis), of: "b")
        #expect(keeper.last(of: "a", at: 5) == nil)
        #expect(keeper.last(of: "b", at: 1)?.answers.version == 1)
    }

    @Test func whatIsStoppedIsNoAnswerAndIsAskedAgain() throws {
        let draft = DraftModel(SmallDraft.text)
        #expect(try draft.answers(unless: { true }) == nil)
        // Asked to stop at any moment.
        for calls in [1, 2, 5, 20] {
            let asked = Mutex(0)
            let stopped = try draft.answers(unless: {
                asked.withLock {
                    $0 += 1
                    return $0 > calls
                }
            })
            #expect(stopped == nil)
        }
        #expect(try draft.answers() != nil)
    }
}
