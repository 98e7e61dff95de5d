import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension RemedyReport {
    /// The most paths that are told step by step.
    private static let toldPaths = 12

    static func operators(_ option: RemedyOptionSummary) -> String {
        option.operators.isEmpty ? "nobody named" : option.operators.joined(separator: ", ")
    }

    static func cost(_ option: RemedyOptionSummary) -> String {
        option.costAssumed ? "\(option.cost) (assumed)" : "\(option.cost)"
    }

    private func table(of options: [RemedyOptionSummary]) -> ReportDocument.Block {
        let chosen = Set(findings.remedy.options ?? findings.remainder?.options ?? [])
        let rows = options.map { option in
            [
                chosen.contains(option.id) ? "yes" : "", option.id, Self.cost(option),
                Self.operators(option),
                option.levels.map { "SL\($0)" }.joined(separator: ", "),
                option.subject.words,
            ]
        }
        return .table(
            header: ["chosen", "option", "cost", "operated by", "level", "what it is"], rows: rows)
    }

    func options() -> [ReportDocument.Block] {
        if findings.options.isEmpty { return [] }
        var blocks: [ReportDocument.Block] = []
        for nature in RemedyNature.allCases {
            let options = findings.options.filter { $0.nature == nature }
            if options.isEmpty { continue }
            blocks += [.heading(nature.heading), .paragraph(nature.words), table(of: options)]
        }
        blocks += [
            .heading("What the options change"),
            .points(
                findings.options.map {
                    "\($0.id) changes "
                        + ($0.changes.isEmpty
                            ? "nothing" : $0.changedFacts.joined(separator: "; "))
                }),
        ]
        let evading = findings.options.filter(\.takesAway).map(\.id)
        if !evading.isEmpty {
            blocks.append(
                .paragraph(
                    "Taken to be no remedy, since what is no longer stated is not safer: "
                        + "\(WordList.joined(evading)) "
                        + "\(evading.count == 1 ? "takes" : "take") away what is asked about."))
        }
        let conflicts = findings.options.flatMap { option in
            option.conflicts.filter { option.id < $0 }.map { "\(option.id) or \($0)" }
        }
        if !conflicts.isEmpty {
            blocks.append(
                .paragraph(
                    "Set one fact differently, so at most one of each is chosen: "
                        + conflicts.joined(separator: "; ") + "."))
        }
        let origins = Set(findings.options.map(\.origin))
        if origins.contains(.catalogue) || origins.contains(.secondKeeper) {
            blocks.append(
                .paragraph(
                    "Options with @ in their name are proposed, not the model's: who operates a "
                        + "control and what it blocks is this project's inference. A second keeper is "
                        + "proposed at the level at which it keeps what is its own, where the model has "
                        + "no way round it; that there is none in truth is an assumption."))
        }
        if findings.options.contains(where: \.costAssumed) {
            blocks.append(
                .paragraph(
                    "A cost marked as assumed is one unit a control or keeper, which nobody has said: set "
                        + "your own with --cost."))
        }
        return blocks
    }

    func sideEffects() -> [ReportDocument.Block] {
        if findings.sideEffects.isEmpty { return [] }
        let same = Set(findings.goalsAsSums.map(\.id))
        let told = findings.sideEffects.filter { !same.contains($0.consequence) }
        let changed = told.filter { $0.effect != .same || !$0.newLone.isEmpty }
        let heading = ReportDocument.Block.heading("What else changes")
        if changed.isEmpty {
            return [
                heading,
                .paragraph("The fewest failures that suffice stay the same for every question."),
            ]
        }
        var rows: [[String]] = []
        var seen: Set<String> = []
        for cell in changed where seen.insert(cell.consequence + cell.level.rawValue).inserted {
            let row = changed.filter {
                $0.consequence == cell.consequence && $0.level == cell.level
            }
            rows += grouped(row)
        }
        let worse = changed.filter { $0.effect == .worse }
        let open = changed.count { $0.effect == .undecided }
        let verdict =
            worse.isEmpty
            ? open > 0
                ? "No question is known to need fewer failures than before; in \(open) of "
                    + "\(told.count) it is not decided."
                : "No question needs fewer failures than before."
            : "Fewer failures than before suffice in \(worse.count) of "
                + "\(told.count) questions: look at the rows marked worse."
        return [
            heading,
            .table(
                header: ["consequence", "counting", "tiers", "before", "after", ""], rows: rows),
            .paragraph(verdict),
        ]
    }

    /// Tiers with the same change, on one row.
    private func grouped(_ cells: [RemedySideEffect]) -> [[String]] {
        var rows: [[String]] = []
        var done: Set<[String]> = []
        for cell in cells {
            let change = Self.words(cell)
            guard done.insert(change).inserted else { continue }
            let tiers = cells.filter { Self.words($0) == change }.compactMap(\.tier)
            rows.append(
                [
                    names.goal(cell.consequence), Self.counting(cell.level),
                    tiers.isEmpty ? "any" : TierRange.words(tiers),
                ]
                    + change)
        }
        return rows
    }

    private static func words(_ cell: RemedySideEffect) -> [String] {
        func order(_ order: Int?, _ searched: Int?) -> String {
            order.map(String.init)
                ?? searched.map { $0 == 0 ? "not asked" : "> \($0)" } ?? "none"
        }
        var mark =
            switch cell.effect {
            case .same: ""
            case .better: "better"
            case .worse: "worse"
            case .undecided: "not decided"
            }
        if !cell.newLone.isEmpty {
            mark +=
                (mark.isEmpty ? "" : "; ") + "new alone: " + cell.newLone.joined(separator: ", ")
        }
        if !cell.isAsked {
            mark = "not asked"
        } else if !cell.complete {
            mark += (mark.isEmpty ? "" : "; ") + "not every set was tried"
        }
        return [
            order(cell.before, cell.beforeSearched), order(cell.after, cell.afterSearched), mark,
        ]
    }

    private static func counting(_ level: AnswerLevel) -> String {
        switch level {
        case .party: "parties"
        case .root: "root causes"
        case .labBypass: "parties, lab never asked"
        case .rootLabBypass: "root causes, lab never asked"
        case .person: "people"
        }
    }

    func paths() -> [ReportDocument.Block] {
        if findings.paths.isEmpty { return [] }
        let says =
            switch findings.remedy.status {
            case .infeasible: "why no set of options does"
            case .optimal, .holds: "why no cheaper set does"
            case .bounded, .unfinished: "which give the lower bound"
            }
        var blocks: [ReportDocument.Block] = [
            .heading("The paths that must be blocked, \(says)"),
            .points(findings.paths.map(words.blocked)),
        ]
        for summary in findings.paths.prefix(Self.toldPaths) {
            let chosen =
                summary.chosen.isEmpty
                ? "with no option chosen" : "with " + summary.chosen.joined(separator: ", ")
            blocks.append(
                .path(
                    title: "\(words.blocked(summary)) (found \(chosen))", id: summary.path.id,
                    steps: summary.path.steps.map(PathWords(summary.model).told)))
        }
        if findings.paths.count > Self.toldPaths {
            blocks.append(
                .paragraph(
                    "The steps of the other \(findings.paths.count - Self.toldPaths) paths are in "
                        + "the JSON."))
        }
        return blocks
    }

    func conditions(_ conditions: String) -> [ReportDocument.Block] {
        let certificates = findings.certificates
        return [
            .heading("Conditions"),
            .paragraph(conditions + "."),
            .paragraph(
                "Costs are in the unit of whoever stated them. Only sets of the options listed were "
                    + "considered."),
            .paragraph(
                "\(findings.target.cases) sets of failures had to be ruled out; "
                    + "\(findings.search.trials) sets of options were tried and "
                    + "\(findings.search.clauses) paths found. \(certificates.proofs) proofs and "
                    + "\(certificates.cuts) cuts were verified"
                    + (certificates.skipped == 0
                        ? "."
                        : "; \(certificates.skipped) paths were not verified for lack of time, and "
                            + "are not listed.")),
            .paragraph("Model digest: \(findings.model.digest)."),
        ]
    }
}
