import FailureAnalysis
import Phrases
import Wording

extension AnalysisReport {
    /// The most rows of what suffices alone.
    private static let mostRows = 20
    /// The most sentences about who is one defender with whom.
    private static let mostSentences = 8

    /// Every party, parent, sovereign and shared cause that suffices alone, those that add nothing
    /// over one of their own parties below the others.
    func loneFailures() -> [ReportDocument.Block] {
        let words = LoneFailureWords(findings, of: model)
        let count = words.own.count + words.added.count
        if count == 0 { return [] }
        let own = words.own.prefix(Self.mostRows)
        let added = words.added.prefix(Self.mostRows - own.count)
        var blocks: [ReportDocument.Block] = [.heading("Who can fail alone")]
        if !own.isEmpty { blocks.append(Self.table(own)) }
        if !added.isEmpty {
            blocks.append(
                .paragraph("These too, though each adds nothing over a party that it makes fail:"))
            blocks.append(Self.table(added))
        }
        let more = count - own.count - added.count
        if more > 0 {
            blocks.append(
                .paragraph("And \(more) more, which the JSON findings list under 'loneFailures'."))
        }
        return blocks
    }

    /// Which defenders are one, and which are needed together; the first few.
    func unities() -> [ReportDocument.Block] {
        let sentences = UnityWords(findings, of: model).sentences
        if sentences.isEmpty { return [] }
        let more = sentences.count - Self.mostSentences
        return [
            .points(
                sentences.prefix(Self.mostSentences)
                    + (more > 0
                        ? ["\(more) more such lines follow from the coalitions below."] : []))
        ]
    }

    private static func table(_ rows: some Sequence<LoneFailureWords.Row>) -> ReportDocument.Block {
        .table(header: ["if this failed", "this follows"], rows: rows.map { [$0.name, $0.what] })
    }
}
