import AttackGraph
import Catalogue
import Compilation
package import FailureAnalysis
import Phrases
import Pictures
package import ThreatGraph
import Wording

/// The report of an analysis for a reader who knows nothing of the tool.
package struct AnalysisReport: Sendable {
    let findings: Findings
    /// How many distinct paths are told in full.
    let maximumPaths: Int
    /// The attack vectors to set against the perimeters; `nil` where nobody asked for them.
    let vectors: [CatalogueVector]?
    /// The levels whose coalitions are listed.
    let listedLevels: [AnswerLevel]
    /// Under which conditions the results hold.
    private let conditionsText: String
    let model: ThreatGraph?
    private let words: PathWords
    /// How many things the model leaves open.
    let unknowns: Int

    /// Makes a report.
    ///
    /// - Parameter maximumPaths: how many distinct paths are told step by step; the rest are
    ///   counted.
    /// - Parameter levels: the levels whose coalitions are listed; parties with and without the lab
    ///   when empty.
    /// - Parameter showsVectors: whether every attack vector is set against every perimeter.
    package init(
        _ analysis: Analysis, maximumPaths: Int = 24, levels: [AnswerLevel] = [],
        showsVectors: Bool = false
    ) {
        listedLevels =
            levels.isEmpty
            ? [.party, .labBypass] : AnswerLevel.allCases.filter { levels.contains($0) }
        findings = analysis.findings
        vectors = showsVectors ? analysis.compiled.catalogue.map { Array($0.vectors) } : nil
        conditionsText = analysis.compiled.conditions
        model = analysis.compiled.model
        words = PathWords(analysis.compiled.model)
        unknowns = analysis.compiled.model?.unknowns.count ?? 0
        self.maximumPaths = maximumPaths
    }

    /// The report as plain text.
    package var text: String { TextRenderer().render(document) }

    /// The report as Markdown.
    package var markdown: String { MarkdownRenderer().render(document) }

    var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks.append(.verdict(Headline(findings).sentence))
        if unknowns > 0 {
            let things = unknowns == 1 ? "1 thing" : "\(unknowns) things"
            document.blocks.append(
                .verdict(
                    "The model leaves \(things) open, and all of this holds only for the values that "
                        + "it writes. The command \u{2018}unknowns\u{2019} says what holds whatever "
                        + "they are, and what would decide it."))
        }
        document.blocks.append(.paragraph(ReportWords(findings).sentence))
        if let extent = findings.extentSentence { document.blocks.append(.verdict(extent)) }
        document.blocks += loneFailures()
        document.blocks += unities()
        document.blocks += exposure()
        document.blocks += rootCauses()
        document.blocks += compulsion()
        document.blocks += coalitions()
        document.blocks += levels()
        document.blocks += chokePoints()
        document.blocks += coverageSection()
        document.blocks += requirements()
        document.blocks += paths()
        document.blocks += probability()
        document.blocks += evidence() + contradictions()
        document.blocks += meaninglessFailures()
        document.blocks += ReportDocument.takenForGranted(findings.model)
        document.blocks += conditions()
        return document
    }

    // MARK: Sections

    private func exposure() -> [ReportDocument.Block] {
        let tiers = Set(findings.exposure.compactMap(\.tier)).sorted()
        let header = ["consequence", "counting"] + tiers.map { "OC\($0)" } + ["effective SL"]
        var rows: [[String]] = []
        for consequence in findings.consequences {
            for (level, name) in [(AnswerLevel.party, "parties"), (.root, "root causes")] {
                let cells = findings.exposure.filter {
                    $0.consequence == consequence && $0.level == level
                }
                let orders =
                    cells.first?.tier == nil
                    ? tiers.map { _ in cells.first.map(\.orderText) ?? "" }
                    : tiers.map { tier in cells.first { $0.tier == tier }.map(\.orderText) ?? "" }
                rows.append(
                    [level == .party ? consequence : "", name] + orders
                        + [level == .party ? findings.levelText(of: consequence) : ""])
            }
        }
        return [
            .heading("The fewest failures that suffice, by attacker tier"),
            .table(header: header, rows: rows),
            .paragraph(
                "0: an attacker of that tier needs nobody to fail. 1: one failure suffices. none: no "
                    + "set of failures suffices in this model. Disclosure is by legal compulsion, "
                    + "where an attacker's capability plays no role."),
        ]
    }

    private func rootCauses() -> [ReportDocument.Block] {
        var points: [String] = []
        for (roots, suffix) in [
            (findings.collapsingRoots, ""),
            (findings.collapsingRootsLabBypass, ", with the lab never asked"),
        ] {
            for consequence in findings.consequences {
                var names = Set(roots.filter { $0.consequence == consequence }.map(\.root))
                if !suffix.isEmpty {
                    names.subtract(
                        findings.collapsingRoots.filter { $0.consequence == consequence }
                            .map(\.root))
                }
                for root in names.sorted() {
                    let tiers = roots.filter { $0.consequence == consequence && $0.root == root }
                    points.append(
                        "\(root) alone suffices for \(consequence.withTiers(tiers.map(\.tier)))"
                            + "\(suffix), although no single party in its reach does")
                }
            }
        }
        if let sovereigns = findings.loneSovereigns {
            points.append(
                sovereigns.isEmpty
                    ? "no sovereign's order alone yields disclosure without the lab being asked"
                    : "one sovereign's order alone yields disclosure without the lab being asked: "
                        + sovereigns.map(ReportWords.sovereign).joined(separator: ", "))
        }
        return points.isEmpty ? [] : [.heading("Root causes"), .points(points)]
    }

    private func coalitions() -> [ReportDocument.Block] {
        var rows: [[String]] = []
        for consequence in findings.consequences {
            for level in listedLevels {
                var groups: [(tiers: [Int?], cell: ExposureCell)] = []
                for cell in findings.exposure
                where cell.consequence == consequence && cell.level == level {
                    if let last = groups.indices.last, groups[last].cell.saysTheSame(as: cell) {
                        groups[last].tiers.append(cell.tier)
                    } else {
                        groups.append(([cell.tier], cell))
                    }
                }
                for (place, group) in groups.enumerated() {
                    rows.append([
                        place == 0 && level == listedLevels.first ? consequence : "",
                        place == 0 ? level.counted : "",
                        TierRange.words(group.tiers.compactMap { $0 }),
                        group.cell.coalitionText,
                    ])
                }
            }
        }
        return [
            .heading("Minimal coalitions: who must fail together"),
            .table(header: ["consequence", "parties", "tier", "coalitions"], rows: rows),
        ]
    }

    private func levels() -> [ReportDocument.Block] {
        let parties = Set(findings.residualSL.flatMap(\.failed)).sorted()
        let consequences = findings.consequences.filter { consequence in
            findings.residualSL.contains { $0.consequence == consequence }
        }
        if parties.isEmpty || consequences.isEmpty { return [] }
        let whole = consequences.map(findings.levelText)
        let rows = parties.map { party -> [String] in
            [ReportWords.failed(party)]
                + consequences.map { consequence in
                    findings.residualSL
                        .first { $0.consequence == consequence && $0.failed == [party] }
                        .map { "SL\($0.level)" } ?? ""
                }
        }
        return [
            .heading("Security level that is left when one party has failed"),
            .table(
                header: ["failed"] + consequences,
                rows: [[ReportWords.failed(nil)] + whole] + rows),
        ]
    }

    private func chokePoints() -> [ReportDocument.Block] {
        var points = findings.chokeBarriers.map {
            "every path to \($0.consequence) crosses \($0.barrier), operated by "
                + $0.operators.joined(separator: ", ")
        }
        for consequence in findings.consequences {
            let chokes = findings.chokeParties.filter { $0.consequence == consequence }
            for party in Set(chokes.map(\.party)).sorted() {
                let tiers = chokes.filter { $0.party == party }.map(\.tier)
                points.append(
                    "\(party) is in every coalition for \(consequence.withTiers(tiers))")
            }
        }
        if let surface = findings.surface {
            let perimeters = surface.perimeters.map { "perimeters with weights \($0), " } ?? ""
            let lone = surface.loneParties.map { ", parties that suffice alone at OC1 \($0)" } ?? ""
            points.append(
                "surface for exfiltration: \(perimeters)barriers to enter "
                    + "\(surface.entryBarriers), barriers on the ways out \(surface.exits)\(lone)")
        }
        return points.isEmpty ? [] : [.heading("Choke points and surface"), .points(points)]
    }

    private func paths() -> [ReportDocument.Block] {
        var order: [String] = []
        var byID: [String: [FailurePath]] = [:]
        for path in findings.failurePaths {
            if byID[path.id] == nil { order.append(path.id) }
            byID[path.id, default: []].append(path)
        }
        if order.isEmpty { return [] }
        var blocks: [ReportDocument.Block] = [.heading("How one failure suffices, step by step")]
        for id in order.prefix(maximumPaths) {
            guard let paths = byID[id], let path = paths.first else { continue }
            let tiers = path.consequence.withTiers(paths.map(\.tier))
            blocks.append(
                .path(
                    title: condition(of: path) + tiers + acceptanceText(of: id), id: id,
                    steps: path.steps.map(words.told)))
        }
        if order.count > maximumPaths {
            blocks.append(
                .paragraph("\(order.count - maximumPaths) more paths are in the JSON findings."))
        }
        return blocks
    }

    private func condition(of path: FailurePath) -> String {
        let conditions = path.failed.map(ModelNames(model).condition)
        let bypass = path.level == .rootLabBypass ? ", the lab never asked" : ""
        return WordList.joined(conditions) + bypass + ": "
    }

    private func meaninglessFailures() -> [ReportDocument.Block] {
        if findings.meaninglessFailures.isEmpty { return [] }
        return [
            .heading(MeaninglessFailureWords.heading),
            .points(findings.meaninglessFailures.map(MeaninglessFailureWords.says)),
        ]
    }

    private func conditions() -> [ReportDocument.Block] {
        let incomplete = findings.exposure.filter { !$0.complete }
        var points = ["These results are " + conditionsText + "."]
        points.append(
            incomplete.isEmpty
                ? "Every list of coalitions is complete: \(findings.engineText)."
                : "\(incomplete.count) lists of coalitions are cut: coalitions beyond the size "
                    + "stated were not looked for or not listed (\(findings.engineText)).")
        points.append(
            "\(findings.certificates.proofs) proofs and \(findings.certificates.cuts) cuts were "
                + "verified by an independent checker."
                + (findings.certificates.skipped == 0
                    ? ""
                    : " \(findings.certificates.skipped) coalitions beyond the first thousand of a "
                        + "list were not certified one by one."))
        points.append(
            "A level is taken as a threshold: SLn stops OC1 to OCn and nobody above. That is an "
                + "idealisation of \u{201C}likely thwarts\u{201D}.")
        points.append("Nothing here is legal advice or says that anybody is likely to fail.")
        let date = findings.model.date.map { ", facts as of \($0)" } ?? ""
        points.append("Model \(findings.model.digest)\(date).")
        return [.heading("Conditions"), .points(points)]
    }
}

extension Findings {
    /// How the lists of coalitions were found.
    fileprivate var engineText: String {
        let counts = [
            (CoalitionEngine.diagrams, "from a decision diagram of the whole function"),
            (.search, "by trying smaller sets, where a diagram would be too large"),
        ].compactMap { engine, words -> String? in
            let count = exposure.count { $0.engine == engine }
            return count == 0 ? nil : "\(count) \(words)"
        }
        if counts.isEmpty { return "every set of failures was tried" }
        return
            "of \(exposure.count) lists, \(counts.joined(separator: ", ")); for the others every "
            + "set of failures was tried"
    }
}

extension AnswerLevel {
    /// What is counted at the level, in a table of coalitions.
    fileprivate var counted: String {
        switch self {
        case .party: "all"
        case .root: "root causes"
        case .labBypass: "lab never asked"
        case .rootLabBypass: "root causes, lab never asked"
        }
    }
}

extension ExposureCell {
    /// The most coalitions that a report lists one by one, smallest first.
    private static let listedCoalitions = 100

    /// The order in a table.
    var orderText: String {
        if let order { return "\(order)" }
        return complete ? "none" : "> \(maxOrder ?? 0)"
    }

    /// The coalitions in a table.
    var coalitionText: String {
        let shown = coalitions.prefix(Self.listedCoalitions)
        let more = coalitions.count - shown.count
        let sets =
            shown.map { "{\($0.joined(separator: ", "))}" }.joined(separator: " ")
            + (more == 0 ? "" : " and \(more) more, which the JSON lists")
        let total = count.map { ", of \($0) in all" } ?? ""
        let cut = complete ? "" : " (not looked for or listed beyond \(maxOrder ?? 0)\(total))"
        if coalitions.isEmpty { return complete ? "none" : "none found" + cut }
        return (order == 0 ? "no failure needed" : sets) + cut
    }

    /// Whether two cells differ in nothing but their tier.
    func saysTheSame(as other: ExposureCell) -> Bool {
        coalitions == other.coalitions && complete == other.complete && maxOrder == other.maxOrder
    }
}
