/// A report before it has a form: headings, paragraphs, tables and numbered steps.
///
/// All text in it is raw; each renderer makes it inert for its own output.
package struct ReportDocument: Sendable {
    /// One part of a report.
    package enum Block: Sendable {
        /// A heading below the title.
        case heading(String)
        /// A paragraph.
        case paragraph(String)
        /// A paragraph that says the most important thing.
        case verdict(String)
        /// A table; cells of a row beyond the header's are not allowed.
        case table(header: [String], rows: [[String]])
        /// A list of points.
        case points([String])
        /// Numbered sentences to be ticked off, each with remarks on it.
        case sentences([NumberedSentence])
        /// Lines that are shown as they are: an input, or what is printed.
        case verbatim(String)
        /// A path: what it shows, and its numbered steps with what each rests on.
        case path(title: String, id: String, steps: [(says: String, because: String)])
    }

    /// The title.
    package var title: String
    /// The parts in order.
    package var blocks: [Block] = []

    /// A report with a title and no parts yet, or with these.
    package init(title: String, blocks: [Block] = []) {
        self.title = title
        self.blocks = blocks
    }
}

/// A sentence that one can tick off.
package struct NumberedSentence: Hashable, Sendable {
    /// Its number in the report, from 1 up.
    package var number: Int
    /// The sentence.
    package var says: String
    /// What is remarked on it, a sentence each.
    package var remarks: [String] = []
}
