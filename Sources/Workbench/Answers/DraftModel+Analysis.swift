import Catalogue
package import FailureAnalysis
import Interchange
import ModelFormat
import ThreatGraph

extension DraftModel {
    /// Everything that `analyse` finds with no options: what `answers` has, and who else could suffice
    /// where the model leaves something open; `nil` where the text is wrong, or where whoever asks says to
    /// stop.
    ///
    /// - Parameter isStopped: asked often, from any thread; once it says so it always does.
    /// - Throws: `AnalysisError` for a model of which nothing can be asked, or a fault of ours.
    package func analysis(
        unless isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws -> Analysis? {
        guard var analysis = try answers(unless: isStopped)?.analysis, let input = check.input
        else {
            return nil
        }
        if case .model(let model, let catalogue) = input.content, let document = input.document {
            var options = UnknownsOptions()
            options.effort = .quick
            let open = UnknownsAnalyser(
                model, options: options, catalogue: catalogue,
                watch: WorkWatch { _ in isStopped() }
            ) {
                try document.applying($0).threatGraph(checkingChanges: false, catalogue: catalogue)
            }
            if !model.openUnknowns.isEmpty {
                analysis.findings.openVerdict = open.openVerdict(
                    besides: analysis.findings.exposure)
            }
            analysis.findings.positions = open.positions()
        }
        // What was stopped is no answer of this version.
        return isStopped() ? nil : analysis
    }
}
