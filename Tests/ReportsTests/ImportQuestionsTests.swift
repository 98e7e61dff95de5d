import FailureAnalysis
import Interchange
import ModelFormat
import Reports
import Testing
import ThreatGraph

/// What an import asks next: by rank where that is worked out, and said where it is not.
struct ImportQuestionsTests {
    /// A matrix with one control for each of so many places, of each of which the way out and the level are
    /// unknown.
    private static func made(places: Int) throws -> (made: ModelImport, checked: CheckedInput) {
        let rows = (1...places).map { "place \($0),SL3-NET-01,provider\n" }
        let made = try ModelImport(
            bytes: Array(("Place,Control,Who\n" + rows.joined()).utf8), file: "m.csv")
        let checked = try CheckedInput.read(
            bytes: Array(made.text.utf8), file: "the model", catalogue: nil
        ) { path in throw ModelFileError.unreadable(path, .absent) }
        return (made, checked)
    }

    @Test func whatDecidesMostComesFirst() throws {
        let (made, checked) = try Self.made(places: 1)
        let asked = try ImportQuestions(of: checked, effort: .normal)
        #expect(asked.isRanked)
        let flips = asked.questions.map { $0.flips ?? -1 }
        #expect(flips == flips.sorted(by: >) && flips[0] > 0)
        let text = ImportReport(made, of: "m.csv", asked).text(width: 200)
        #expect(text.contains("in the order in which it decides"))
    }

    @Test func tooManyAreInTheOrderOfTheModel() throws {
        let (made, checked) = try Self.made(places: ImportQuestions.mostRanked)
        guard case .model(let model, _) = checked.content else {
            Issue.record("no model was made")
            return
        }
        #expect(model.unknowns.count > ImportQuestions.mostRanked)
        let asked = try ImportQuestions(of: checked, effort: .normal)
        #expect(!asked.isRanked)
        #expect(asked.questions.map(\.unknown) == model.unknowns.map(\.id.rawValue))
        #expect(asked.questions.allSatisfy { $0.flips == nil })
        let text = ImportReport(made, of: "m.csv", asked).text(width: 200)
        #expect(text.contains("in the order of the model"))
        #expect(!text.contains("in the order in which it decides"))
    }
}
