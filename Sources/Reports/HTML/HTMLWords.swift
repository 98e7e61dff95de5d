import Catalogue
import Wording

/// The terms of a page that have hover texts, each linked once, to a list at its end.
struct HTMLWords {
    /// What each text leads to, in small letters; a word of two meanings leads nowhere.
    private var terms: [String: Term] = [:]
    /// Those that stand on the page, in the order in which they were met.
    private(set) var used: [Term] = []

    /// No words: every text is written as it is.
    init() {}

    /// The words of this tool, and the tiers of a catalogue.
    init(explaining book: CatalogueBook) {
        var meanings: [String: Set<Term>] = [:]
        let tiers = TermBook.entries(of: book).filter { $0.group == .attackers }
        for term in TermTable.all + tiers {
            for name in [term.name] + term.synonyms {
                meanings[name.lowercased(), default: []].insert(term)
            }
        }
        terms = meanings.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// The term that a text is the name of, where it has not stood on the page before.
    mutating func firstUse(of text: String) -> Term? {
        guard let term = terms[text.lowercased()], !used.contains(term) else { return nil }
        used.append(term)
        return term
    }

    /// Where in the list a term is explained.
    static func anchor(of term: Term) -> String {
        "word-"
            + term.name.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    }

    /// The list at the end of the page.
    static func section(to page: inout HTMLWriter) {
        let used = page.words.used
        if used.isEmpty { return }
        page.element("section", [("id", "words")]) { page in
            page.element("h2", text: "Words on this page")
            page.element("dl", [("class", "words")]) { page in
                for term in used {
                    page.element("dt", [("id", anchor(of: term))], text: term.name)
                    page.element("dd", text: term.paragraph)
                }
            }
        }
        page.lineBreak()
    }
}
