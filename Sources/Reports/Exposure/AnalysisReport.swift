import AttackGraph
import Catalogue
import Compilation
package import FailureAnalysis
import Phrases
import Pictures
package import ThreatGraph
import Wording

/// The report of an analysis for a reader who knows nothing of the tool.
///
/// It begins with a page that can be read by itself; everything else stands in sections behind it.
package struct AnalysisReport: PrintedReport {
    let findings: Findings
    /// How many distinct paths are told in full.
    let maximumPaths: Int
    /// The attack vectors to set against the perimeters; `nil` where nobody asked for them.
    let vectors: [CatalogueVector]?
    /// The levels whose coalitions are listed.
    let listedLevels: [AnswerLevel]
    /// Whether sets of people are listed.
    let showsPeople: Bool
    /// Under which conditions the results hold.
    private let conditionsText: String
    let model: ThreatGraph?
    private let words: PathWords
    let names: ModelNames
    /// The sections that are printed; `nil` for all of them.
    private let sections: [ReportSection]?
    /// How many things the model leaves open.
    let unknowns: Int

    /// Makes a report.
    ///
    /// - Parameter maximumPaths: how many distinct paths are told step by step; the rest are
    ///   counted.
    /// - Parameter levels: the levels whose coalitions are listed; parties with and without the lab
    ///   when empty.
    /// - Parameter showsVectors: whether every attack vector is set against every perimeter.
    /// - Parameter sections: the sections that are printed, in the report's order; `nil` for all.
    package init(
        _ analysis: Analysis, maximumPaths: Int = 24, levels: [AnswerLevel] = [],
        showsVectors: Bool = false, sections: [ReportSection]? = nil
    ) {
        names = ModelNames(analysis.compiled.model)
        self.sections = sections
        listedLevels =
            levels.isEmpty
            ? [.party, .labBypass] : AnswerLevel.ofWholeParties.filter { levels.contains($0) }
        showsPeople = levels.isEmpty || levels.contains(.person)
        findings = analysis.findings
        vectors = showsVectors ? analysis.compiled.catalogue.map { Array($0.vectors) } : nil
        conditionsText = analysis.compiled.conditions
        model = analysis.compiled.model
        words = PathWords(analysis.compiled.model)
        unknowns = analysis.compiled.model?.openUnknowns.count ?? 0
        self.maximumPaths = maximumPaths
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        guard let sections else {
            let first = firstPage()
            document.blocks = first.blocks
            // All that suffices alone stands on the first page already, or else behind it.
            for section in ReportSection.allCases.dropFirst()
            where section != .alone || !first.isWhole {
                document.blocks += blocks(of: section)
            }
            return document
        }
        for section in ReportSection.allCases where sections.contains(section) {
            document.blocks += blocks(of: section)
        }
        return document
    }

    /// The report as a page sets it, which has a matrix of its own: the verdict, what the words
    /// mean, then all sections.
    var page: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks = verdicts() + [.paragraph(ReportWords(findings).sentence)] + peopleLine()
        if let extent = findings.extentSentence { document.blocks.append(.verdict(extent)) }
        for section in ReportSection.allCases where section != .summary && section != .words {
            document.blocks += blocks(of: section)
        }
        return document
    }

    private func blocks(of section: ReportSection) -> [ReportDocument.Block] {
        switch section {
        case .summary: firstPage().blocks
        case .words: [.heading("Words"), .paragraph(ReportWords(findings).sentence)]
        case .alone: alone()
        case .coalitions: coalitions()
        case .goals: goals()
        case .lengths: lengths()
        case .people: people()
        case .levels: levels()
        case .causes: rootCauses()
        case .orders: compulsion()
        case .residency: residency()
        case .chokes: chokePoints()
        case .coverage: coverageSection()
        case .lowered: loweredClaims()
        case .requirements: requirements()
        case .positions: ReportDocument.positions(findings.positions, of: model)
        case .paths: paths()
        case .probability: probability()
        case .evidence: evidence() + contradictions()
        case .meaningless: meaninglessFailures()
        case .granted: ReportDocument.takenForGranted(findings.model)
        case .names: ReportDocument.whoIsWho(model)
        case .conditions: conditions()
        }
    }

    /// The verdict, and who else could suffice alone if what is left open were otherwise.
    func verdicts() -> [ReportDocument.Block] {
        let headline = Headline(findings, of: model)
        return [.verdict(headline.sentence)] + (headline.openness.map { [.verdict($0)] } ?? [])
    }

    // MARK: Sections

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
                        "\(self.names.cause(root)) alone suffices for \(self.names.goal(consequence).withTiers(tiers.map(\.tier)))"
                            + "\(suffix), although no single party in its reach does")
                }
            }
        }
        if let sovereigns = findings.loneSovereigns {
            points.append(
                sovereigns.isEmpty
                    ? "no sovereign's order alone yields disclosure without the lab being asked"
                    : "one sovereign's order alone yields disclosure without the lab being asked: "
                        + WordList.joined(sovereigns.map(sovereign)))
        }
        return points.isEmpty ? [] : [.heading("Root causes"), .points(points)]
    }

    private func sovereign(_ id: String) -> String {
        let name = names.jurisdiction(JurisdictionID(id))
        return name == id ? ReportWords.sovereign(id) : name
    }

    private func coalitions() -> [ReportDocument.Block] {
        if listedLevels.isEmpty { return [] }
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
                        place == 0 && level == listedLevels.first ? names.goal(consequence) : "",
                        place == 0 ? level.counted : "",
                        TierRange.words(group.tiers.compactMap { $0 }),
                        group.cell.coalitionText(names.member),
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
            [ReportWords.failed(names.member(party))]
                + consequences.map { consequence in
                    findings.residualSL
                        .first { $0.consequence == consequence && $0.failed == [party] }
                        .map { $0.level.map { "SL\($0)" } ?? "not asked" } ?? ""
                }
        }
        return [
            .heading("Security level that is left when one party has failed"),
            .table(
                header: ["failed"] + consequences.map { names.goal($0) },
                rows: [[ReportWords.failed(nil)] + whole] + rows),
        ]
    }

    private func chokePoints() -> [ReportDocument.Block] {
        var points = findings.chokeBarriers.map {
            "every path to \(names.goal($0.consequence)) crosses \($0.barrier), operated by "
                + WordList.joined($0.operators.map(names.member))
        }
        for consequence in findings.consequences {
            let chokes = findings.chokeParties.filter { $0.consequence == consequence }
            for party in Set(chokes.map(\.party)).sorted() {
                let tiers = chokes.filter { $0.party == party }.map(\.tier)
                points.append(
                    "\(names.member(party)) is in every coalition for \(names.goal(consequence).withTiers(tiers))"
                )
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
        told(findings.freePaths, under: "How it comes about with nobody failing, step by step")
            + told(findings.failurePaths, under: "How one failure suffices, step by step")
    }

    private func told(_ all: [FailurePath], under heading: String) -> [ReportDocument.Block] {
        var order: [String] = []
        var byID: [String: [FailurePath]] = [:]
        for path in all {
            if byID[path.id] == nil { order.append(path.id) }
            byID[path.id, default: []].append(path)
        }
        if order.isEmpty { return [] }
        var blocks: [ReportDocument.Block] = [.heading(heading)]
        for id in order.prefix(maximumPaths) {
            guard let paths = byID[id], let path = paths.first else { continue }
            let tiers = names.goal(path.consequence).withTiers(paths.map(\.tier))
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
        if path.failed.isEmpty { return "With nobody failing: " }
        let conditions = path.failed.map(names.condition)
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
        let incomplete = findings.exposure.filter { !$0.complete && $0.isAsked }
        var points = ["These results are " + conditionsText + "."]
        points.append(
            incomplete.isEmpty
                ? "Every list of coalitions is complete: \(findings.engineText)."
                : "\(incomplete.count) lists of coalitions are cut: coalitions beyond the size "
                    + "stated were not looked for or not listed (\(findings.engineText)).")
        points.append(
            "\(Counted.words(findings.certificates.proofs, "proof")) and "
                + "\(Counted.words(findings.certificates.cuts, "cut")) were verified by an "
                + "independent checker."
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
            (.search, "by looking for sets until none is missing or the work is done"),
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
        case .person: "people"
        }
    }
}

extension ExposureCell {
    /// The most coalitions that a report lists one by one, smallest first.
    private static let listedCoalitions = 100

    /// The order in a table.
    var orderText: String {
        if let order { return "\(order)" }
        if !isAsked { return "not asked" }
        return complete ? "none" : "> \(maxOrder ?? 0)"
    }

    /// The coalitions in a table.
    ///
    /// - Parameter name: what a member of a coalition is called.
    func coalitionText(_ name: (String) -> String) -> String {
        if !isAsked { return "not asked" }
        let shown = coalitions.prefix(Self.listedCoalitions)
        let more = coalitions.count - shown.count
        let sets =
            shown.map { "{\($0.map(name).joined(separator: ", "))}" }.joined(separator: " ")
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
