package import Compilation
package import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The report of how weights would leave: whose choke point it is, and how long it takes.
package struct EgressReport: PrintedReport {
    let findings: EgressFindings
    let compiled: CompiledModel

    /// Makes a report of what was found for a model.
    package init(_ findings: EgressFindings, of compiled: CompiledModel) {
        self.findings = findings.called(ModelNames(compiled.model))
        self.compiled = compiled
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks.append(.verdict(EgressHeadline(findings).chokePoint))
        document.blocks.append(.verdict(EgressHeadline(findings).duration))
        document.blocks += ReportDocument.extent(findings.extentSentence)
        document.blocks += assumptions()
        document.blocks += chokePoints()
        document.blocks += channels()
        for weights in findings.weights { document.blocks += times(of: weights) }
        document.blocks += orders()
        document.blocks += budgets()
        document.blocks += detections()
        document.blocks += ReportDocument.takenForGranted(findings.model)
        document.blocks += ReportDocument.whoIsWho(compiled.model)
        document.blocks.append(.heading("Conditions"))
        document.blocks.append(.paragraph(Self.meaning))
        document.blocks.append(.paragraph(compiled.conditions + "."))
        document.blocks.append(.paragraph("Model digest: \(findings.model.digest)."))
        return document
    }

    private static let meaning =
        "A time is what the stated rates leave an attacker who loses none: what a shut barrier lets "
        + "pass while it holds, and the whole line once it opens. Compression counts for plaintext "
        + "where there is compute; ciphertext and shares cannot be made smaller, and keys pass at "
        + "once. Decimal units, three significant digits, years of 365.25 days. Transfers that "
        + "follow one another are taken to run side by side, so no time is too long."

    // MARK: Sections

    private func assumptions() -> [ReportDocument.Block] {
        if findings.assumptions.isEmpty { return [] }
        return [
            .heading("What the model does not say, or only assumes"),
            .points(
                findings.assumptions.map {
                    "\($0.elements.joined(separator: ", ")): \(EgressWords.says($0.kind))"
                }),
        ]
    }

    private func chokePoints() -> [ReportDocument.Block] {
        let rows = findings.chokePoints.map { point in
            [
                point.weights, point.barriers.rawValue,
                point.unbounded ? "no limit" : EgressWords.rate(point.rate),
                point.owners.isEmpty ? "nobody's" : Self.list(point.owners),
                Self.names(point.inEvery),
            ]
        }
        var blocks: [ReportDocument.Block] = [
            .heading("Whose choke point it is"),
            .paragraph(
                "With every barrier shut and with every barrier open, and the attacker where the "
                    + "copies are: how much leaves in all, and the channels in every minimum cut, "
                    + "which are those that let more leave when raised. It is a party's choke point "
                    + "when that party is in the lock of every one of them."),
            .table(
                header: ["weights", "barriers", "leaves in all", "whose", "channels in every cut"],
                rows: rows),
        ]
        var points: [String] = []
        for point in findings.chokePoints {
            let state = "\(point.weights), barriers \(point.barriers.rawValue)"
            if !point.inSome.isEmpty {
                points.append("\(state): in some minimum cut only: \(Self.names(point.inSome))")
            }
            if !point.widestPath.isEmpty {
                points.append(
                    "\(state): the widest single path is \(Self.list(point.widestPath)), "
                        + EgressWords.rate(point.widestRate))
            }
        }
        if !points.isEmpty { blocks.append(.points(points)) }
        let barriers = findings.chokeBarriers.map {
            "\($0.barrier) (\($0.operators.joined(separator: ", ")))"
        }
        blocks.append(
            .paragraph(
                barriers.isEmpty
                    ? "No barrier is on every path to exfiltration."
                    : "Barriers on every path to exfiltration: \(Self.list(barriers))."))
        return blocks
    }

    private func channels() -> [ReportDocument.Block] {
        if findings.channels.isEmpty { return [] }
        let rows = findings.channels.map { channel in
            [
                channel.id, channel.kind.rawValue, "\(channel.from) to \(channel.to)",
                ReportWords.failed(channel.operators),
                EgressWords.shut(channel.limits), EgressWords.open(channel.limits),
            ]
        }
        return [
            .heading("What each channel lets through"),
            .table(
                header: ["channel", "kind", "way", "in its lock", "while shut", "when open"],
                rows: rows),
        ]
    }

    private func times(of weights: EgressWeights) -> [ReportDocument.Block] {
        let own = findings.times.filter { $0.weights == weights.id }
        let size = weights.size.map { EgressWords.size(Double($0)) } ?? "size not stated"
        var about = size
        if let threshold = weights.threshold, let share = weights.shareSize {
            about +=
                ", \(weights.custody.rawValue), \(threshold) needed of "
                + "\(EgressWords.size(Double(share))) each"
        }
        var blocks: [ReportDocument.Block] = [
            .heading("How long \(weights.id) takes to leave (\(about))"),
            table(of: own, saying: \.stated),
            .paragraph(
                "×16 says that plaintext is made 16 times smaller before it leaves. "
                    + (findings.extent.isAnswered
                        ? "Whoever is not listed changes nothing alone; "
                            + (findings.allPairs
                                ? "pairs are listed where they are faster than both members."
                                : "there are too many to try all pairs.")
                        : "Not everybody was tried: whoever is not listed may change something, "
                            + "alone or with others.")),
        ]
        let worse = own.differing(by: \.worst)
        if !worse.isEmpty {
            blocks += [
                .paragraph("If what the model does not state of its limits were no limit:"),
                table(of: worse, saying: \.worst),
            ]
        }
        let unseen = own.differing(by: \.unseen)
        if !unseen.isEmpty {
            blocks += [
                .paragraph("If nobody noticed:"), table(of: unseen, saying: \.unseen),
            ]
        }
        return blocks
    }

    private func table(
        of times: [EgressTime], saying duration: (EgressTime) -> EgressDuration
    ) -> ReportDocument.Block {
        let rows = EgressTierGroup.groups(times, saying: duration).flatMap { group in
            group.rows.map {
                [TierRange.words(group.tiers), Self.coalition($0.failed)] + $0.times
            }
        }
        return .table(header: ["tier", "failed"] + factors, rows: rows)
    }

    private var factors: [String] { findings.compressions.map { "×\(EgressWords.factor($0))" } }

    private func orders() -> [ReportDocument.Block] {
        if findings.orders.isEmpty { return [] }
        var rows: [[String]] = []
        for window in findings.orders.map(\.window).unique {
            let own = findings.orders.filter { $0.window == window }
            // Compressions with the same answers share rows, and so do tiers that follow on.
            var groups: [(factors: [String], rows: [[String]])] = []
            for factor in findings.compressions {
                let rows = Self.rows(own.filter { $0.compression == factor })
                let name = "×\(EgressWords.factor(factor))"
                if groups.last?.rows == rows {
                    groups[groups.count - 1].factors.append(name)
                } else {
                    groups.append(([name], rows))
                }
            }
            for group in groups {
                rows += group.rows.map {
                    [EgressWords.window(window), group.factors.joined(separator: ", ")] + $0
                }
            }
        }
        return [
            .heading("Who can finish within a window"),
            .paragraph(
                "The fewest failures with which weights are outside in time, and the minimal "
                    + "coalitions, counting by \(findings.level.rawValue). They are a function of the "
                    + "window and the compression: quote them together."),
            .table(
                header: ["window", "plaintext", "tier", "fewest", "minimal coalitions"],
                rows: rows),
        ]
    }

    /// Tier, order and coalitions of the orders of one window and compression.
    private static func rows(_ orders: [EgressOrder]) -> [[String]] {
        var groups: [(tiers: [Int], cells: [String])] = []
        for order in orders {
            let cells = cells(order)
            if groups.last?.cells == cells {
                groups[groups.count - 1].tiers.append(order.tier)
            } else {
                groups.append(([order.tier], cells))
            }
        }
        return groups.map { [TierRange.words($0.tiers)] + $0.cells }
    }

    private static func cells(_ order: EgressOrder) -> [String] {
        guard let count = order.order else {
            return [order.complete ? "none" : "over \(order.maxOrder ?? 0)", "–"]
        }
        if count == 0 { return ["0", "no failure needed"] }
        let shown = order.coalitions.prefix(12).map { "{" + $0.joined(separator: ", ") + "}" }
        let rest = order.coalitions.count - shown.count
        let more =
            rest > 0
            ? " and \(order.complete ? "" : "at least ")\(rest) more"
            : order.complete ? "" : " and maybe more"
        return ["\(count)", shown.joined(separator: " ") + more]
    }

    private func budgets() -> [ReportDocument.Block] {
        if findings.covertBudgets.isEmpty { return [] }
        var rows: [[String]] = []
        for budget in findings.covertBudgets where budget.compression == findings.compressions.first
        {
            let row = findings.covertBudgets.filter {
                $0.weights == budget.weights && $0.window == budget.window
            }
            rows.append(
                [budget.weights, EgressWords.window(budget.window)]
                    + row.map { EgressWords.rate($0.bytesPerDay) })
        }
        return [
            .heading("What may leak unseen in all"),
            .paragraph(
                "The most that all exits together may let pass if the weights are to stay inside "
                    + "for so long."),
            .table(
                header: ["weights", "window"] + factors,
                rows: rows),
        ]
    }

    private func detections() -> [ReportDocument.Block] {
        if findings.detections.isEmpty { return [] }
        return [
            .heading("Who notices"),
            .paragraph(
                "What passes before it is ended is gone; the race is void where the operator has "
                    + "failed. 'unseen' is the time if nobody noticed."),
            .table(
                header: ["where", "who looks", "race"],
                rows: findings.detections.map {
                    [$0.place, $0.operators.joined(separator: ", "), EgressWords.says($0)]
                }),
        ]
    }

    static func names(_ channels: [EgressChokeChannel]) -> String {
        if channels.isEmpty { return "–" }
        return channels.map { "\($0.channel) (\(ReportWords.failed($0.operators)))" }
            .joined(separator: ", ")
    }

    static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    static func coalition(_ failed: [String]) -> String { ReportWords.failed(failed) }
}

extension [EgressTime] {
    /// The times of the coalitions of which another reading says something else.
    fileprivate func differing(by duration: (EgressTime) -> EgressDuration) -> [EgressTime] {
        let differing = filter { EgressWords.time(duration($0)) != EgressWords.time($0.stated) }
        let keys = Set(differing.map { [$0.failed, ["\($0.tier)"]] })
        return filter { keys.contains([$0.failed, ["\($0.tier)"]]) }
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order of their first place.
    fileprivate var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
