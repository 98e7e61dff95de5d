package import FailureAnalysis
package import Interchange
import ModelFormat
import ThreatGraph
import Wording

/// What an imported model leaves open, as questions.
package struct ImportQuestions: Sendable {
    /// The questions.
    package let questions: [ImportReport.Question]
    /// The fewest answers after which somebody has to fail, a sentence for each consequence.
    package let fewest: [String]
    /// Whether those that decide most statements come first; else they stand in the order of the model.
    package let isRanked: Bool

    /// The most unknowns of which it is worked out which decide: with more of them the model would wait for
    /// longer than reading takes.
    package static let mostRanked = 100

    /// Takes them from a model that was read; an attack graph leaves nothing open.
    ///
    /// - Parameters:
    ///   - effort: how much work may go into ranking them.
    ///   - watch: who says when to end with what is known.
    /// - Throws: what `UnknownsAnalyser.findings` throws, but where too much hangs together to be counted:
    ///   they are not ranked then.
    package init(
        of checked: CheckedInput, effort: Effort, watch: WorkWatch = WorkWatch()
    ) throws {
        guard case .model(let model, _) = checked.content else {
            (questions, fewest, isRanked) = ([], [], true)
            return
        }
        if let ranked = try Self.ranked(checked, effort, watch) {
            (questions, fewest, isRanked) = (ranked.questions, ranked.fewest, true)
            return
        }
        questions = model.unknowns.map { unknown in
            ImportReport.Question(
                unknown: unknown.id.rawValue, alternatives: unknown.alternatives.map(\.label),
                flips: nil)
        }
        fewest = []
        isRanked = false
    }

    /// The questions by rank; `nil` where it is not known.
    private static func ranked(
        _ checked: CheckedInput, _ effort: Effort, _ watch: WorkWatch
    ) throws -> (questions: [ImportReport.Question], fewest: [String])? {
        guard case .model(let model, let catalogue) = checked.content,
            let document = checked.document, model.unknowns.count <= mostRanked
        else { return nil }
        var options = UnknownsOptions()
        options.effort = effort
        let findings: UnknownsFindings
        do {
            findings = try UnknownsAnalyser(
                model, options: options, catalogue: catalogue, watch: watch
            ) { changes in
                try document.applying(changes).threatGraph(
                    checkingChanges: false, catalogue: catalogue)
            }.findings(digest: checked.digest)
        } catch is UnknownsError {
            return nil
        }
        // Where nothing is known of what they decide, any order would be as good.
        if findings.headlines.isEmpty, !findings.extent.isAnswered { return nil }
        let alternatives = Dictionary(
            findings.unknowns.map { ($0.id, $0.alternatives) },
            uniquingKeysWith: { first, _ in first })
        let questions = findings.ranking.map {
            ImportReport.Question(
                unknown: $0.unknown, alternatives: alternatives[$0.unknown] ?? [], flips: $0.flips)
        }
        return (questions, UnknownsWords(findings).fewest(names: ModelNames(model)))
    }
}
