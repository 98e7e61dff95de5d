internal import ModelFormat
internal import Phrases
internal import YAMLKit

/// A file of another tool as it was read, before anything is written.
struct ReadFile {
    /// What it is.
    let format: ImportFormat
    /// The file.
    let file: ModelImport.File
    /// What it says, of a threat model.
    var setup: ImportedSetup?
    /// The raw graph of it, of an attack graph.
    var graph: MALAttackGraph?

    /// Reads a file.
    ///
    /// - Throws: `ModelErrors` with everything that is wrong with it.
    init(_ file: ModelImport.File, as wanted: ImportFormat?) throws(ModelErrors) {
        let place = DiagnosticPlace(file: file.name, line: 1, column: 1)
        let found = ImportFormat(recognising: file.bytes)
        guard let format = wanted ?? found else {
            let known = ImportFormat.allCases.map(\.title).joined(separator: ", ")
            throw ModelErrors([
                Diagnostic(
                    .otherFormat, "this is none of the formats that are read: \(known)", at: place)
            ])
        }
        if let found, found != format {
            throw ModelErrors([
                Diagnostic(
                    .otherFormat, "this is \(found.file), and no file of \(format.title)", at: place
                )
            ])
        }
        (self.format, self.file) = (format, file)
        let root = try Self.root(of: file)
        switch format {
        case .otm: setup = try OTMReader.setup(of: root)
        case .owasp: setup = try OWASPReader.setup(of: root)
        case .threagile: setup = try ThreagileReader.setup(of: root)
        case .mal:
            let name = file.name.split(separator: "/").last ?? "file"
            graph = try MALAttackGraph(
                MALReader.graph(of: root), title: "Attack graph of \(InertText.line(String(name)))",
                at: place)
        }
    }

    private static func root(of file: ModelImport.File) throws(ModelErrors) -> YAMLNode {
        do throws(YAMLFaults) {
            return try YAMLDocument(expanding: file.bytes, file: file.name).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
    }
}
