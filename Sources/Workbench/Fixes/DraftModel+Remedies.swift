import AttackGraph
import Catalogue
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import ThreatGraph
import Wording
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
            let found = try remedyFindings(for: line.request, isStopped),
            let fix = change(taking: found, in: text)
        else { return nil }
        guard let outcome = try trial(of: fix).answers(unless: isStopped), line.holds(in: outcome)
        else { return nil }
        return fix
    }

    /// What `harden` finds with no words of its own, options of the model and missing controls of the
    /// catalogue among them, as a change of the text: the cheapest with which no party suffices alone for
    /// exfiltration up to OC3; `nil` where the text is wrong, where nothing need be done or is found, and
    /// where it cannot be written here.
    ///
    /// The changed text is analysed: what does not do it is not offered.
    ///
    /// - Parameter isStopped: as for `answers`.
    /// - Throws: a fault of ours.
    /// - Complexity: as `gateRemedy`.
    package func cheapestRemedy(
        unless isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws -> QuickFix? {
        var request = RemedyRequest()
        request.effort = .quick
        guard let text = chain.first, text.syntax.mistakes.isEmpty,
            let answers = try answers(unless: isStopped), !request.holds(in: answers),
            let found = try remedyFindings(for: request, isStopped),
            let fix = change(taking: found, in: text)
        else { return nil }
        guard let outcome = try trial(of: fix).answers(unless: isStopped),
            request.holds(in: outcome)
        else { return nil }
        return fix
    }

    /// That no remedy need be sought, in the words of `harden`; `nil` where one is needed, where there is no
    /// answer, and where nothing of the kind is asked.
    ///
    /// - Throws: as `cheapestRemedy`.
    package func whyNoRemedy(
        unless isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws -> String? {
        guard let analysis = try answers(unless: isStopped) else { return nil }
        let request = RemedyRequest()
        let goals = Set(request.goals.map(\.id))
        guard
            analysis.analysis.findings.exposure.contains(where: { goals.contains($0.consequence) }),
            request.holds(in: analysis)
        else { return nil }
        return RemedyWords(
            RemedyTargetSummary(request, cases: 0),
            names: ModelNames(analysis.analysis.compiled.model)
        ).notNeeded
    }

    /// What `harden` finds; `nil` where it finds nothing.
    private func remedyFindings(
        for request: RemedyRequest, _ isStopped: @escaping @Sendable () -> Bool
    ) throws -> RemedyFindings? {
        guard case .model(let model, let catalogue)? = check.input?.content,
            let document = check.input?.document, let digest = check.input?.digest
        else { return nil }
        let book = catalogue ?? book
        let proposals = RemedyProposals(.missing, for: model, catalogue: book)
        let analyser = RemedyAnalyser(
            model, candidates: model.options.map(RemedyCandidate.init) + proposals.candidates,
            request: request, catalogue: book,
            watch: WorkWatch { _ in isStopped() },
            complete: proposals.completing { changes in
                try document.applying(changes).threatGraph(
                    checkingChanges: false, catalogue: book)
            })
        do {
            let found = try analyser.findings(digest: digest)
            return isStopped() ? nil : found
        } catch RemedyFault.certificateRejected(let reason) {
            throw RemedyFault.certificateRejected(reason)
        } catch is RemedyFault, is RemedyError, is UnknownsError {
            return nil
        }
    }

    /// A remedy as a change of the text; `nil` where it cannot be written here.
    private func change(taking found: RemedyFindings, in text: DraftText) -> QuickFix? {
        guard let document = check.input?.document,
            let written = RemedyWriter(text, in: document).written(found),
            let edit = TextEdit(from: text, to: written)
        else { return nil }
        return QuickFix(
            title: RemedyWriter.title(of: found), kind: .remedy, mends: nil, edits: [edit])
    }

    /// The text with a change made.
    private func trial(of fix: QuickFix) -> DraftModel {
        DraftModel(
            bytes: TextEdit.applying(fix.edits, to: bytes), file: file, version: version,
            catalogue: catalogue, resolving: resolving)
    }
}

extension RemedyRequest {
    /// Whether answers are as asked for: no party suffices alone up to the tier.
    fileprivate func holds(in answers: DraftAnswers) -> Bool {
        let goals = Set(goals.map(\.id))
        return answers.analysis.findings.exposure.allSatisfy { cell in
            guard cell.level == level, goals.contains(cell.consequence),
                cell.tier.map({ $0 <= tier }) ?? true
            else { return true }
            return cell.order.map { $0 >= order }
                ?? (cell.complete || (cell.completeUpTo ?? 0) + 1 >= order)
        }
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
