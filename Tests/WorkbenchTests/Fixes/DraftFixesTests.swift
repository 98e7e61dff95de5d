import Phrases
import Testing

@testable import Workbench

/// Changes that mend something or try something out.
struct DraftFixesTests {
    private func draft(_ text: String) -> DraftModel {
        DraftModel(text, beside: ["small.yaml": SmallDraft.text])
    }

    private func fixes(_ draft: DraftModel, behind words: String) throws -> [QuickFix] {
        let offset = try #require(draft.offset(behind: words))
        return draft.fixes(in: offset..<offset)
    }

    private func taken(_ fix: QuickFix, in draft: DraftModel) -> String {
        String(decoding: TextEdit.applying(fix.edits, to: draft.bytes), as: UTF8.self)
    }

    @Test(arguments: [
        ("operatr: lab", "operat", "operator: lab"), ("operator: lap", ": la", "operator: lab"),
        ("operator: lab, kind: tenencg", "tenen", "operator: lab, kind: tenancy"),
        (
            "operator: lab, kind: campus, controls: [ { use: SL4-CC-1 } ]", "SL4-C",
            "operator: lab, kind: campus, controls: [ { use: SL4-CC-01 } ]"
        ),
    ])
    func aMisspeltWordIsMended(_ wrong: String, _ place: String, _ right: String) throws {
        let text = "extends: small.yaml\ntitle: A\nperimeters:\n  hall: { level: SL2, \(wrong) }\n"
        let draft = draft(text)
        let fix = try #require(try fixes(draft, behind: place).first { $0.kind == .spelling })
        #expect(taken(fix, in: draft) == text.replacing(wrong, with: right))
        let message = try #require(fix.mends?.message)
        #expect(
            message.contains("did you mean") && message.contains("'\(fix.edits[0].replacement)'"))
    }

    @Test func aBlankIsPutBehindAColon() throws {
        let draft = draft("extends: small.yaml\ntitle:A\n")
        let fix = try #require(try fixes(draft, behind: "title:").first)
        #expect(taken(fix, in: draft) == "extends: small.yaml\ntitle: A\n")
        #expect(self.draft(taken(fix, in: draft)).diagnostics().isEmpty)
    }

    /// In braces YAML takes the whole for one key, and it is none of ours.
    @Test(arguments: ["{role:cloud}", "{ title: B, role:cloud, operator:x }"])
    func aBlankIsPutBehindAColonInBraces(_ braces: String) throws {
        let text = "extends: small.yaml\ntitle: A\ndefenders:\n  x: \(braces)\n"
        let draft = draft(text)
        let fix = try #require(
            try fixes(draft, behind: "rol").first { $0.title == "Put a blank after the colon" })
        #expect(taken(fix, in: draft) == text.replacing("role:cloud", with: "role: cloud"))
        // What is no key with a value behind it is left alone.
        #expect(try fixes(draft, behind: "title: A").isEmpty)
    }

    @Test func aMissingNameIsDeclared() throws {
        let text =
            "extends: small.yaml\ntitle: A\nperimeters:\n  hall: { level: SL2, operator: google }\n"
        let first = draft(text)
        let fix = try #require(
            try fixes(first, behind: "goo").first { $0.kind == .declaration })
        #expect(fix.title == "Declare the defender 'google'")
        #expect(taken(fix, in: first) == text + "defenders: { google: {} }\n")
        let second = draft(text + "defenders:\n  # Others.\n  azure: { role: cloud }\n")
        let other = try #require(
            try fixes(second, behind: "goo").first { $0.kind == .declaration })
        #expect(
            taken(other, in: second)
                == text + "defenders:\n  # Others.\n  azure: { role: cloud }\n  google: {}\n")
    }

    @Test func aClaimedLevelMayBeLess() throws {
        let draft = draft(SmallDraft.text)
        for place in ["kind: campus, operator: aws, level: SL", "status: clai"] {
            let fix = try #require(try fixes(draft, behind: place).first)
            #expect(fix.title == "Let 'perimeters.campus.level' be unknown")
            let changed = taken(fix, in: draft)
            #expect(
                changed.hasPrefix(SmallDraft.text.dropLast(1))
                    && changed.contains(
                        "of: perimeters.campus.level")
            )
            let next = self.draft(changed)
            #expect(next.diagnostics().isEmpty)
            #expect(next.written(at: ["unknown", "campus-level", "one-of", "0"]) == "SL4")
            #expect(next.itemCount(at: ["unknown", "campus-level", "one-of"]) == 5)
            #expect(try fixes(next, behind: place).isEmpty)
        }
    }

    @Test func aFormulaMayBeAnyOfItsParties() throws {
        let draft = draft(SmallDraft.text)
        let fix = try #require(try fixes(draft, behind: "operator: { all: [aw").first)
        let next = self.draft(taken(fix, in: draft))
        #expect(next.diagnostics().isEmpty)
        // The formula, each of its parties, and any of all.
        #expect(next.itemCount(at: ["unknown", "door-operator", "one-of"]) == 4)
    }

    @Test func whatAnOptionWouldChangeIsChanged() throws {
        let text = """
            extends: small.yaml
            title: A
            channels:
              door: { level: SL2 }  # kept
            options:
              lock:
                cost: 1
                set:
                  channels.door.level: SL5
                  channels.hatch.operator: { all: [aws, lab] }

            """
        let draft = draft(text)
        let fix = try #require(try fixes(draft, behind: "  loc").first)
        #expect(fix.title == "Take the option 'lock'")
        let changed = taken(fix, in: draft)
        #expect(changed.contains("  door: { level: SL5 }  # kept\n"))
        let next = self.draft(changed)
        #expect(next.diagnostics().filter { $0.diagnostic.severity == .error }.isEmpty)
        #expect(next.written(at: ["channels", "hatch", "operator", "all", "1"]) == "lab")
        #expect(next.written(at: ["channels", "door", "level"]) == "SL5")
    }

    @Test func nothingIsOfferedWhereNothingIsToBeDone() throws {
        #expect(try fixes(draft(SmallDraft.text), behind: "title: Sm").isEmpty)
    }
}
