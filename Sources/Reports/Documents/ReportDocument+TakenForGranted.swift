import FailureAnalysis
import Wording

extension ReportDocument {
    /// The section that lists what was taken for granted; nothing where nothing was.
    static func takenForGranted(_ model: ModelSummary) -> [Block] {
        let points = AssumptionWords(model).points
        return points.isEmpty ? [] : [.heading(AssumptionWords.heading), .points(points)]
    }
}
