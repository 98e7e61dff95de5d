import Compilation
package import FailureAnalysis
import Phrases
package import ThreatGraph
import Wording

/// The report of what a model's unknowns leave open.
package struct UnknownsReport: PrintedReport {
    private let findings: UnknownsFindings
    private let model: ThreatGraph
    private let conditions: String
    private let names: ModelNames
    private var words: UnknownsWords { UnknownsWords(findings) }

    /// Makes a report of findings about a model.
    package init(_ findings: UnknownsFindings, of model: ThreatGraph) {
        names = ModelNames(model)
        self.findings = findings.called(names)
        self.model = model
        conditions = CompiledModel.conditionalSentence + model.datedConditions
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks.append(.verdict(words.verdict))
        document.blocks += ReportDocument.extent(findings.extentSentence)
        document.blocks += unknowns()
        document.blocks += settled()
        for headline in words.open { document.blocks += settlement(of: headline) }
        document.blocks += orders()
        document.blocks += levels()
        document.blocks += ReportDocument.positions(findings.positions, of: model)
        document.blocks += ReportDocument.takenForGranted(findings.model)
        document.blocks += ReportDocument.whoIsWho(model)
        document.blocks.append(.heading("Conditions"))
        document.blocks.append(.paragraph(words.completions + "."))
        document.blocks.append(.paragraph(conditions + "."))
        document.blocks.append(.paragraph("Model digest: \(findings.model.digest)."))
        return document
    }

    // MARK: Sections

    private func unknowns() -> [ReportDocument.Block] {
        if findings.unknowns.isEmpty { return [] }
        let unknowns = Dictionary(
            findings.unknowns.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = findings.ranking.compactMap { rank in
            unknowns[rank.unknown].map { unknown in
                [
                    unknown.id,
                    rank.flips.map {
                        "\($0)" + (findings.extent.isAnswered ? "" : " or more")
                    } ?? "–",
                    ReportWords.source(unknown.source), UnknownsWords.alternatives(of: unknown),
                ]
            }
        }
        return [
            .heading("What is unknown"),
            .table(header: ["unknown", "can flip", "source", "alternatives"], rows: rows),
        ]
    }

    private func claim(_ headline: HeadlineFinding) -> String {
        UnknownsWords.claim(of: headline, names: names)
    }

    private func settled() -> [ReportDocument.Block] {
        let certain = findings.headlines.filter { $0.verdict == .certain }.map(claim)
        let impossible = findings.headlines.filter { $0.verdict == .impossible }.map(claim)
        var blocks: [ReportDocument.Block] = []
        if !certain.isEmpty {
            blocks += [.heading("Certain in this model, whatever the unknowns are")]
            blocks.append(.points(certain))
        }
        if !impossible.isEmpty {
            blocks += [.heading("Impossible in this model, whatever the unknowns are")]
            blocks.append(.points(impossible))
        }
        return blocks
    }

    private func settlement(of headline: HeadlineFinding) -> [ReportDocument.Block] {
        [
            .heading(
                "\(headline.verdict.rawValue.capitalizedStart): \(claim(headline))"
            ),
            .points(words.settlement(of: headline)),
        ]
    }

    private func orders() -> [ReportDocument.Block] {
        if findings.orders.isEmpty { return [] }
        let tiers = Set(findings.orders.compactMap(\.tier)).sorted()
        let header = ["consequence", "counting"] + tiers.map { "OC\($0)" }
        var rows: [[String]] = []
        var seen: Set<String> = []
        for cell in findings.orders where !asSums.contains(cell.consequence) {
            guard seen.insert(cell.consequence + cell.level.rawValue).inserted
            else { continue }
            let row = findings.orders.filter {
                $0.consequence == cell.consequence && $0.level == cell.level
            }
            let texts =
                cell.tier == nil
                ? tiers.map { _ in UnknownsWords.order(cell) }
                : tiers.map { tier in
                    row.first { $0.tier == tier }.map(UnknownsWords.order) ?? ""
                }
            rows.append([names.goal(cell.consequence), cell.level.rawValue] + texts)
        }
        return [
            .heading("The fewest failures that suffice, over all completions"),
            .table(header: header, rows: rows),
        ] + goals()
    }

    /// The ids of the goals that are as their sums.
    private var asSums: Set<String> { Set((findings.goals?.asSums ?? []).map(\.id)) }

    /// Which assets and workloads are as all together, and what was not asked.
    private func goals() -> [ReportDocument.Block] {
        let notes = UnknownsWords.notes(on: findings.goals, names: names)
        return notes.isEmpty ? [] : [.points(notes)]
    }

    private func levels() -> [ReportDocument.Block] {
        if findings.levels.isEmpty { return [] }
        let rows = findings.levels.filter { !asSums.contains($0.consequence) }.map {
            [
                names.goal($0.consequence), UnknownsWords.level($0),
                UnknownsWords.completions(of: $0),
            ]
        }
        return [
            .heading("Effective levels, over all completions"),
            .table(header: ["consequence", "level", "completions"], rows: rows),
        ]
    }
}
