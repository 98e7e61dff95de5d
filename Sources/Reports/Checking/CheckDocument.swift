package import Phrases

/// What `check` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-check/1`, see Docs/Checking.md.
package struct CheckDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-check/1"

    /// `sallyport-check/1`.
    package var format: String = CheckDocument.formatName
    /// The files, in the order given.
    package var files: [File]

    /// One file.
    package struct File: Codable, Hashable, Sendable {
        /// The file as it was named.
        package var path: String
        /// Whether it is right; warnings and notes do not make it wrong.
        package var ok: Bool
        /// What it is, in a line; not there where it is wrong.
        package var summary: String?
        /// Why it cannot be read; not there where it can.
        package var fault: String?
        /// Everything that is to be said of it, sorted by place.
        package var diagnostics: [Entry]
        /// Defaults that make its answers safer, a line each.
        package var takenForGranted: [String]
    }

    /// One diagnostic.
    package struct Entry: Codable, Hashable, Sendable {
        /// What sort of thing it is.
        package var code: String
        /// `error`, `warning` or `note`.
        package var severity: String
        /// What is wrong, then what to do.
        package var message: String
        /// Where; not there for something about the input as a whole.
        package var place: Place?
        /// Further places that help to understand it.
        package var notes: [Note]

        /// Writes a diagnostic.
        package init(_ diagnostic: Diagnostic) {
            code = diagnostic.code.rawValue
            severity = diagnostic.severity.rawValue
            message = diagnostic.message
            place = diagnostic.place.map(Place.init)
            notes = diagnostic.notes.map {
                Note(message: $0.message, place: $0.place.map(Place.init))
            }
        }
    }

    /// A remark at another place.
    package struct Note: Codable, Hashable, Sendable {
        /// The remark.
        package var message: String
        /// Where.
        package var place: Place?
    }

    /// A place in a file.
    package struct Place: Codable, Hashable, Sendable {
        /// The file, as messages name it.
        package var file: String
        /// The 1-based line.
        package var line: Int
        /// The 1-based column, in code points.
        package var column: Int

        init(_ place: DiagnosticPlace) {
            file = place.file
            line = place.line
            column = place.column
        }
    }

    /// Writes what was found.
    package init(_ files: [FileCheck]) {
        self.files = files.map { file in
            File(
                path: file.path, ok: file.summary != nil, summary: file.summary, fault: file.fault,
                diagnostics: file.diagnostics.map(Entry.init),
                takenForGranted: file.takenForGranted)
        }
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}
