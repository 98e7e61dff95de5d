import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

struct CheckedInputTests {
    private static let dated = DatedSample.text.replacing(
        "in: room, until: 2030-01-01", with: "in: room")

    /// Commands other than `timeline` take a dated model as it is on its date.
    @Test func aCheckedInputIsOfTheModelsDate() throws {
        let input = try CheckedInput.read(bytes: Array(Self.dated.utf8), file: "dated.yaml")
        guard case .model(let model, _) = input.content else { return }
        #expect(model.perimeters.ids == ["room"])
        #expect(model.datedFactsAsOf == CalendarDate("2026-04-20"))
        #expect(input.dated?.graph.perimeters.ids == ["cellar", "room"])
        #expect(input.canonicalText.contains("since: 2027-01-01"))
    }

    private static let optional = """
        sallyport: 1
        title: t
        defenders: { lab: { role: lab }, cloud: { role: cloud } }
        perimeters: { room: { operator: cloud, level: SL2 }, annex: { operator: lab, level: SL2 } }
        weights: { w: { owner: lab, copies: [ { in: room, form: plaintext } ] } }
        channels:
          door: { from: room, to: outside, operator: cloud }
          gate: { from: annex, to: outside, operator: lab }
        workloads: { run: { capacity: cloud, in: room } }
        options:
          door-lock: { cost: 1, set: { channels.door.level: SL4 } }
          gate-lock: { cost: 1, set: { channels.gate.level: SL4 } }
          hall: { cost: 1, set: { channels.hall: { from: annex, to: room, operator: lab, level: SL1 } } }

        """

    /// What is changed away takes the options about it along: the canonical text is that of a model.
    @Test(arguments: [
        ("perimeters.room.level=SL3", [String](), 3),
        ("channels.gate=~", ["gate-lock"], 2),
        ("perimeters.annex=~ channels.gate=~", ["gate-lock", "hall"], 1),
        ("channels={ door: { from: room, to: outside, operator: cloud } }", ["gate-lock"], 2),
        (
            "perimeters.annex=~ channels={ door: { from: room, to: outside, operator: cloud } }",
            ["gate-lock", "hall"], 1
        ),
    ])
    func anOptionOfWhatIsGoneIsLeftOut(_ set: String, _ left: [String], _ kept: Int) throws {
        let input = try CheckedInput.read(bytes: Array(Self.optional.utf8), file: "m.yaml")
        let assignments = set.split(separator: "~ ").map { $0.hasSuffix("=") ? $0 + "~" : $0 }
        let changed = try #require(try input.setting(assignments.map(String.init)))
        guard case .model(let model, _) = changed.input.content else { return }
        #expect(model.options.count == kept)
        #expect(changed.input.warnings.map(\.code) == left.map { _ in .optionLeftOut })
        #expect(
            zip(changed.input.warnings, left).allSatisfy { $0.message.contains("option '\($1)'") })
        // It reads back as itself, and changes further.
        let text = changed.input.canonicalText
        let again = try CheckedInput.read(bytes: Array(text.utf8), file: "again")
        #expect(again.canonicalText == text)
        let graph = try changed.input.document?.threatGraph()
        #expect(graph == model)
    }
}
