import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension AnalysisReport {
    /// How likely an open path is; never the first thing that a report says.
    func probability() -> [ReportDocument.Block] {
        guard let probability = findings.probability else { return [] }
        var blocks: [ReportDocument.Block] = [
            .heading("How likely an open path is, within \(probability.period)"),
            .paragraph(ProbabilityWords.lead(to: probability)),
            .table(
                header: [
                    "consequence", "chance", "from \u{2013} to", "draws", "any dependence", "floor",
                ],
                rows: rows(probability)),
            .paragraph(ProbabilityWords.legend(of: probability)),
        ]
        let importance = importance(probability)
        if !importance.isEmpty {
            blocks.append(
                .table(
                    header: [
                        "consequence", "root cause", "its chance", "Birnbaum", "criticality",
                        "Fussell\u{2013}Vesely", "RAW", "RRW",
                    ], rows: importance))
            blocks.append(
                .paragraph(
                    "Birnbaum: how much the chance rises when the root cause occurs for certain "
                        + "instead of never. Criticality: the share of the chance in which it "
                        + "occurs and decides. Fussell\u{2013}Vesely: the share in which a minimal "
                        + "coalition with it occurs. RAW and RRW: by what factor the chance rises "
                        + "when it is certain, and falls when it is ruled out. Do not rank by them "
                        + "where ranges overlap: only dominance orders set-ups."))
        }
        blocks.append(
            .table(
                header: ["parameter", "value", "range", "for", "source", "status"],
                rows: probability.parameters.map(\.cells)))
        return blocks
    }

    /// One row for each consequence and run of tiers that say the same.
    private func rows(_ probability: ProbabilityFindings) -> [[String]] {
        groups(probability).map { tiers, answer in
            [
                names.goal(answer.consequence).withTiers(tiers),
                answer.probability.map(SignificantDigits.two) ?? "not stated",
                answer.rangeText, answer.sampled?.rangeText ?? "\u{2013}",
                answer.dependence?.text ?? "\u{2013}",
                answer.floors.isEmpty
                    ? "\u{2013}" : answer.floors.map(\.text).joined(separator: ", "),
            ]
        }
    }

    private func importance(_ probability: ProbabilityFindings) -> [[String]] {
        groups(probability).flatMap { tiers, answer in
            answer.importance.filter { $0.probability > 0 }.enumerated().map { place, finding in
                [
                    place == 0 ? names.goal(answer.consequence).withTiers(tiers) : "", finding.root,
                    finding.probability.shown, finding.birnbaum.shown, finding.criticality.shown,
                    finding.fussellVesely?.shown ?? "\u{2013}", finding.riskAchievementWorth.shown,
                    finding.riskReductionWorth?.shown ?? "infinite",
                ]
            }
        }
    }

    /// The answers, those of one consequence that differ in nothing but the tier taken together.
    private func groups(
        _ probability: ProbabilityFindings
    ) -> [(tiers: [Int?], answer: ProbabilityAnswer)] {
        var groups: [(tiers: [Int?], answer: ProbabilityAnswer)] = []
        for answer in probability.answers {
            if let last = groups.last, last.answer.saysTheSame(as: answer) {
                groups[groups.count - 1].tiers.append(answer.tier)
            } else {
                groups.append(([answer.tier], answer))
            }
        }
        return groups
    }
}

extension ProbabilityAnswer {
    fileprivate var rangeText: String {
        guard let low, let high else { return remark.map(ProbabilityWords.remark) ?? "\u{2013}" }
        return low == high ? low.shown : "\(low.shown) \u{2013} \(high.shown)"
    }

    /// Whether two answers differ in nothing but their tier.
    fileprivate func saysTheSame(as other: ProbabilityAnswer) -> Bool {
        var same = other
        same.tier = tier
        return self == same
    }
}

extension DependenceBounds {
    fileprivate var text: String {
        let method =
            switch self.method {
            case .tight: "tight"
            case .frechet: "Fr\u{e9}chet"
            }
        return "\(low.shown) \u{2013} \(high.shown), \(method)"
    }
}

extension SampledProbability {
    fileprivate var rangeText: String { "\(fifth.shown) \u{2013} \(ninetyFifth.shown)" }
}

extension ProbabilityFloor {
    fileprivate var text: String { "\(root) \(probability?.shown ?? "not stated")" }
}

extension ParameterFinding {
    /// A row of the table of parameters.
    fileprivate var cells: [String] {
        let range =
            low == high
            ? "\u{2013}" : "\(low.shown) \u{2013} \(high.shown), \(distribution.rawValue)"
        return [
            id, value.shown, range, causes.joined(separator: ", "), source ?? "none",
            status?.rawValue ?? "none stated",
        ]
    }
}

extension Double {
    fileprivate var shown: String { SignificantDigits.two(self) }
}
