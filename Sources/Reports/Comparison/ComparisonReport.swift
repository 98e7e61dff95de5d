package import FailureAnalysis
import Phrases
import Pictures
package import ThreatGraph
import Wording

/// The report of models set side by side.
package struct ComparisonReport: PrintedReport {
    let comparison: Comparison
    /// The levels whose cells are listed.
    let listedLevels: [AnswerLevel]
    /// Whether people are told of.
    let showsPeople: Bool
    /// What is worse in the second model, a line each; `nil` where that was not asked.
    let worse: [String]?
    /// What those who can fail are called.
    let names: ComparedNames
    /// Those who can fail in any of the models.
    private let ids: [String]

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - levels: the levels whose cells are listed; all of them when empty.
    ///   - worse: what is worse in the second model, a line each; `nil` where that was not asked.
    ///   - named: the models, which give those who can fail their names; ids where there are none.
    package init(
        _ comparison: Comparison, levels: [AnswerLevel] = [], worse: [String]? = nil,
        named: [ThreatGraph?] = []
    ) {
        ids = comparison.failing.filter { CauseName(rootID: $0)?.kind != .own }
        names = ComparedNames(named, ids: comparison.failing)
        self.comparison = comparison.called(names)
        self.worse = worse
        listedLevels =
            levels.isEmpty
            ? AnswerLevel.ofWholeParties
            : AnswerLevel.ofWholeParties.filter { levels.contains($0) }
        showsPeople = levels.isEmpty || levels.contains(.person)
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: title)
        document.blocks.append(.verdict(ComparisonHeadline(comparison).sentence))
        document.blocks += ReportDocument.extent(comparison.extentSentence)
        document.blocks += worsening()
        document.blocks += setUps()
        document.blocks += prices()
        document.blocks += tradeOffs()
        document.blocks += orders()
        document.blocks += goals()
        document.blocks += securityLevels()
        document.blocks += coalitions()
        document.blocks += dominance()
        document.blocks += people()
        document.blocks += custody()
        document.blocks += rootCauses()
        document.blocks += surface()
        document.blocks += changes()
        document.blocks += takenForGranted()
        document.blocks += whoIsWho()
        document.blocks += conditions()
        return document
    }

    /// The ids of those who are told by another name.
    private func whoIsWho() -> [ReportDocument.Block] {
        let rows = ids.map { [$0, names.member($0)] }.filter { $0[0] != $0[1] }
        if rows.isEmpty { return [] }
        return [.heading("Who is who"), .table(header: ["id", "name"], rows: rows)]
    }

    var models: [ComparedModel] { comparison.models }
    var labels: [String] { models.map(\.label) }

    /// The pairs that are told in full: each model with the next one.
    var toldPairs: [ModelPair] {
        zip(labels, labels.dropFirst()).compactMap { first, second in
            comparison.pairs.first { $0.first == first && $0.second == second }
        }
    }

    /// The consequences in order.
    var consequences: [String] {
        var seen: Set<String> = []
        return models.flatMap(\.exposure).map(\.consequence)
            .filter { seen.insert($0).inserted }
            .sorted { rank($0) < rank($1) }
    }

    private func rank(_ consequence: String) -> Int {
        let kinds = ConsequenceKind.allCases
        return GoalName(id: consequence).flatMap { kinds.firstIndex(of: $0.kind) } ?? kinds.count
    }

    private var title: String {
        models.count == 2
            ? "\(models[0].named), against \(models[1].named)"
            : "\(models.count) set-ups side by side"
    }

    // MARK: Sections

    private func worsening() -> [ReportDocument.Block] {
        guard let worse, let pair = comparison.pairs.first else { return [] }
        let narrowed = models.allSatisfy(\.asked.isEverything) ? "" : " in what was asked about"
        let open = models.filter { $0.unknowns > 0 }.map { model in
            "\(model.label) leaves \(Counted.words(model.unknowns, "thing"))"
        }
        return [
            .heading("What is worse in \(pair.second) than in \(pair.first)"),
            worse.isEmpty
                ? .paragraph(
                    "Nothing\(narrowed): whatever suffices in \(pair.second) holds something that "
                        + "suffices in \(pair.first), each proved.") : .points(worse),
        ]
            + (open.isEmpty
                ? []
                : [
                    .paragraph(
                        "This is so for the values that are written: what \(WordList.joined(open)) "
                            + "open may be worse, see \u{2018}unknowns\u{2019}.")
                ])
    }

    private func setUps() -> [ReportDocument.Block] {
        let rows = models.map { model in
            [model.label, model.model.title, model.model.date ?? "no date", "\(model.unknowns)"]
        }
        return [
            .heading("The set-ups"),
            .table(header: ["", "set-up", "facts as of", "unknowns"], rows: rows),
        ]
    }

    private func prices() -> [ReportDocument.Block] {
        toldPairs.flatMap { pair -> [ReportDocument.Block] in
            var blocks: [ReportDocument.Block] = []
            let nothing =
                pair.isCut
                ? "Nothing was found; not everything is decided, see below."
                : "Nothing that these models show."
            blocks.append(.heading("What \(pair.second) buys over \(pair.first)"))
            blocks.append(
                pair.buys.isEmpty
                    ? .paragraph(nothing)
                    : .points(pair.buys.map(\.words))
            )
            blocks.append(.heading("What \(pair.second) costs against \(pair.first)"))
            blocks.append(
                pair.costs.isEmpty
                    ? .paragraph(nothing)
                    : .points(pair.costs.map(\.words)))
            if !pair.undecided.isEmpty {
                blocks.append(
                    .heading("What is not decided between \(pair.first) and \(pair.second)"))
                blocks.append(.points(pair.undecidedClauses))
            }
            return blocks
        }
    }

    private func orders() -> [ReportDocument.Block] {
        if listedLevels.isEmpty { return [] }
        var rows: [[String]] = []
        for consequence in consequences {
            for level in listedLevels {
                rows.append(
                    [level == listedLevels.first ? consequence.goalInWords : "", level.tableName]
                        + models.map { $0.orders(consequence, level) })
            }
        }
        let tiers = Set(models.flatMap(\.exposure).compactMap(\.tier)).sorted()
        let words = TierRange.words(tiers)
        return [
            .heading("The fewest failures that suffice" + (words.isEmpty ? "" : ", \(words)")),
            .table(header: ["consequence", "counting"] + labels, rows: rows),
            .paragraph(
                "One number for each attacker tier, weakest first; a single number where capability "
                    + "plays no role. 0: nobody need fail. –: no set of failures suffices. >k: none "
                    + "of at most k was found, and larger ones were not looked for."),
        ]
    }

    private func securityLevels() -> [ReportDocument.Block] {
        var rows: [[String]] = []
        for consequence in consequences {
            let tells = models.contains {
                ($0.effectiveSL[consequence] ?? nil) != nil || $0.open.contains(consequence)
            }
            guard tells else { continue }
            rows.append(
                [consequence.goalInWords, ReportWords.failed(nil)]
                    + models.map { $0.levelText(of: consequence) })
            let parties = Set(models.flatMap(\.residualSL).flatMap(\.failed)).sorted()
            for party in parties {
                rows.append(
                    ["", ReportWords.failed(names.member(party))]
                        + models.map { $0.residualText(of: consequence, failed: party) })
            }
        }
        if rows.isEmpty { return [] }
        return [
            .heading(
                "The level that holds while nobody fails, and what is left of it when one party has "
                    + "failed"),
            .table(header: ["consequence", "failed"] + labels, rows: rows),
        ]
    }

    private func rootCauses() -> [ReportDocument.Block] {
        var rows: [[String]] = []
        for consequence in consequences {
            for (roots, counting) in [
                (\ComparedModel.collapsingRoots, "with the lab"),
                (\ComparedModel.collapsingRootsLabBypass, "lab never asked"),
            ] {
                let found = models.map { model in
                    model[keyPath: roots].filter { $0.consequence == consequence }
                }
                if found.contains(where: { !$0.isEmpty }) {
                    rows.append(
                        [consequence.goalInWords, counting] + found.map(CollapsingRoot.words))
                }
            }
        }
        var blocks: [ReportDocument.Block] = [
            .heading("Root causes that suffice alone although no single party in their reach does")
        ]
        blocks.append(
            rows.isEmpty
                ? .paragraph("None in any of the set-ups.")
                : .table(header: ["consequence", "counting"] + labels, rows: rows))
        let sovereigns = models.map { model in
            model.loneSovereigns.map { $0.isEmpty ? "none" : $0.joined(separator: ", ") }
        }
        if sovereigns.contains(where: { $0 != nil }) {
            blocks.append(
                .paragraph(
                    "Sovereigns whose order alone yields disclosure with the lab never asked: "
                        + zip(labels, sovereigns).map { "\($0): \($1 ?? "not asked")" }
                        .joined(separator: "; ") + "."))
        }
        return blocks
    }

    private func surface() -> [ReportDocument.Block] {
        if models.allSatisfy({ $0.surface == nil }) { return [] }
        func row(_ name: String, _ value: (ComparedModel) -> String?) -> [String] {
            [name] + models.map { value($0) ?? "n/a" }
        }
        return [
            .heading("Surface for exfiltration: a vector, not to be added up"),
            .table(
                header: ["what is counted"] + labels,
                rows: [
                    row("perimeters with weights") { $0.surface?.perimeters.map { "\($0)" } },
                    row("barriers to enter") { $0.surface.map { "\($0.entryBarriers)" } },
                    row("barriers on the ways out") { $0.surface.map { "\($0.exits)" } },
                    row("parties that suffice alone at OC1") {
                        $0.surface?.loneParties.map { "\($0)" }
                    },
                    row("parties in any coalition at OC1", { $0.partiesInvolved }),
                ]),
        ]
    }

    private func changes() -> [ReportDocument.Block] {
        toldPairs.flatMap { pair -> [ReportDocument.Block] in
            var points = pair.changes.map(\.words)
            for (ids, only) in [
                (pair.partiesOnlyInFirst, pair.first), (pair.partiesOnlyInSecond, pair.second),
            ] where !ids.isEmpty {
                points.append("parties only in \(only): \(ids.joined(separator: ", "))")
            }
            for (ids, only) in [
                (pair.rootCausesOnlyInFirst, pair.first),
                (pair.rootCausesOnlyInSecond, pair.second),
            ] where !ids.isEmpty {
                points.append("root causes only in \(only): \(ids.joined(separator: ", "))")
            }
            return [
                .heading("What differs in the models, from \(pair.first) to \(pair.second)"),
                points.isEmpty ? .paragraph("Nothing.") : .points(points),
            ]
        }
    }

    private func takenForGranted() -> [ReportDocument.Block] {
        let points = models.flatMap { compared in
            AssumptionWords(compared.model).points.map { "\(compared.label): \($0)" }
        }
        return points.isEmpty ? [] : [.heading(AssumptionWords.heading), .points(points)]
    }

    private func conditions() -> [ReportDocument.Block] {
        let certificates = comparison.certificates
        var points = ["These results are \(comparison.conditions)."]
        points.append(
            "\(Counted.words(certificates.proofs, "proof")) and "
                + "\(Counted.words(certificates.cuts, "cut")) were verified by an independent checker."
                + (certificates.skipped == 0
                    ? ""
                    : " \(certificates.skipped) coalitions beyond the first thousand of a list were "
                        + "not certified one by one."))
        points.append(
            "At least as safe is meant for the failures, not for their likelihood: it holds under "
                + "every joint probability of the failures that are counted.")
        points.append(
            "A level is taken as a threshold: SLn stops OC1 to OCn and nobody above. That is an "
                + "idealisation of \u{201C}likely thwarts\u{201D}.")
        points.append("Nothing here is legal advice or says that anybody is likely to fail.")
        points += models.map { "\($0.label) is \($0.model.digest)." }
        return [.heading("Conditions"), .points(points)]
    }
}
