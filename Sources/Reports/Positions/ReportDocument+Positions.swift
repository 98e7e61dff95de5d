import FailureAnalysis
import ThreatGraph
import Wording

extension ReportDocument {
    /// Each position with what the model says to it; nothing where there are none.
    static func positions(
        _ findings: [PositionFinding], of model: ThreatGraph?
    ) -> [ReportDocument.Block] {
        guard let model, !findings.isEmpty else { return [] }
        let words = PositionWords(model)
        return [.heading(PositionWords.heading)]
            + findings.flatMap { finding -> [ReportDocument.Block] in
                [.paragraph(words.title(finding)), .points(words.points(finding))]
            }
    }
}
