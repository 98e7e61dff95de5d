/// A report that people read, as plain text or as Markdown.
package protocol PrintedReport: Sendable {
    /// The report before it has a form.
    var document: ReportDocument { get }
}

extension PrintedReport {
    /// The report as plain text, 100 columns wide.
    package var text: String { text(width: TextRenderer.usualWidth) }

    /// The report as Markdown.
    package var markdown: String { MarkdownRenderer().render(document) }

    /// The report as plain text of a width.
    ///
    /// - Parameter width: columns, taken as at least 40; a word that is longer stands out.
    package func text(width: Int) -> String { TextRenderer(width: width).render(document) }
}
