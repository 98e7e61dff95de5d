import FailureAnalysis
import Phrases
import Wording

extension AnalysisReport {
    /// The most rows of what suffices alone on the first page.
    static let mostRows = 20
    /// The most sentences about who is one defender with whom, on the first page.
    static let mostSentences = 2

    /// Every party, parent, sovereign and shared cause that suffices alone, those that add nothing
    /// over one of their own parties below the others; then who adds nothing to whom.
    func alone() -> [ReportDocument.Block] {
        let words = LoneFailureWords(findings, of: model)
        let sentences = UnityWords(findings, of: model).sentences
        var blocks: [ReportDocument.Block] = []
        if !words.own.isEmpty { blocks.append(Self.table(words.own)) }
        if !words.added.isEmpty {
            blocks.append(
                .paragraph("These too, though each adds nothing over a party that it makes fail:"))
            blocks.append(Self.table(words.added))
        }
        if !sentences.isEmpty { blocks.append(.points(sentences)) }
        return blocks.isEmpty ? [] : [.heading("Who can fail alone")] + blocks
    }

    private static func table(_ rows: some Sequence<LoneFailureWords.Row>) -> ReportDocument.Block {
        .table(header: ["if this failed", "this follows"], rows: rows.map { [$0.name, $0.what] })
    }
}
