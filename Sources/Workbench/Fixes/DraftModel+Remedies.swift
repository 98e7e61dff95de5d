import AttackGraph
import Catalogue
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import ThreatGraph
import YAMLKit

extension DraftModel {
    /// Whether a line of the gate stands at some bytes of the text.
    package func isInGate(_ range: Range<Int>) -> Bool {
        guard let text = chain.first, let node = text.scalar(at: range.lowerBound) else {
            return false
        }
        return roles.first?[node]?.path.first == "require"
    }

    /// What `harden` finds for the broken line of the gate that stands at some bytes of the text, as a change
    /// of it; `nil` where no line does, where the answers are not those of this version, and where nothing
    /// is found that can be written here.
    ///
    /// Options of the model are chosen among, and what `harden` proposes beside them. The text is analysed
    /// once more with the change: what does not make the line hold is not offered.
    ///
    /// - Parameter isStopped: as for `answers`.
    /// - Throws: a fault of ours.
    /// - Complexity: NP-hard in the number of options, as `harden`; ended by the quick effort.
    package func gateRemedy(
        in range: Range<Int>, answers: DraftAnswers,
        unless isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws -> QuickFix? {
        guard answers.version == version, let text = chain.first, let roles = roles.first,
            text.syntax.mistakes.isEmpty,
            let line = GateLine(at: range, in: text, roles, of: answers),
            case .model(let model, let catalogue)? = check.input?.content,
            let document = check.input?.document, let digest = check.input?.digest
        else { return nil }
        let book = catalogue ?? book
        let proposals = RemedyProposals(.missing, for: model, catalogue: book)
        let analyser = RemedyAnalyser(
            model, candidates: model.options.map(RemedyCandidate.init) + proposals.candidates,
            request: line.request, catalogue: book,
            watch: WorkWatch { _ in isStopped() },
            complete: proposals.completing { changes in
                try document.applying(changes).threatGraph(
                    checkingChanges: false, catalogue: book)
            })
        let found: RemedyFindings
        do {
            found = try analyser.findings(digest: digest)
        } catch RemedyFault.certificateRejected(let reason) {
            throw RemedyFault.certificateRejected(reason)
        } catch is RemedyFault, is RemedyError, is UnknownsError {
            return nil
        }
        guard !isStopped(),
            let written = RemedyWriter(text, in: document).written(found),
            let edit = TextEdit(from: text, to: written)
        else { return nil }
        let trial = DraftModel(
            bytes: written, file: file, version: version, catalogue: catalogue,
            resolving: resolving)
        guard let outcome = try trial.answers(unless: isStopped), line.holds(in: outcome) else {
            return nil
        }
        return QuickFix(
            title: RemedyWriter.title(of: found), kind: .remedy, mends: nil, edits: [edit])
    }
}

/// A line of the gate that is broken.
private struct GateLine {
    /// Its place among the lines.
    let number: Int
    let request: RemedyRequest

    /// The line at some bytes, if it is proved to be broken and options can be searched for it.
    init?(
        at range: Range<Int>, in text: DraftText, _ roles: RoleTree, of answers: DraftAnswers
    ) {
        let results = answers.analysis.findings.requirements
        let lines = answers.analysis.compiled.model?.requirements ?? []
        guard let path = text.scalar(at: range.lowerBound).flatMap({ roles[$0]?.path }),
            path.count > 1, path[0] == "require", let number = Int(path[1]),
            results.count == lines.count, results.indices.contains(number)
        else { return nil }
        let result = results[number]
        guard !result.holds, result.decided, AnswerLevel.ofWholeParties.contains(result.level)
        else { return nil }
        self.number = number
        var request = RemedyRequest()
        request.order = result.required
        request.level = result.level
        request.tier = result.tier ?? 5
        request.goals = [lines[number].goal]
        request.frontOrder = result.required
        request.effort = .quick
        self.request = request
    }

    func holds(in answers: DraftAnswers) -> Bool {
        let results = answers.analysis.findings.requirements
        return results.indices.contains(number) && results[number].holds
    }
}
