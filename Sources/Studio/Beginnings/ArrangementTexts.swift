import ModelFormat
import Workbench

/// Set-ups that the public discussion speaks of, each as a text that stands by itself; compiled in from
/// Models/arrangements.
enum ArrangementTexts {
    /// One of them.
    struct Arrangement: Hashable, Sendable {
        /// By what it is chosen.
        let id: String
        /// Its title.
        let name: String
        /// What is said at its head.
        let words: String
        /// The file that it is.
        let file: String
        /// The text of the file.
        let written: String
    }

    /// All of them, by id.
    ///
    /// - Complexity: O(*n*) for *n* bytes of all texts; made anew each time.
    static var all: [Arrangement] {
        files.map { name, text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let title = lines.first { $0.hasPrefix("title:") }?.dropFirst("title:".count)
            let head = lines.prefix { $0.hasPrefix("#") }.map { $0.dropFirst().drop { $0 == " " } }
            let id = String(name.prefix { $0 != "." })
            return Arrangement(
                id: id, name: title.map(unquoted) ?? id,
                words: head.prefix { !$0.isEmpty }.joined(separator: " "), file: name,
                written: text + "\n")
        }
    }

    private static func unquoted(_ title: Substring) -> String {
        String(title.drop { $0 == " " || $0 == "\"" }.prefix { $0 != "\"" })
    }
}

extension ArrangementTexts.Arrangement {
    /// A text that says what the arrangement says and extends nothing: its own where it does not, and
    /// else what it and all that it extends say together, with the file above each element that is not
    /// from the lowest.
    ///
    /// - Throws: `ModelErrors`, a fault of ours: what is compiled in is right.
    /// - Complexity: as reading the model.
    var text: String {
        get throws {
            let texts = Dictionary(
                ArrangementTexts.files.map { ($0.name, Array(($0.text + "\n").utf8)) },
                uniquingKeysWith: { first, _ in first })
            let draft = DraftModel(bytes: Array(written.utf8), file: file) { path in
                guard let bytes = texts[path] else {
                    throw ModelFileError.unreadable(path, .absent)
                }
                return bytes
            }
            let lower = draft.files.dropFirst()
            guard let lowest = lower.last else { return written }
            let head = written.split(separator: "\n", omittingEmptySubsequences: false)
                .prefix { $0.hasPrefix("#") }
            let told = [
                "#",
                "# Written out from \(file), which extends \(lower.joined(separator: ", which extends ")).",
                "# What is not marked is from \(lowest).",
            ]
            return (head.map(String.init) + told).joined(separator: "\n") + "\n"
                + (try draft.writtenOut())
        }
    }
}
