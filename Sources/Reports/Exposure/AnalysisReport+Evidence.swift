import FailureAnalysis
import Phrases
import Pictures
import Wording

extension AnalysisReport {
    /// The weakest evidence behind each answer.
    func evidence() -> [ReportDocument.Block] {
        if findings.evidence.isEmpty { return [] }
        var points: [String] = []
        for consequence in findings.consequences {
            var groups: [(tiers: [Int?], finding: EvidenceFinding)] = []
            for finding in findings.evidence where finding.consequence == consequence {
                if let same = groups.firstIndex(where: { $0.finding.saysTheSame(as: finding) }) {
                    groups[same].tiers.append(finding.tier)
                } else {
                    groups.append(([finding.tier], finding))
                }
            }
            points += groups.map { tiers, finding in
                "\(names.goal(consequence).withTiers(tiers)): \(EvidenceWords.claim(finding.claim, names.member)). "
                    + EvidenceWords.support(of: finding)
            }
        }
        return [
            .heading("What the answers rest on"),
            .points(points),
            .paragraph(
                "Weakest first: contradicted, unknown (or nothing stated), assumed, inferred, "
                    + "claimed, reported, announced. Each answer is no better than its weakest."),
        ]
    }

    /// The ledger's claims that contradict each other, with both sources.
    func contradictions() -> [ReportDocument.Block] {
        if findings.contradictions.isEmpty { return [] }
        return [
            .heading("Claims that contradict each other"),
            .points(findings.contradictions.map(EvidenceWords.contradiction)),
        ]
    }
}

extension EvidenceFinding {
    /// Whether two findings differ in nothing but their tier.
    func saysTheSame(as other: EvidenceFinding) -> Bool {
        claim == other.claim && weakest == other.weakest && elements == other.elements
    }
}
