import ModelFormat
import Phrases
import Testing

/// What else is told of a text that is no YAML: what is wrong whatever was meant, and no more.
struct FurtherMistakesTests {
    private func lines(_ text: String, others: [String: String] = [:]) -> [String] {
        SampleModels.diagnostics(of: Array(text.utf8), others: others).map {
            "\($0.place?.file ?? ""):\($0.place?.line ?? 0) \($0.code.rawValue)"
        }
    }

    @Test func everythingIsToldWhereTheTreeIsTheOneMeant() {
        let text = SampleModels.small + "title: A: b\nkeys: { k: { in: rom } }\n"
        #expect(
            lines(text) == [
                "m.yaml:8 yaml.duplicate-key", "m.yaml:8 yaml.colon-in-value",
                "m.yaml:9 model.dangling-reference",
            ])
        let mended = SampleModels.small.replacing("title: Small", with: "title: S: mall")
        #expect(
            lines(mended + "keys: { k: { in: shed } }\n") == [
                "m.yaml:2 yaml.colon-in-value", "m.yaml:8 model.dangling-reference",
            ])
    }

    @Test func whatMayFollowFromAMistakeIsNotTold() {
        // The room is lost with its bracket; that nobody declares it is no mistake of the writer.
        let text = SampleModels.small.replacing("perimeters: { room:", with: "perimeters: [ room:")
        #expect(
            lines(text).allSatisfy { $0.hasSuffix("yaml.unclosed") || $0.hasSuffix("yaml.syntax") })
        #expect(!lines(text).isEmpty)
    }

    @Test func whatIsWrongInOnePlaceIsToldAllTheSame() {
        let text = SampleModels.small + "keys: [\ndate: 2026-13-01\nsources: { s: { titel: t } }\n"
        #expect(
            lines(text) == [
                "m.yaml:8 yaml.unclosed", "m.yaml:9 model.bad-date", "m.yaml:10 model.unknown-key",
            ])
    }

    @Test func aNameThatIsNearlyOneOfThoseDeclaredIsTold() {
        let text =
            SampleModels.small + "options: [\nkeys: { k: { in: rooom }, l: { in: cellar } }\n"
        #expect(lines(text) == ["m.yaml:8 yaml.unclosed", "m.yaml:9 model.dangling-reference"])
    }

    @Test func aCatalogueMayBeGivenBesideTheText() {
        let text = SampleModels.small.replacing("title: Small", with: "title: S: mall")
            .replacing("level: SL2", with: "level: SL2, controls: [ { use: X-1 } ]")
        #expect(lines(text) == ["m.yaml:2 yaml.colon-in-value"])
    }

    @Test func mistakesOfBaseModelsAreToldToo() {
        let base = SampleModels.small.replacing("title: Small", with: "title: @home")
        let text = "extends: small.yaml\ndate: 2026-04-31\ntitle: a: b\n"
        #expect(
            lines(text, others: ["small.yaml": base]) == [
                "m.yaml:2 model.bad-date", "m.yaml:3 yaml.colon-in-value",
                "small.yaml:2 yaml.syntax",
            ])
        #expect(
            lines("extends: none.yaml\ntitle: a: b\n") == [
                "m.yaml:1 model.extends-unreadable", "m.yaml:2 yaml.colon-in-value",
            ])
    }

    @Test func aTextOfWhichNothingCanBeReadIsOneMistake() {
        #expect(lines("[").allSatisfy { $0.contains("yaml.") || $0.contains("wrong-type") })
        #expect(lines("title: b: c").contains("m.yaml:1 yaml.colon-in-value"))
    }
}
