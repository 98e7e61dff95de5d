import Wording
public import FailureAnalysis

/// The report of what a model's unknowns leave open.
public struct UnknownsReport: Sendable {
    private let findings: UnknownsFindings

    /// Makes a report.
    public init(_ findings: UnknownsFindings) { self.findings = findings }

    /// The report as plain text.
    public var text: String { TextRenderer().render(document) }

    /// The report as Markdown.
    public var markdown: String { MarkdownRenderer().render(document) }

    var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks.append(.verdict(verdict))
        document.blocks += unknowns()
        document.blocks += settled()
        for headline in open { document.blocks += settlement(of: headline) }
        document.blocks += orders()
        document.blocks += levels()
        document.blocks.append(.heading("Conditions"))
        document.blocks.append(.paragraph(findings.completions.says + "."))
        document.blocks.append(.paragraph(findings.conditions + "."))
        document.blocks.append(.paragraph("Model digest: \(findings.model.digest)."))
        return document
    }

    private var open: [HeadlineFinding] {
        findings.headlines.filter { $0.verdict == .possible || $0.verdict == .undetermined }
    }

    // MARK: Sections

    private var verdict: String {
        guard findings.completions.count > 1 else {
            return "The model leaves nothing open: what 'analyse' prints holds as it stands."
        }
        let total = findings.headlines.count
        let count = open.count
        if count == 0 {
            return "The unknowns decide nothing: each of \(total) statements is the same in all "
                + "\(findings.completions.count) completions of the model."
        }
        var flips: [String: Int] = [:]
        for unknown in open.flatMap(\.decisive) { flips[unknown.unknown, default: 0] += 1 }
        let ranked = flips.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var sentence =
            "\(count) of \(total) statements depend on what is unknown, over "
            + "\(findings.completions.count) completions of the model."
        if let first = ranked.first {
            sentence +=
                " The unknown that can flip the most of them is \(first.key): \(first.value)."
        }
        return sentence
    }

    private func unknowns() -> [ReportDocument.Block] {
        if findings.unknowns.isEmpty { return [] }
        let rows = findings.unknowns.map { unknown in
            let flipped = open.filter { headline in
                headline.decisive.contains { $0.unknown == unknown.id }
            }.count
            return [
                unknown.id, findings.completions.exact ? "\(flipped)" : "–",
                ReportWords.source(unknown.source), unknown.alternatives.joined(separator: " / "),
            ]
        }
        return [
            .heading("What is unknown"),
            .table(header: ["unknown", "can flip", "source", "alternatives"], rows: rows),
        ]
    }

    private func settled() -> [ReportDocument.Block] {
        let certain = findings.headlines.filter { $0.verdict == .certain }.map(\.says)
        let impossible = findings.headlines.filter { $0.verdict == .impossible }.map(\.says)
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
        var points: [String] = []
        if let count = headline.completions {
            points.append("holds in \(count) of \(findings.completions.count) completions")
        } else {
            points.append("the bounds do not say in how many completions it holds")
        }
        if !headline.decisive.isEmpty {
            let ranks = headline.decisive.map {
                "\($0.unknown) (can flip it in \($0.completions))"
            }
            points.append("decisive: " + ranks.joined(separator: ", "))
        }
        if !headline.notDecisive.isEmpty {
            points.append("not decisive: " + headline.notDecisive.joined(separator: ", "))
        }
        points += certificates(headline.establishedBy, verb: "holds if")
        points += certificates(headline.refutedBy, verb: "fails if")
        return [
            .heading("\(headline.verdict.rawValue.capitalizedFirst): \(headline.says)"),
            .points(points),
        ]
    }

    private func certificates(_ list: CertificateList, verb: String) -> [String] {
        var points = list.certificates.map { "\(verb) \($0.says)" }
        if !list.complete, !list.certificates.isEmpty {
            points.append("\(verb) …: there may be more")
        }
        if !list.sources.isEmpty {
            let sets = list.sources.map { set in
                set.map { $0 ?? "what no source says yet" }.joined(separator: " and ")
            }
            points.append("\(verb) one believes " + sets.joined(separator: "; or "))
        }
        return points
    }

    private func orders() -> [ReportDocument.Block] {
        let tiers = Set(findings.orders.compactMap(\.tier)).sorted()
        let header = ["consequence", "counting"] + tiers.map { "OC\($0)" }
        var rows: [[String]] = []
        var seen: Set<String> = []
        for cell in findings.orders where seen.insert(cell.consequence + cell.level).inserted {
            let row = findings.orders.filter {
                $0.consequence == cell.consequence && $0.level == cell.level
            }
            let texts =
                cell.tier == nil
                ? tiers.map { _ in cell.words }
                : tiers.map { tier in row.first { $0.tier == tier }?.words ?? "" }
            rows.append([cell.consequence, cell.level] + texts)
        }
        return [
            .heading("The fewest failures that suffice, over all completions"),
            .table(header: header, rows: rows),
        ]
    }

    private func levels() -> [ReportDocument.Block] {
        if findings.levels.isEmpty { return [] }
        let rows = findings.levels.map { level in
            [
                level.consequence,
                level.lowest == level.highest
                    ? Self.level(level.lowest)
                    : "\(Self.level(level.lowest)) to \(Self.level(level.highest))",
                level.counts.map { "\(Self.level($0.value)) in \($0.completions)" }
                    .joined(separator: ", "),
            ]
        }
        return [
            .heading("Effective levels, over all completions"),
            .table(header: ["consequence", "level", "completions"], rows: rows),
        ]
    }

    private static func level(_ level: Int?) -> String { level.map { "SL\($0)" } ?? "open" }
}

extension OrderInterval {
    /// The interval, for example `1 to 2` or `2 to none`.
    fileprivate var words: String {
        let hasNone = counts.contains { $0.value == nil }
        let top = searched.map { "more than \($0)" } ?? highest.map(String.init) ?? "none"
        guard let lowest else { return searched == nil || hasNone ? "none" : top }
        return highest == lowest ? "\(lowest)" : "\(lowest) to \(hasNone ? "none" : top)"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
