import Phrases
import YAMLKit

extension DraftModel {
    /// What was checked of this version, once.
    var check: DraftCheck {
        checks.value {
            DraftCheck(bytes: bytes, file: file, catalogue: catalogue, resolving: resolving)
        }
    }

    /// The text and those that it extends, the uppermost first, as far as they can be read.
    var chain: [DraftText] {
        texts.value { DraftText.chain(bytes: bytes, file: file, resolving: resolving) }
    }

    /// The files of the draft, its own first, then those that it extends.
    package var files: [String] { chain.isEmpty ? [file] : chain.map(\.file) }

    /// A fault of ours that kept the text from being checked; `nil` as long as all is well.
    package var fault: String? { check.fault }

    /// Everything that `check` says of the text, sorted by place; of a text that is no YAML every
    /// mistake, and what else is surely wrong in it.
    ///
    /// - Complexity: as reading the model, once for a version.
    package func diagnostics() -> [DraftDiagnostic] {
        let places = DiagnosticPlaces(chain, bytes: bytes, file: file)
        return check.diagnostics.map { diagnostic in
            DraftDiagnostic(
                diagnostic: diagnostic, place: places.place(of: diagnostic.place),
                notes: diagnostic.notes.compactMap { note in
                    note.place.map {
                        DraftDiagnostic.Note(message: note.message, place: places.place(of: $0))
                    }
                })
        }
    }
}
