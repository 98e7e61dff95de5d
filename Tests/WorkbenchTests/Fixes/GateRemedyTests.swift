import FailureAnalysis
import ModelFormat
import Phrases
import Testing
import ThreatGraph
import YAMLKit

@testable import Workbench

/// What `harden` finds for a broken line of the gate.
struct GateRemedyTests {
    private func remedy(
        _ text: String, behind words: String, beside: [String: String] = [:]
    ) throws -> (fix: QuickFix, changed: DraftModel)? {
        let draft = DraftModel(text, beside: beside)
        let offset = try #require(draft.offset(behind: words))
        let answers = try #require(try draft.answers(), "\(draft.diagnostics())")
        guard let fix = try draft.gateRemedy(in: offset..<offset, answers: answers) else {
            return nil
        }
        let bytes = TextEdit.applying(fix.edits, to: draft.bytes)
        return (fix, DraftModel(String(decoding: bytes, as: UTF8.self), beside: beside))
    }

    private static let text = """
        sallyport: 1
        title: Two keepers
        jurisdictions: { US: {}, EU: {} }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          aws: { role: cloud, jurisdictions: [EU] }
        perimeters:
          vault: { kind: campus, operator: lab, level: SL4, exits: stated }
          campus: { kind: campus, operator: aws, level: SL4, exits: stated }  # kept
        weights: { w: { copies: [ { in: campus, form: plaintext, for: training } ] } }
        channels:
          door: { from: campus, to: outside, operator: aws, level: SL4 }

        """
    private static let gate = """
        require:
          - { consequence: exfiltration, tier: OC3, order: 2 }

        """

    /// By hand: whoever is AWS opens campus and door; the lab at the door too makes two of it.
    @Test func aSecondKeeperIsFoundWithoutOptions() throws {
        let found = try #require(try remedy(Self.text + Self.gate, behind: "order: 2"))
        #expect(
            found.fix.title
                == "Take the cheapest remedy: lab must open door too (cost 1, partly assumed)")
        #expect(found.fix.kind == .remedy)
        #expect(found.changed.diagnostics().allSatisfy { $0.diagnostic.severity != .error })
        let answers = try #require(try found.changed.answers())
        #expect(answers.analysis.findings.requirements.first?.holds == true)
        let changed = String(decoding: found.changed.bytes, as: UTF8.self)
        #expect(changed.contains("exits: stated }  # kept"))
        // Nothing is left to mend.
        #expect(try remedy(changed, behind: "order: 2") == nil)
    }

    /// The model's own option is cheaper than what is proposed.
    @Test func theCheapestOfAllIsTaken() throws {
        let option =
            "options: { seal: { cost: 0, set: { channels.door.operator: { all: [aws, lab] } } } }\n"
        let found = try #require(
            try remedy(Self.text + option + Self.gate, behind: "order: 2"))
        #expect(found.fix.title == "Take the cheapest remedy: option 'seal' (cost 0)")
        let answers = try #require(try found.changed.answers())
        #expect(answers.analysis.findings.requirements.first?.holds == true)
    }

    /// What is in the model that is extended is laid over.
    @Test func inATextThatExtendsAnotherItIsWrittenThere() throws {
        let text = "extends: base.yaml\ntitle: Over\n" + Self.gate
        let found = try #require(
            try remedy(text, behind: "order: 2", beside: ["base.yaml": Self.text]))
        #expect(found.fix.edits.allSatisfy { $0.place.file == "draft.yaml" })
        let answers = try #require(try found.changed.answers())
        #expect(answers.analysis.findings.requirements.first?.holds == true)
    }

    /// A control goes into the text that extends another: with the list of the other, of which nothing is lost.
    @Test(arguments: [
        ("without: [SL3-PHY-02, SL3-NET-01]", "", ["SL3-NET-01"], [String]()),
        ("without: [SL3-PHY-02]", "", [], []),
        ("without: [SL3-PHY-02]", "without: [SL3-NET-01, SL3-PHY-02]", ["SL3-NET-01"], []),
        (
            "controls: [ { use: SL4-CC-01, operator: lab, level: SL2 } ]", "", [],
            ["SL4-CC-01", "SL3-PHY-02"]
        ),
        (
            "controls: [ { use: SL4-CC-01, operator: lab } ]",
            "controls: [ { use: SL3-NET-01, operator: lab } ]", [], ["SL3-NET-01", "SL3-PHY-02"]
        ),
        ("title: Hall", "", [], ["SL3-PHY-02"]),
    ])
    func aControlIsPlacedInATextThatExtends(
        _ base: String, _ own: String, _ without: [String], _ controls: [String]
    ) throws {
        let below = """
            sallyport: 1
            title: Base
            defenders: { lab: { role: lab } }
            perimeters:
              hall: { kind: hall, operator: lab, baseline: SL3, \(base) }
            weights: { w: { owner: lab, copies: [ { in: hall, form: plaintext } ] } }
            channels: { door: { from: hall, to: outside, operator: lab, level: SL3 } }
            workloads: { run: { capacity: lab } }

            """
        let over =
            "extends: base.yaml\ntitle: Over\n"
            + (own.isEmpty ? "" : "perimeters: { hall: { \(own) } }\n")
        func document(_ bytes: [UInt8]) throws -> ModelDocument {
            try ModelDocument.read(bytes: bytes, file: "over.yaml") { _ in Array(below.utf8) }
        }
        let bytes = Array(over.utf8)
        let text = try #require(DraftText(bytes: bytes, file: "over.yaml"))
        let writer = RemedyWriter(text, in: try document(bytes))
        let changed = try writer.placing(control: "SL3-PHY-02", on: "hall", in: text.syntax)
        let hall = try #require(
            try document(changed.bytes).threatGraph().perimeters["hall"])
        #expect(hall.without.map(\.rawValue) == without)
        #expect(Set(hall.controls.map(\.id.rawValue)) == Set(controls))
        #expect(
            hall.controls["SL4-CC-01"]?.level == (base.contains("SL2") ? SecurityLevel("SL2") : nil)
        )
    }

    @Test func whereNothingSufficesNothingIsOffered() throws {
        // By hand there is a way out of campus, which no keeper of a door shuts.
        let text = Self.text.replacing("level: SL4, exits: stated }  # kept", with: "level: SL4 }")
        #expect(try remedy(text + Self.gate, behind: "order: 2") == nil)
    }

    @Test func ofALineThatHoldsNothingIsOffered() throws {
        let gate = Self.gate.replacing("order: 2", with: "order: 1")
        #expect(try remedy(Self.text + gate, behind: "order: 1") == nil)
        #expect(try remedy(Self.text + Self.gate, behind: "title: Tw") == nil)
    }

    @Test func anAnswerToAnotherVersionIsNoGround() throws {
        let draft = DraftModel(Self.text + Self.gate)
        let answers = try #require(try draft.answers())
        let offset = try #require(draft.offset(behind: "order: 2"))
        let older = DraftAnswers(version: draft.version - 1, answers.analysis)
        #expect(try draft.gateRemedy(in: offset..<offset, answers: older) == nil)
        #expect(
            try draft.gateRemedy(in: offset..<offset, answers: answers, unless: { true }) == nil)
    }
}
