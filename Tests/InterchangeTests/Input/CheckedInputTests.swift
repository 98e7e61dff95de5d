import Interchange
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
}
