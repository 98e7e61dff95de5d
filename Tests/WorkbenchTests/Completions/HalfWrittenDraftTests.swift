import Phrases
import Testing

@testable import Workbench

/// Texts that are half written get what can be given.
struct HalfWrittenDraftTests {
    private func marked(_ half: HalfWrittenDraft) -> (draft: DraftModel, offset: Int) {
        DraftModel.marked(half.text, beside: ["small.yaml": SmallDraft.text])
    }

    @Test func thereAreTenOfThem() { #expect(HalfWrittenDraft.all.count >= 10) }

    @Test(arguments: HalfWrittenDraft.all)
    func whatMayStandThereIsOffered(_ half: HalfWrittenDraft) {
        let (draft, offset) = marked(half)
        let labels = draft.completions(at: offset).map(\.label)
        #expect(Array(labels.prefix(half.first.count)) == half.first)
        if half.isAll { #expect(labels == half.first) }
        #expect(Set(labels).count == labels.count)
        for label in half.among { #expect(labels.contains(label), "\(label)") }
        for label in half.never { #expect(!labels.contains(label), "\(label)") }
    }

    @Test(arguments: HalfWrittenDraft.all)
    func everyMistakeIsTold(_ half: HalfWrittenDraft) {
        let (draft, _) = marked(half)
        let found = draft.diagnostics().filter { $0.diagnostic.severity == .error }.map {
            "\($0.diagnostic.place.map { "\($0.line):\($0.column)" } ?? "-") "
                + $0.diagnostic.code.rawValue
        }
        #expect(found == half.diagnostics)
    }

    /// What is taken is read as what was offered: no offer makes a new mistake of its own.
    @Test(arguments: HalfWrittenDraft.all)
    func whatIsTakenBelongsThere(_ half: HalfWrittenDraft) throws {
        let (draft, offset) = marked(half)
        for completion in draft.completions(at: offset) {
            let edit = TextEdit(completion.place, completion.text)
            let bytes = TextEdit.applying([edit], to: draft.bytes)
            let next = DraftModel(
                String(decoding: bytes, as: UTF8.self), beside: ["small.yaml": SmallDraft.text])
            let text = try #require(next.chain.first)
            let start = completion.place.range.lowerBound
            let range = start..<start + completion.text.utf8.count
            let strays = next.roles[0].roles.indices.filter { node in
                next.roles[0][node]?.part == .stray && text.written(node).overlaps(range)
            }
            #expect(strays.isEmpty, "\(completion.label)")
        }
    }
}
