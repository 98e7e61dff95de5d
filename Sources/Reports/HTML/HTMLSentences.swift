import Drawing
import Pictures

/// Sentences on one HTML page that needs nothing else: a box beside each, to be ticked in a browser
/// or on paper.
///
/// No script runs on it; policy and escaping are those of `HTMLReport`.
package struct HTMLSentences: Sendable {
    private let kind: String
    private let document: ReportDocument

    /// Makes a page of a report.
    ///
    /// - Parameter kind: What kind of page it is, in a few words.
    package init(_ report: some PrintedReport, kind: String) {
        self.kind = kind
        document = report.document
    }

    /// The page, ending in a line break.
    package func text() -> String {
        let frame = HTMLFrame(
            title: "\(document.title): \(kind)",
            style: HTMLStyle.text + Self.style + Palette.product.styleSheet, script: "")
        return frame.text { page in
            let sections = HTMLSections(document)
            page.element(
                "a", [("class", "skip"), ("href", "#answer")], text: "Skip to the sentences")
            page.element("header") { page in
                page.element("p", [("class", "kind")], text: "Sallyport: \(kind)")
                page.element("h1", text: document.title)
            }
            page.lineBreak()
            page.element("main", [("id", "answer")]) { page in
                page.element("section", [("class", "first")]) { page in
                    for verdict in sections.verdicts {
                        page.element("p", [("class", "verdict")], text: verdict)
                    }
                    for paragraph in sections.opening {
                        page.element("p", [("class", "words")], text: paragraph)
                    }
                }
                page.lineBreak()
                page.element("section") { page in
                    sections.write(headings: { $0 != "Conditions" }, to: &page)
                }
                page.lineBreak()
                sections.section("conditions", "Conditions", of: ["Conditions"], to: &page)
            }
        }
    }

    /// What such a page has besides.
    private static let style =
        "ol.sentences{padding-left:3rem}ol.sentences li{margin:.5rem 0}ol.sentences p{margin:.1rem 0 .1rem "
        + "1.6rem}ol.sentences input{margin-right:.3rem}"
}
