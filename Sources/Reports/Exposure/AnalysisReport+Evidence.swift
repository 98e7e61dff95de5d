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
                "\(consequence.withTiers(tiers)): \(finding.statement). \(finding.support)"
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
        let points = findings.contradictions.map { pair in
            pair.claims.map(\.text).joined(separator: " \u{2014} against ")
        }
        return [.heading("Claims that contradict each other"), .points(points)]
    }
}

extension EvidenceFinding {
    /// Whether two findings differ in nothing but their tier.
    fileprivate func saysTheSame(as other: EvidenceFinding) -> Bool {
        statement == other.statement && weakest == other.weakest && elements == other.elements
    }

    /// The weakest evidence, and the elements that have no better, grouped by what else is said of
    /// them.
    fileprivate var support: String {
        guard let weakest else { return "Nothing in the model leads there." }
        var order: [String] = []
        var paths: [String: [String]] = [:]
        for element in elements {
            let remark = element.because ?? element.source.map { "source \($0)" } ?? ""
            if paths[remark] == nil { order.append(remark) }
            paths[remark, default: []].append(element.element)
        }
        let lists = order.map { remark in
            let list = (paths[remark] ?? []).joined(separator: ", ")
            return remark.isEmpty ? list : "\(list) (\(remark))"
        }
        return "Weakest: \(weakest), \(lists.joined(separator: "; "))."
    }
}

extension ClaimFinding {
    /// The claim with its source and status.
    fileprivate var text: String {
        let place = [sourceTitle ?? source ?? "no source", status ?? "no status"]
        return "\(id) (\(place.joined(separator: ", "))): \(statement)"
    }
}
