package import FailureAnalysis
import Phrases
package import ThreatGraph
import Wording

/// What one version of a text buys over the last one that was right, and what it costs, as markup.
package struct WatchChange: Sendable {
    /// The version that it is compared with.
    package let before: Int
    /// The version that is compared.
    package let after: Int
    /// What changed, safe as it is; nothing that a script or a style sheet of its own would be needed for.
    let markup: String

    /// Tells a comparison of two versions, whose labels are `label(_:)`.
    ///
    /// - Parameter models: both, by which those who can fail are named; `nil` for a graph without one.
    /// - Complexity: O(*n*) for *n* coalitions that differ.
    package init(
        _ comparison: Comparison, before: Int, after: Int, models: [ThreatGraph?]
    ) {
        self.before = before
        self.after = after
        let pair = comparison.pairs.first
        let worse = pair.map { $0.words(of: $0.worsening, in: models.last ?? nil) }
        let report = ComparisonReport(comparison, worse: worse ?? [], named: models)
        let sections = HTMLSections(report.document)
        var page = HTMLWriter()
        for verdict in sections.verdicts {
            page.element(
                "p", [("class", "rest")], text: verdict.capitalizedStart
            )
        }
        sections.write(headings: { Self.isShown($0) }, to: &page)
        page.element("details", [("id", "change-more")]) { page in
            page.element(
                "summary", text: "What is worse, line by line, and what differs in the texts")
            sections.write(headings: { Self.isFolded($0) }, to: &page)
        }
        markup = page.text
    }

    /// What a version is called in sentences.
    package static func label(_ version: Int) -> String { "version \(version)" }

    /// The headings of a comparison that somebody who has just saved looks for.
    private static func isShown(_ heading: String) -> Bool {
        ["Coalitions lost and gained ", "People lost and gained ", "What is not decided "]
            .contains { heading.hasPrefix($0) }
    }

    private static func isFolded(_ heading: String) -> Bool {
        ["What is worse in ", "What differs in the models", "Work by work", "Who is who"]
            .contains { heading.hasPrefix($0) }
    }
}
