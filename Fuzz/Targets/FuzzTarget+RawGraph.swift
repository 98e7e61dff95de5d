import Interchange
import ModelFormat

extension FuzzTarget {
    /// Raw attack graphs: what is accepted is written, read back to the same graph, and answered.
    static let rawGraph = FuzzTarget(name: "raw-graph") { bytes in
        let document: AttackGraphDocument
        do throws(ModelErrors) {
            document = try AttackGraphDocument(bytes: bytes, file: "graph.json")
        } catch {
            return try claim(!error.diagnostics.isEmpty, "refused without a word")
        }
        let text = document.text()
        let again = try AttackGraphDocument(bytes: Array(text.utf8), file: "written")
        try claim(again == document, "reads back as another graph:\n\(text)")
        try claim(again.text() == text, "written otherwise:\n\(text)")
        try Answers.ask(Answers.compiled(document))
    }
}
