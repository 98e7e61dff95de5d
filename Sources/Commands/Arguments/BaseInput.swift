import Catalogue
import Interchange
import ModelFormat
import Phrases

/// A model as it was at a revision of the repository that it lies in.
struct BaseInput {
    /// The revision.
    let revision: GitRevision
    /// The model's path on disk.
    let path: String
    /// The model's path in the repository.
    private let place: String

    /// Finds a revision.
    ///
    /// - Throws: `GitFault`.
    init(_ name: String, of path: String) throws(GitFault) {
        revision = try GitRevision(name, of: path)
        self.path = path
        guard let place = revision.path(of: path) else { throw .outside(path) }
        self.place = place
    }

    /// The model and all that it extends, as they were; `nil` where it was not there.
    ///
    /// The catalogue file is taken as it was too, where it was there; one that lies outside the
    /// repository is taken as it is.
    ///
    /// - Throws: `GitFault`, `ModelFileError`, `CatalogueFaults`, or `ModelErrors`, whose places name
    ///   the revision.
    func read(catalogueFile: String?, root: String?) throws -> CheckedInput? {
        guard let bytes = try revision.bytes(of: place, upTo: InputFile.maximumBytes) else {
            return nil
        }
        let catalogue = try catalogueFile.flatMap { file in
            guard let place = revision.path(of: file) else {
                return try CatalogueInput.book(overriddenBy: file)
            }
            guard let old = try revision.bytes(of: place, upTo: ModelReader().maximumBytes) else {
                StandardError.print(
                    "sallyport: '\(file)' was not there at \(revision.name), which is read without it"
                )
                return nil
            }
            return try CatalogueInput.builtIn()
                .merging(userFile: old, file: "\(revision.name):\(place)")
        }
        do {
            let input = try CheckedInput.read(
                bytes: bytes, file: place, catalogue: catalogue,
                bases: .at(revision, beside: place, root: root))
            return input.titled { "\($0), at \(revision.name)" }
        } catch let errors as ModelErrors {
            throw ModelErrors(errors.diagnostics.map(named))
        }
    }

    /// A diagnostic whose places say at which revision.
    private func named(_ diagnostic: Diagnostic) -> Diagnostic {
        func named(_ place: DiagnosticPlace?) -> DiagnosticPlace? {
            place.map {
                DiagnosticPlace(
                    file: "\(revision.name):\($0.file)", line: $0.line, column: $0.column,
                    utf16Column: $0.utf16Column)
            }
        }
        var result = diagnostic
        result.place = named(diagnostic.place)
        result.notes = diagnostic.notes.map { .init($0.message, at: named($0.place)) }
        return result
    }
}
