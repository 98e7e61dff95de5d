import Phrases
import TestSupport
import Testing

@testable import Workbench

/// Diagnostics with the bytes that they are about.
struct DraftDiagnosticsTests {
    /// The text at a place of a draft.
    private func words(_ place: TextPlace, in draft: DraftModel) -> String {
        String(decoding: draft.bytes[place.range], as: UTF8.self)
    }

    @Test func aDanglingNameIsMarked() throws {
        let text = """
            sallyport: 1
            title: Small
            defenders: { lab: { role: lab } }
            perimeters: { room: { operator: lap, level: SL2 } }
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }
            channels: { door: { from: room, to: outside, operator: lab } }
            workloads: { run: { capacity: lab } }
            """
        let draft = DraftModel(bytes: Array(text.utf8), file: "small.yaml") { _ in [] }
        let found = draft.diagnostics()
        #expect(found.map(\.diagnostic.code.rawValue) == ["model.dangling-reference"])
        #expect(found.map { words($0.place, in: draft) } == ["lap"])
    }
}
