import ModelFormat
import Testing

@testable import Workbench

/// Where names are declared and used, also across what is extended.
struct DraftNamesTests {
    private let small = DraftModel(SmallDraft.text, file: "small.yaml")
    private let overlay = DraftModel(
        SmallDraft.overlay, file: "larger.yaml", beside: ["small.yaml": SmallDraft.text])

    private func lines(_ places: [TextPlace]) -> [String] {
        places.map {
            $0.line(of: $0.file == "small.yaml" ? SmallDraft.text : SmallDraft.overlay)
        }
    }

    @Test func aNameIsFollowedToItsDeclaration() throws {
        let offset = try #require(small.offset(behind: "operator: { all: [aw"))
        #expect(lines(small.definitions(at: offset)) == ["small.yaml:6:3"])
        #expect(small.name(at: offset) == ModelName(.defenders, "aws"))
    }

    @Test func everyUseIsFoundInFormulasPathsAndCauses() throws {
        let offset = try #require(overlay.offset(behind: "door: { operator: aw"))
        #expect(
            lines(overlay.references(at: offset, declarations: false)) == [
                "larger.yaml:4:21", "larger.yaml:5:35", "larger.yaml:8:59", "larger.yaml:8:72",
                "small.yaml:8:37", "small.yaml:11:56", "small.yaml:12:49", "small.yaml:13:31",
            ])
    }

    @Test func whatIsExtendedDeclaresFirst() throws {
        let offset = try #require(overlay.offset(behind: "  doo"))
        #expect(lines(overlay.definitions(at: offset)) == ["small.yaml:11:3", "larger.yaml:4:3"])
    }

    @Test func anElementInAPathIsFollowed() throws {
        let offset = try #require(overlay.offset(behind: "of: channels.hat"))
        #expect(overlay.name(at: offset) == ModelName(.channels, "hatch"))
        #expect(lines(overlay.definitions(at: offset)) == ["small.yaml:12:3"])
    }

    @Test func whatIsExtendedIsFollowed() throws {
        let offset = try #require(overlay.offset(behind: "extends: sma"))
        #expect(lines(overlay.definitions(at: offset)) == ["small.yaml:1:1"])
    }

    @Test func aTitleIsNoName() throws {
        let offset = try #require(small.offset(behind: "title: Sm"))
        #expect(small.name(at: offset) == nil)
        #expect(small.renameTarget(at: offset) == nil)
    }

    @Test func aWordThatIsNoPlaceIsNoName() throws {
        let offset = try #require(small.offset(behind: "to: outs"))
        #expect(small.name(at: offset) == nil)
    }

    @Test func renamingChangesEveryPlaceAndNothingElse() throws {
        let offset = try #require(overlay.offset(behind: "operator: aw"))
        let edits = try overlay.renaming(at: offset, to: "amazon-web")
        let own = edits.filter { $0.place.file == "larger.yaml" }
        let base = edits.filter { $0.place.file == "small.yaml" }
        #expect(own.count == 4 && base.count == 5)
        let changed = String(
            decoding: TextEdit.applying(base, to: Array(SmallDraft.text.utf8)), as: UTF8.self)
        #expect(changed == SmallDraft.text.replacing("aws", with: "amazon-web"))
        let after = String(
            decoding: TextEdit.applying(own, to: Array(SmallDraft.overlay.utf8)), as: UTF8.self)
        #expect(after == SmallDraft.overlay.replacing("aws", with: "amazon-web"))
    }

    @Test func aParentThatNobodyDeclaresIsRenamedToo() throws {
        let offset = try #require(small.offset(behind: "parent: ama"))
        #expect(try small.renaming(at: offset, to: "owner").count == 1)
    }

    @Test func aNameThatIsTakenOrNoneIsRefused() throws {
        let offset = try #require(small.offset(behind: "operator: aw"))
        #expect(throws: RenameFault.taken("lab")) { try small.renaming(at: offset, to: "lab") }
        #expect(throws: RenameFault.badName("a b")) { try small.renaming(at: offset, to: "a b") }
        #expect(throws: RenameFault.badName("null")) {
            try small.renaming(at: offset, to: "null")
        }
        #expect(throws: RenameFault.noName) { try small.renaming(at: 0, to: "x") }
    }

    @Test func nothingIsRenamedInATextWithMistakes() throws {
        let text = SmallDraft.text + "\tx: 1\n"
        let broken = DraftModel(text)
        let offset = try #require(broken.offset(behind: "operator: aw"))
        #expect(throws: RenameFault.mistakes(file: "draft.yaml")) {
            try broken.renaming(at: offset, to: "x")
        }
    }

    @Test func whatANullRemovesIsNotDeclared() {
        let text = "extends: small.yaml\nchannels: { door: ~ }\n"
        let draft = DraftModel(text, beside: ["small.yaml": SmallDraft.text])
        #expect(draft.names.names(in: .channels) == ["hatch"])
    }
}
