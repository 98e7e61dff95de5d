/// What is said of a model that was not there at the revision that it was to be compared with.
package struct NewModelNotice: Sendable {
    private let path: String
    private let revision: String

    /// Makes a notice.
    ///
    /// - Parameters:
    ///   - path: the model's file.
    ///   - revision: the revision, as it was called.
    package init(path: String, revision: String) {
        self.path = path
        self.revision = revision
    }

    /// The notice in a sentence.
    package var sentence: String {
        "'\(path)' was not there at \(revision): a new model, with nothing to compare it with; "
            + "'analyse' judges what it requires"
    }

    /// The notice as plain text.
    package var text: String { TextRenderer().render(document) }

    /// The notice as Markdown.
    package var markdown: String { MarkdownRenderer().render(document) }

    /// The notice as a table of differences without a row.
    package var csv: String { CSVTable(ComparisonTable.header).text }

    /// The notice as JSON.
    ///
    /// - Throws: Whatever the encoder throws.
    package func json() throws -> String {
        try JSONText.of(Document(isNew: true, path: path, base: revision))
    }

    private struct Document: Encodable {
        var format = ComparisonDocument.formatName
        var isNew: Bool
        var path: String
        var base: String
    }

    private var document: ReportDocument {
        ReportDocument(title: "A new model", blocks: [.verdict(sentence + ".")])
    }
}
