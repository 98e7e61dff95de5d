import Phrases
package import Wording

/// Terms for a reader: the meanings of one word in full, or a list of all.
package struct TermReport {
    private let document: ReportDocument

    /// What a word means, a part for each meaning.
    package init(meanings: [Term], of word: String) {
        var document = ReportDocument(
            title: meanings.count == 1
                ? meanings.first?.name ?? word : "\(word): \(meanings.count) meanings")
        for term in meanings {
            if meanings.count > 1 {
                document.blocks.append(.heading("\(term.name): \(term.group.title.lowercased())"))
            }
            document.blocks += Self.blocks(of: term)
        }
        self.document = document
    }

    /// The names of all terms, by group.
    package init(listing book: TermBook) {
        var document = ReportDocument(title: "What sallyport explains")
        document.blocks.append(
            .paragraph("'sallyport explain TERM' tells what one of these means."))
        for group in TermGroup.allCases {
            let names = book.terms.filter { $0.group == group }.map(\.name)
            document.blocks += [.heading(group.title), .paragraph(names.joined(separator: "; "))]
        }
        self.document = document
    }

    /// The report as plain text.
    package var text: String { TextRenderer().render(document) }

    /// The report as Markdown.
    package var markdown: String { MarkdownRenderer().render(document) }

    private static func blocks(of term: Term) -> [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = [.paragraph(term.paragraph)]
        if let example = term.example { blocks.append(.paragraph("For example: \(example)")) }
        for sample in term.samples {
            blocks += [.paragraph("\(sample.title):"), .verbatim(sample.text)]
        }
        if let support = term.support { blocks.append(.paragraph("Source: \(support).")) }
        blocks.append(.paragraph("More in Docs/\(term.page)."))
        return blocks
    }
}
