internal import Phrases

/// A file that a model is made of, as the model names it.
package struct ImportedFile: Hashable, Sendable {
    /// What it is.
    package var format: ImportFormat
    /// Its name as it was given, by which places name it.
    package var path: String
    /// The id of the model's source for it.
    package var source: String

    /// Its name without the folders around it.
    package var name: String { InertText.line(String(path.split(separator: "/").last ?? "file")) }

    /// Names files; each has a source of its own.
    ///
    /// - Parameter taken: Ids of sources that are there.
    package static func named(
        _ files: [(format: ImportFormat, path: String)], taken: Set<String> = []
    ) -> [ImportedFile] {
        var names = ImportedNames(reserved: taken)
        return files.map {
            ImportedFile(format: $0.format, path: $0.path, source: names.made(of: "imported"))
        }
    }
}
