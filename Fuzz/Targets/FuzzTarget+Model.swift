import Catalogue
import ModelFormat
import Phrases
import ThreatGraph

extension FuzzTarget {
    /// Models, with the models that they extend: what is accepted is written, in lines and in one,
    /// read back to the same graph, and answered.
    static let model = FuzzTarget(name: "model") { bytes in
        let catalogue = try Answers.catalogue.get()
        let files = InputFiles(bytes)
        let document: ModelDocument
        do throws(ModelErrors) {
            document = try ModelDocument.read(bytes: files.first, file: "model.yaml") { name in
                guard let bytes = files.others[name] else { throw Finding(description: "none") }
                return bytes
            }
        } catch {
            return try claim(!error.diagnostics.isEmpty, "refused without a word")
        }
        let examination = document.examined(catalogue: catalogue)
        if let fault = examination.fault { throw fault }
        guard let graph = examination.graph else {
            return try claim(!examination.diagnostics.isEmpty, "refused without a word")
        }
        let text = try ModelWriter().text(of: graph)
        for written in [text, ModelWriter().line(of: graph)] {
            let again = try ModelDocument.read(bytes: Array(written.utf8), file: "written") { _ in
                []
            }.examined(catalogue: catalogue)
            guard let read = again.graph else {
                let faults = again.diagnostics.filter { $0.severity == .error }
                throw Finding(description: "what is written is refused: \(faults)\n\(written)")
            }
            try claim(read == graph, "what is written reads back as another model:\n\(written)")
            try claim(try ModelWriter().text(of: read) == text, "written otherwise:\n\(text)")
        }
        if graph.isDated {
            let now = try document.asOf(DatedState(day: graph.date))
                .examined(catalogue: catalogue)
            guard let present = now.graph else {
                throw Finding(description: "refused on its own day: \(now.diagnostics)")
            }
            try Answers.ask(present, catalogue: examination.catalogue)
        } else {
            try Answers.ask(graph, catalogue: examination.catalogue)
        }
    }
}
