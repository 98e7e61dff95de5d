import Interchange
import ModelFormat

extension FuzzTarget {
    /// Files of other tools, recognised as `import` recognises them; files after the first are laid over
    /// it, one called `match` is a table of names, and one called `into` a model that they are added to.
    ///
    /// What is accepted gives the same bytes twice, and a model that is read and answered and keeps
    /// nobody out.
    static let imports = FuzzTarget(name: "imports") { bytes in
        let input = InputFiles(bytes)
        var files = [ModelImport.File(bytes: input.first, name: "first")]
        var others: [String: ModelImport.File] = [:]
        for name in input.names {
            let file = ModelImport.File(
                bytes: input.others[name] ?? [], name: name, bases: .ofStandardInput(in: nil))
            if ["match", "into"].contains(name) { others[name] = file } else { files.append(file) }
        }
        let model = others["into"]
        let made: ModelImport
        do throws(ModelErrors) {
            made = try ModelImport(files, matching: others["match"], into: model)
        } catch {
            return try claim(!error.diagnostics.isEmpty, "refused without a word")
        }
        let again = try ModelImport(files, matching: others["match"], into: model)
        try claim(
            again.text == made.text && again.dropped == made.dropped
                && again.remarks == made.remarks && again.conflicts == made.conflicts
                && again.suggestions == made.suggestions, "not the same twice")
        let read = try CheckedInput.read(
            bytes: Array(made.text.utf8), file: "made", bases: .ofStandardInput(in: nil))
        switch read.content {
        case .attackGraph(let document): try ImportLaw.check(document.graph)
        // What a model says that is there already, it says of itself.
        case .model(let graph, let catalogue) where model == nil:
            try ImportLaw.check(graph, catalogue: catalogue)
        case .model: break
        }
        try Answers.ask(read)
    }
}
