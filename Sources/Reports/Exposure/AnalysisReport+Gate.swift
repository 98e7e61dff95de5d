import FailureAnalysis
import ThreatGraph
import Wording

extension AnalysisReport {
    /// Whether each requirement holds, and what was accepted.
    func requirements() -> [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = []
        if !findings.requirements.isEmpty {
            blocks += [
                .heading("Requirements"), .points(findings.requirements.map(requirementText)),
            ]
        }
        if !findings.acceptances.isEmpty {
            blocks += [
                .heading("Accepted findings"), .points(findings.acceptances.map(acceptedText)),
            ]
        }
        return blocks
    }

    private func requirementText(_ result: RequirementResult) -> String {
        let upTo = result.tier.map { " up to OC\($0)" } ?? ""
        let found =
            result.decided
            ? result.found.map(GateWords.sufficing) ?? "no coalition was found"
            : GateWords.undecided(result)
        let verdict = result.holds ? "holds" : result.accepted ? "broken, and accepted" : "BROKEN"
        let by =
            result.acceptedBy.isEmpty ? "" : "; by \(result.acceptedBy.joined(separator: ", "))"
        let id = result.holds ? "" : " [\(result.id)]"
        let reading = GateWords.reading(of: result)
        return
            "\(verdict): \(names.goal(result.consequence))\(upTo) must need at least "
            + "\(GateWords.counted(result.required, at: result.level)); \(found)\(by)\(id)"
            + (reading.isEmpty ? "" : ". \(reading)")
    }

    private func acceptedText(_ acceptance: AcceptanceFinding) -> String {
        let state =
            acceptance.status == .accepted
            ? "accepted until \(acceptance.until)"
            : "was accepted until \(acceptance.until), which is past, so it counts again"
        let need = acceptance.isNeeded ? "" : "; no requirement turns on it"
        return
            "\(GateWords.says(acceptance.subject)): \(state): \(acceptance.reason)\(need) [\(acceptance.id)]"
    }

    /// What is said of an accepted path behind its title.
    func acceptanceText(of id: String) -> String {
        guard let acceptance = findings.acceptances.first(where: { $0.id == id }) else { return "" }
        return acceptance.status == .accepted
            ? " (accepted until \(acceptance.until): \(acceptance.reason))"
            : " (accepted until \(acceptance.until), which is past)"
    }
}
