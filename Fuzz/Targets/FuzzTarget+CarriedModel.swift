import Compilation
import Interchange
import ModelFormat

extension FuzzTarget {
    /// Models inside GraphML: what a model exports, in each profile, reads back as that model.
    static let carriedModel = FuzzTarget(name: "carried-model") { bytes in
        let bases = BaseModels.ofStandardInput(in: nil)
        guard let input = try? CheckedInput.read(bytes: bytes, file: "input", bases: bases),
            case .model(let graph, let catalogue) = input.content
        else { return }
        let compiled = try ModelCompiler(graph, catalogue: catalogue).compile(digest: "")
        for picture in [GraphMLGraph.model(compiled), .attackGraph(compiled)] {
            let carrying = picture.carryingModel(of: compiled, asWritten: input.dated?.graph)
            for document in [carrying.document(), carrying.yEdDocument()] {
                let read = try CheckedInput.read(bytes: document, file: "out", bases: bases)
                try claim(
                    read.canonicalText == input.canonicalText,
                    "another model comes back:\n\(input.canonicalText)\n\(read.canonicalText)")
            }
        }
    }
}
