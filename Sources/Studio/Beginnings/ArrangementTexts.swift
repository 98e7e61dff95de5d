/// Set-ups that the public discussion speaks of, each a text that stands by itself; compiled in from
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
        /// The text.
        let text: String
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
                words: head.prefix { !$0.isEmpty }.joined(separator: " "), text: text + "\n")
        }
    }

    private static func unquoted(_ title: Substring) -> String {
        String(title.drop { $0 == " " || $0 == "\"" }.prefix { $0 != "\"" })
    }
}
