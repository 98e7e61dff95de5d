public import FailureAnalysis

/// The report of how weights would leave: whose choke point it is, and how long it takes.
public struct EgressReport: Sendable {
    let findings: EgressFindings

    /// Makes a report.
    public init(_ findings: EgressFindings) { self.findings = findings }

    /// The report as plain text.
    public var text: String { TextRenderer().render(document) }

    /// The report as Markdown.
    public var markdown: String { MarkdownRenderer().render(document) }

    var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks.append(.verdict(EgressHeadline(findings).chokePoint))
        document.blocks.append(.verdict(EgressHeadline(findings).duration))
        document.blocks += assumptions()
        document.blocks += chokePoints()
        document.blocks += channels()
        for weights in findings.weights { document.blocks += times(of: weights) }
        document.blocks += orders()
        document.blocks += budgets()
        document.blocks += detections()
        document.blocks.append(.heading("Conditions"))
        document.blocks.append(.paragraph(Self.meaning))
        document.blocks.append(.paragraph(findings.conditions + "."))
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
            .heading("What the model does not say"),
            .points(
                findings.assumptions.map { "\($0.elements.joined(separator: ", ")): \($0.says)" }),
        ]
    }

    private func chokePoints() -> [ReportDocument.Block] {
        var rows: [[String]] = []
        for point in findings.chokePoints {
            let all = point.unbounded ? "no limit" : EgressWords.rate(point.rate)
            let widest =
                point.widestPath.isEmpty
                ? "–"
                : "\(EgressWords.rate(point.widestRate)) by "
                    + point.widestPath.joined(separator: ", ")
            rows.append([
                point.weights, point.barriers, all, Self.names(point.inEvery),
                Self.names(point.inSome),
                point.owners.isEmpty ? "nobody's" : Self.list(point.owners),
                widest,
            ])
        }
        var blocks: [ReportDocument.Block] = [
            .heading("Whose choke point it is"),
            .paragraph(
                "With every barrier shut and with every barrier open, and the attacker where the "
                    + "copies are: the channels in every minimum cut, which are those that let "
                    + "more leave when raised, and in some. It is a party's choke point when that "
                    + "party is in the lock of every channel of the first kind."),
            .table(
                header: [
                    "weights", "barriers", "leaves in all", "in every cut", "in some", "whose",
                    "widest path",
                ], rows: rows),
        ]
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
                channel.id, channel.kind, "\(channel.from) to \(channel.to)",
                channel.operators.isEmpty ? "nobody" : channel.operators.joined(separator: ", "),
                channel.shut, channel.open,
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
                ", \(weights.custody), \(threshold) needed of \(EgressWords.size(Double(share))) each"
        }
        var rows: [[String]] = []
        for group in EgressTierGroup.groups(own) {
            for coalition in group.rows {
                rows.append(
                    [TierRange.words(group.tiers), Self.coalition(coalition.failed)]
                        + coalition.times.map(Self.cell))
            }
        }
        return [
            .heading("How long \(weights.id) takes to leave (\(about))"),
            .table(
                header: ["tier", "failed"]
                    + findings.compressions.map { "compressed \(EgressWords.factor($0))" },
                rows: rows),
            .paragraph(
                findings.allPairs
                    ? "Whoever is not listed changes nothing alone; pairs are listed where they "
                        + "are faster than both members."
                    : "Whoever is not listed changes nothing alone. There are too many to try all "
                        + "pairs."),
        ]
    }

    private static func cell(_ time: EgressTime) -> String {
        var text = time.says
        if time.worstSays != time.says { text += " (at worst \(time.worstSays))" }
        if time.unseenSays != time.says { text += " (unseen \(time.unseenSays))" }
        return text
    }

    private func orders() -> [ReportDocument.Block] {
        var columns: [(tiers: [Int], orders: [EgressOrder])] = []
        for tier in findings.tiers {
            let orders = findings.orders.filter { $0.tier == tier }
            if let last = columns.last, last.orders.map(\.coalitions) == orders.map(\.coalitions),
                last.orders.map(\.complete) == orders.map(\.complete)
            {
                columns[columns.count - 1].tiers.append(tier)
            } else {
                columns.append(([tier], orders))
            }
        }
        guard let first = columns.first else { return [] }
        let rows = first.orders.enumerated().map { place, order in
            [order.windowSays, EgressWords.factor(order.compression)]
                + columns.map { Self.cell($0.orders[place]) }
        }
        return [
            .heading("Who can finish within a window"),
            .paragraph(
                "The fewest failures with which weights are outside in time, and the minimal "
                    + "coalitions, counting by \(findings.level). They are a function of the "
                    + "window and the compression: quote them together."),
            .table(
                header: ["window", "compressed"] + columns.map { TierRange.words($0.tiers) },
                rows: rows),
        ]
    }

    private static func cell(_ order: EgressOrder) -> String {
        guard let count = order.order else {
            return order.complete ? "nobody" : "none of up to \(order.maxOrder ?? 0)"
        }
        if count == 0 { return "0: no failure needed" }
        let shown = order.coalitions.prefix(8).map { "{" + $0.joined(separator: ", ") + "}" }
        let more =
            order.coalitions.count > 8
            ? " and \(order.coalitions.count - 8) more" : order.complete ? "" : " and maybe more"
        return "\(count): " + shown.joined(separator: " ") + more
    }

    private func budgets() -> [ReportDocument.Block] {
        if findings.covertBudgets.isEmpty { return [] }
        var rows: [[String]] = []
        for budget in findings.covertBudgets where budget.compression == findings.compressions.first
        {
            let row = findings.covertBudgets.filter {
                $0.weights == budget.weights && $0.window == budget.window
            }
            rows.append([budget.weights, budget.windowSays] + row.map(\.says))
        }
        return [
            .heading("What may leak unseen in all"),
            .paragraph(
                "The most that all exits together may let pass if the weights are to stay inside "
                    + "for so long."),
            .table(
                header: ["weights", "window"]
                    + findings.compressions.map { "compressed \(EgressWords.factor($0))" },
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
                    [$0.place, $0.operators.joined(separator: ", "), $0.says]
                }),
        ]
    }

    static func names(_ channels: [EgressChokeChannel]) -> String {
        if channels.isEmpty { return "–" }
        return channels.map { channel in
            let operators = channel.operators.joined(separator: ", ")
            return "\(channel.channel) (\(operators.isEmpty ? "nobody" : operators))"
        }.joined(separator: ", ")
    }

    static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    static func coalition(_ failed: [String]) -> String {
        failed.isEmpty ? "nobody" : failed.joined(separator: ", ")
    }
}
