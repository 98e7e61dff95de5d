import Phrases
import Wording

@testable import Reports

/// Docs/Glossary.md: the terms that `explain` tells of, on one page.
struct GlossaryPage {
    private let book: TermBook

    /// Makes the page of a book.
    init(_ book: TermBook) { self.book = book }

    /// Groups that have pages of their own, so that a line for each term is enough.
    private static let brief: Set<TermGroup> = [
        .controls, .vectors, .instruments, .facts, .keys, .diagnostics,
    ]

    /// The page, ending in a line break.
    var text: String {
        var parts = [
            "# Glossary",
            """
            The words of sallyport, from the same tables as `sallyport explain TERM`, which tells of
            each with all its examples. A test records this page and holds it to them: change the
            tables (`Sources/Wording/Terms`), not the page. Nothing here is legal advice.
            """,
        ]
        for group in TermGroup.allCases {
            let terms = book.terms.filter { $0.group == group }
            parts.append("## \(group.title)")
            if Self.brief.contains(group) {
                let pages = Set(terms.map(\.page)).sorted().map(Self.link)
                parts.append("In full in \(WordList.joined(pages)).")
                parts.append(Self.table(terms))
            } else {
                parts += terms.map(Self.entry)
            }
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func entry(_ term: Term) -> String {
        let escaped = MarkdownRenderer.escaped
        var lines = ["### \(escaped(term.name))", escaped(term.paragraph)]
        if let example = term.example { lines.append("For example: \(escaped(example))") }
        let source = term.support.map { " Source: \(escaped($0))." } ?? ""
        lines.append("See \(link(term.page)).\(source)")
        return lines.joined(separator: "\n\n")
    }

    private static func table(_ terms: [Term]) -> String {
        let rows = terms.map { term in
            let isNamed = [.controls, .vectors, .instruments, .facts].contains(term.group)
            let what = isNamed ? title(of: term) : term.firstSentence
            return "| `\(term.name)` | \(MarkdownRenderer.escaped(what)) |"
        }
        return (["| term | what |", "| --- | --- |"] + rows).joined(separator: "\n")
    }

    /// What an entry of the catalogue is, in a few words: its title, or its first sentence where
    /// that is no title.
    private static func title(of term: Term) -> String {
        let title = term.synonyms.first ?? term.name
        return term.name.hasPrefix(title) ? term.firstSentence : title
    }

    private static func link(_ page: String) -> String {
        let name = page.split(separator: "/").last.map(String.init) ?? page
        let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        return "[\(stem)](\(page))"
    }
}
