package import FailureAnalysis
import Wording

/// The report of a fault tree's minimal sets, probability and importance.
package struct FaultTreeReport: PrintedReport {
    let findings: FaultTreeFindings
    var words: FaultTreeWords { FaultTreeWords(findings) }
    /// Whether a list of the sets follows.
    private let listsSets: Bool

    /// Makes a report.
    ///
    /// - Parameter listsSets: whether the sets are listed after it, by `MinimalSetListing`.
    package init(_ findings: FaultTreeFindings, listsSets: Bool = false) {
        self.findings = findings
        self.listsSets = listsSets
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: "Fault tree \(findings.name), top \(findings.top)")
        document.blocks.append(.verdict(words.verdict))
        document.blocks += ReportDocument.extent(findings.extentSentence)
        document.blocks += words.probability.map { [.paragraph($0)] } ?? []
        document.blocks += orders()
        document.blocks += importance()
        document.blocks += solution()
        document.blocks.append(.heading("Conditions"))
        document.blocks.append(.paragraph(words.conditions))
        if !findings.isCoherent {
            document.blocks.append(
                .paragraph(
                    "The tree has negations that matter: its minimal sets are those that make the "
                        + "top true when nothing else happens, and the probability is that of the "
                        + "whole function."))
        }
        if listsSets { document.blocks.append(.heading("The minimal sets, smaller ones first")) }
        return document
    }

    private func importance() -> [ReportDocument.Block] {
        guard let importance = findings.importance else { return [] }
        func text(_ value: Double?) -> String { value.map(FaultTreeWords.digits) ?? "–" }
        return [
            .heading("Importance of the events"),
            .table(
                header: [
                    "event", "probability", "Birnbaum", "criticality", "Fussell-Vesely", "RAW",
                    "RRW",
                ],
                rows: importance.map { event in
                    [
                        event.event, text(event.probability), text(event.birnbaum),
                        text(event.criticality), text(event.fussellVesely),
                        text(event.riskAchievementWorth),
                        event.isNecessary ? "infinite" : text(event.riskReductionWorth),
                    ]
                }),
            .paragraph(
                "Birnbaum: how much the event changes the probability of the top. Criticality: "
                    + "that times the event's own probability over the top's. Fussell-Vesely: the "
                    + "part of the rare-event sum from minimal sets with the event. RAW and RRW: "
                    + "the factor by which the probability rises if the event is certain, and falls "
                    + "if it is impossible; infinite if the top cannot happen without it."),
        ]
    }

    private func solution() -> [ReportDocument.Block] {
        words.solution.map { [.heading("How it was solved"), .paragraph($0)] } ?? []
    }
}
