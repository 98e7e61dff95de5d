import Phrases
import Workbench

/// What a word means, for people.
enum MeaningWords {
    /// In plain lines.
    static func plain(_ meaning: Meaning) -> String {
        let parts = meaning.parts.map { part in
            ((part.heading.map { [$0 + ":"] } ?? []) + part.lines).map(InertText.line)
                .joined(separator: "\n")
        }
        return ([InertText.line(meaning.title)] + parts).joined(separator: "\n\n")
    }
}
