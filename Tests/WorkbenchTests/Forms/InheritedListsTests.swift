import Testing
import YAMLKit

@testable import Workbench

/// What a form writes into a text that extends another never takes away what stands there.
struct InheritedListsTests {
    private static let base = """
        sallyport: 1
        title: Base
        defenders: { lab: { role: lab }, a: { role: cloud }, b: { role: cloud } }
        perimeters: { p: { operator: { any: [lab, a] } }, q: { operator: b } }
        weights: { w: { owner: lab, copies: [ { in: p, form: plaintext } ] } }
        channels: { out: { from: p, to: outside, barrier: none } }
        require: [ { consequence: exfiltration, tier: OC3, order: 2 } ]

        """
    private static let overlay = "extends: base.yaml\ntitle: Over\n"

    private func draft(_ text: String) -> DraftModel {
        DraftModel(text, beside: ["base.yaml": Self.base])
    }

    private func edited(_ text: String, _ edits: FormEdit...) throws -> DraftModel {
        let draft = draft(text)
        let made = try draft.editing(edits)
        return self.draft(
            String(decoding: TextEdit.applying(made.edits, to: draft.bytes), as: UTF8.self))
    }

    @Test func anItemIsAddedToThoseThatAreExtended() throws {
        let next = try edited(
            Self.overlay,
            FormEdit(
                .add, "weights.w.copies",
                .mapping([.init("in", .text("q")), .init("form", .text("plaintext"))])))
        #expect(next.itemCount(at: ["weights", "w", "copies"]) == 2)
        #expect(next.written(at: ["weights", "w", "copies", "0", "in"]) == "p")
        #expect(next.written(at: ["weights", "w", "copies", "1", "in"]) == "q")
    }

    @Test func linesOfAGateThatIsExtendedStay() throws {
        let line = YAMLValue.mapping([
            .init("consequence", .text("denial")), .init("tier", .text("OC1")),
            .init("order", .text("1")),
        ])
        let next = try edited(
            Self.overlay, FormEdit(.add, "require", line), FormEdit(.add, "require", line))
        #expect(next.itemCount(at: ["require"]) == 3)
        #expect(next.written(at: ["require", "0", "consequence"]) == "exfiltration")
    }

    @Test func oneItemOfThoseThatAreExtendedIsChangedByHand() {
        #expect(throws: FormFault.self) {
            try edited(
                Self.overlay, FormEdit(.set, "weights.w.copies.0.form", .text("encrypted")))
        }
    }

    @Test func nobodySaysOfAFormulaThatItIsAnyOfAllParties() throws {
        let next = try edited(
            Self.base, FormEdit(.unknown, "perimeters.p.operator"))
        let path = ["unknown", "p-operator", "one-of"]
        #expect(next.itemCount(at: path) == 2)
        #expect(next.itemCount(at: path + ["1", "any"]) == 3)
    }
}
