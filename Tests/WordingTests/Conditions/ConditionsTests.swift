import Compilation
import Testing
import ThreatGraph

@testable import Wording

struct ConditionsTests {
    private static let sentence =
        "conditional on this model; parties and paths not listed were not considered"

    @Test func everyResultIsConditional() {
        #expect(CompiledModel.conditions(unknowns: 0) == Self.sentence)
        #expect(CompiledModel.conditions(dated: "; as of a day", unknowns: 0).hasSuffix("a day"))
    }

    @Test func whatIsOpenIsCounted() {
        #expect(
            CompiledModel.conditions(unknowns: 1) == Self.sentence
                + "; the model has 1 unknown, and these results hold only for the values written "
                + "in the file, not for the alternatives")
        #expect(CompiledModel.conditions(unknowns: 2).contains("has 2 unknowns, and"))
    }

    @Test func aDatedModelSaysAsOfWhichDay() throws {
        var model = ThreatGraph(title: "Small")
        #expect(model.datedConditions == "")
        model.datedFactsAsOf = CalendarDate("2026-04-20")
        #expect(
            model.datedConditions
                == "; dated facts count as they are on 2026-04-20, and 'timeline' says what changes"
        )
    }
}
