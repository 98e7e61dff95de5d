import FailureAnalysis

/// The parts of a text report, set as HTML where the page wants them.
struct HTMLSections {
    private struct Part {
        var heading: String
        var blocks: [ReportDocument.Block] = []
    }

    /// What the report says before anything else.
    private(set) var verdicts: [String] = []
    /// What the words on the first screen mean.
    private(set) var opening: [String] = []
    private var parts: [Part] = []

    /// Headings that the page sets by itself.
    private static let own: Set<String> = [
        "The fewest failures that suffice, by attacker tier",
        "How one failure suffices, step by step",
    ]
    /// Headings that have a place on the page; all others come before the conditions.
    private static let placed: Set<String> = [
        "Who can fail alone", "Root causes", "Minimal coalitions: who must fail together",
        "Security level that is left when one party has failed", "Choke points and surface",
        "Requirements", "What the answers rest on", "Claims that contradict each other",
        "Conditions",
    ]

    init(_ document: ReportDocument) {
        for block in document.blocks {
            switch block {
            case .heading(let heading): parts.append(Part(heading: heading))
            case .verdict(let text) where parts.isEmpty: verdicts.append(text)
            case .paragraph(let text) where parts.isEmpty: opening.append(text)
            default:
                if !parts.isEmpty { parts[parts.count - 1].blocks.append(block) }
            }
        }
    }

    /// Writes the parts of these headings that the report has.
    func write(_ headings: [String], to page: inout HTMLWriter) {
        for heading in headings {
            for part in parts where part.heading == heading { write(part, to: &page) }
        }
    }

    /// Writes the parts of the report whose heading is asked for, in its order.
    func write(headings isAsked: (String) -> Bool, to page: inout HTMLWriter) {
        for part in parts where isAsked(part.heading) { write(part, to: &page) }
    }

    /// A section of the page with the parts of these headings.
    func section(
        _ id: String, _ title: String, of headings: [String], to page: inout HTMLWriter
    ) {
        page.element("section", [("id", id)]) { page in
            if headings != [title] { page.element("h2", text: title) }
            write(headings, to: &page)
        }
        page.lineBreak()
    }

    /// Everything that has no place of its own.
    func rest(to page: inout HTMLWriter) {
        for part in parts
        where !Self.placed.contains(part.heading) && !Self.own.contains(part.heading) {
            page.element("section") { write(part, to: &$0) }
            page.lineBreak()
        }
    }

    private func write(_ part: Part, to page: inout HTMLWriter) {
        page.element("h3") { $0.term(part.heading) }
        for block in part.blocks { Self.write(block, to: &page, named: part.heading) }
    }

    private static func write(
        _ block: ReportDocument.Block, to page: inout HTMLWriter, named name: String
    ) {
        switch block {
        case .heading(let text): page.element("h3", text: text)
        case .paragraph(let text), .verdict(let text): page.element("p", text: text)
        case .points(let points):
            page.element("ul") { page in for point in points { page.element("li", text: point) } }
        case .sentences(let sentences): self.sentences(sentences, to: &page)
        case .verbatim(let text):
            page.element("pre") { page in
                for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                    page.write(String(line))
                    page.lineBreak()
                }
            }
        case .table(let header, let rows): table(header, rows, named: name, to: &page)
        case .path(let title, _, let steps):
            page.element("h4", text: title)
            page.element("ol") { page in
                for step in steps {
                    page.element("li", text: "\(step.says), because \(step.because)")
                }
            }
        }
    }

    /// Sentences with a box each, which whoever reads them can tick without a script.
    private static func sentences(_ sentences: [NumberedSentence], to page: inout HTMLWriter) {
        page.element("ol", [("class", "sentences")]) { page in
            for sentence in sentences {
                page.element(
                    "li", [("id", "s\(sentence.number)"), ("value", "\(sentence.number)")]
                ) { page in
                    page.element("label") { page in
                        page.element("input", [("type", "checkbox"), ("autocomplete", "off")])
                        page.write(" " + sentence.says)
                    }
                    for remark in sentence.remarks {
                        page.element("p", [("class", "words")], text: remark)
                    }
                }
                page.lineBreak()
            }
        }
    }

    /// A table; on a narrow screen it scrolls by itself.
    static func table(
        _ header: [String], _ rows: [[String]], named name: String, to page: inout HTMLWriter
    ) {
        page.element(
            "div", [("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", name)]
        ) { page in
            page.element("table") { page in
                page.element("thead") { page in
                    page.element("tr") { page in
                        for cell in header {
                            page.element("th", [("scope", "col")]) { $0.term(cell) }
                        }
                    }
                }
                page.element("tbody") { page in
                    for row in rows {
                        page.element("tr") { page in
                            for cell in row { page.element("td", text: cell) }
                        }
                    }
                }
            }
        }
    }
}
