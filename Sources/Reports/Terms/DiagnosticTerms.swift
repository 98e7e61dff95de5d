import Phrases
import Wording

/// The codes of diagnostics as terms: Docs/Diagnostics.md taken apart, which is compiled in.
enum DiagnosticTerms {
    /// A term for each code, in the order of the page.
    ///
    /// - Complexity: O(*n*) for a page of *n* bytes.
    static var all: [Term] {
        var entries: [Entry] = []
        var block: (title: String, lines: [Substring])?
        for line in diagnostics.split(separator: "\n", omittingEmptySubsequences: false) {
            if let open = block {
                if line != "```" {
                    block?.lines.append(line)
                } else {
                    if !entries.isEmpty, !open.title.isEmpty {
                        entries[entries.count - 1].samples.append(
                            Term.Sample(
                                title: open.title, text: open.lines.joined(separator: "\n")))
                    }
                    block = nil
                }
            } else if line.hasPrefix("```") {
                block = (titles[line.split(separator: " ").last ?? ""] ?? "", [])
            } else if line.hasPrefix("### `") {
                entries.append(Entry(code: String(line.dropFirst(5).dropLast())))
            } else if line.hasPrefix("## ") {
                entries.append(Entry(code: nil))
            } else if !entries.isEmpty {
                entries[entries.count - 1].lines.append(line)
            }
        }
        return entries.compactMap(\.term)
    }

    /// What a block of the page is, by its name.
    private static let titles: [Substring: String] = [
        "wrong": "Wrong", "prints": "What is printed", "right": "Right",
    ]

    /// What the page says below one heading.
    private struct Entry {
        /// The code; `nil` for what is said between codes.
        let code: String?
        var lines: [Substring] = []
        var samples: [Term.Sample] = []

        var term: Term? {
            guard let code else { return nil }
            let words = lines.filter { !$0.isEmpty }.joined(separator: " ")
            return Term(
                code, also: code.split(separator: ".").dropFirst().map(String.init),
                in: .diagnostics, DiagnosticTerms.plain(words), samples: samples,
                page: "Diagnostics.md")
        }
    }

    /// Markdown without its marks: code in single quotes, links by their words.
    private static func plain(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.first {
            rest.removeFirst()
            switch character {
            case "`": result += "'"
            case "*": break
            case "[": break
            case "]":
                guard rest.first == "(", let end = rest.firstIndex(of: ")") else {
                    result.append(character)
                    continue
                }
                rest = rest[rest.index(after: end)...]
            default: result.append(character)
            }
        }
        return result
    }
}
