import Testing

@testable import Workbench

/// What a text leaves out, beside the line.
struct DraftHintsTests {
    private func hints(_ text: String) -> [String] {
        let draft = DraftModel(text, beside: ["small.yaml": SmallDraft.text])
        return draft.hints(in: 0..<draft.bytes.count).map { hint in
            let before = draft.bytes[..<hint.offset].suffix(8)
            return "\(String(decoding: before, as: UTF8.self))| \(hint.label)"
        }
    }

    @Test func inheritedLevelsAndOwnersAreShown() {
        #expect(
            hints(SmallDraft.text)
                == [
                    "hts: { w| owner: lab", "\n  hatch| level: SL4", "s: { run| aws level: SL4",
                ])
    }

    @Test func theOperatorOfAControlIsResolved() {
        let text = """
            extends: small.yaml
            title: Controls
            perimeters:
              cell:
                kind: tenancy
                operator: lab
                inside: campus
                level: SL3
                controls:
                  - { id: guard, level: SL3, blocks: [AV-NET] }
                  - { use: SL4-STO-02 }
                  - { use: SL4-STO-01, operator: lab }
            """
        #expect(
            hints(text)
                == [
                    "d: guard| operator: lab", "4-STO-02| operator: aws",
                ])
    }

    @Test func onlyWhatLiesInTheRangeIsTold() {
        let draft = DraftModel(SmallDraft.text)
        #expect(draft.hints(in: 0..<10).isEmpty)
    }

    @Test func aWrongTextHasNone() { #expect(hints(SmallDraft.text + "oops").isEmpty) }
}
