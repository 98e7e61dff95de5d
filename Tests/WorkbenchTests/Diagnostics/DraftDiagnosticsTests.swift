import Phrases
import Testing

@testable import Workbench

/// Diagnostics with the bytes that they are about.
struct DraftDiagnosticsTests {
    private func told(_ draft: DraftModel, _ texts: [String: String]) -> [String] {
        draft.diagnostics().map { found in
            let text = texts[found.place.file] ?? ""
            let notes = found.notes.map { " <- \($0.place.words(in: texts[$0.place.file] ?? ""))" }
            return "\(found.place.line(of: text)) '\(found.place.words(in: text))' "
                + found.diagnostic.code.rawValue + notes.joined()
        }
    }

    private func told(_ text: String, beside others: [String: String] = [:]) -> [String] {
        var texts = others
        texts["draft.yaml"] = text
        return told(DraftModel(text, beside: others), texts)
    }

    @Test func aDanglingNameIsMarked() {
        let text = SmallDraft.text.replacing("hatch: { from: campus", with: "hatch: { from: camp")
        #expect(told(text) == ["draft.yaml:12:18 'camp' model.dangling-reference"])
    }

    @Test func aMistakeInWhatIsExtendedIsMarkedThere() {
        let base = SmallDraft.text.replacing("level: SL3", with: "level: SL7")
        #expect(
            told("extends: small.yaml\ntitle: É\n", beside: ["small.yaml": base])
                == ["small.yaml:11:76 'SL7' model.level-range"])
    }

    @Test func notesAreMarkedToo() {
        #expect(
            told(
                "extends: small.yaml\ntitle: A\ntitle: B\n", beside: ["small.yaml": SmallDraft.text]
            )
                == ["draft.yaml:3:1 'title' yaml.duplicate-key <- title"])
    }

    @Test func columnsOfCharactersAreBytes() {
        #expect(
            told(
                "extends: small.yaml\ntitle: A\nparents: { a: { title: 'é𝕏', titel: x } }\n",
                beside: ["small.yaml": SmallDraft.text])
                == ["draft.yaml:3:34 'titel' model.unknown-key"])
    }

    @Test func whatCannotBeReadIsMarkedAtItsName() {
        #expect(
            told("extends: none.yaml\ntitle: A\n")
                == ["draft.yaml:1:10 'none.yaml' model.extends-unreadable"])
    }

    @Test func aPresetIsCheckedAsOne() {
        #expect(
            told("preset: 1\ntitle: A\n") == ["draft.yaml:1:1 'preset' model.missing-key"])
    }

    @Test func ofAnOpenBracketOnlyTheBracketIsMarked() {
        #expect(
            told(
                "extends: small.yaml\ntitle: [a,\ndate: 2026-01-01\n",
                beside: ["small.yaml": SmallDraft.text])
                == ["draft.yaml:2:8 '[' yaml.unclosed"])
    }

    @Test func ofATextOfSeveralLinesTheFirstIsMarked() {
        #expect(
            told(
                "extends: small.yaml\ntitle: A\ndefenders:\n  lab:\n    role: |\n      boss\n",
                beside: ["small.yaml": SmallDraft.text]
            )
            .first == "draft.yaml:5:11 '|' model.unknown-value")
    }
}
