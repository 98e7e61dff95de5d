import Drawing
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The columns, rows and sentences of a timeline.
struct TimelineWords {
    /// One epoch.
    struct Column {
        var number: Int
        /// The date on which it begins, as it is printed.
        var from: String
        var until: String?
        var says: String
        var changes: [String]
        /// Whether it lies after the last dated fact.
        var isBeyond: Bool
        var tooltip: String
    }

    /// One way of counting for one consequence.
    struct Row {
        var label: String
        /// By the number of the epoch.
        var cells: [Int: [Cell]]
    }

    /// One cell of an epoch.
    struct Cell {
        var tier: Int?
        var cell: OrderCell
        var isChanged: Bool
        var change: String
    }

    /// A line at the head of a column.
    struct Line {
        var string: String
        var full: String
        var measure: TextMeasure
        var ink: Ink
    }

    let findings: TimelineFindings
    let tiers: [Int]
    let epochs: [Column]
    let rows: [Row]

    init(_ all: TimelineFindings) {
        let findings = all.ofSums
        self.findings = findings
        let cells = findings.epochs.flatMap(\.cells)
        tiers = Set(cells.compactMap(\.tier)).sorted()
        epochs = findings.epochs.map { epoch in
            let isBeyond =
                !epoch.isSupported || epoch.until == nil && findings.horizon.last != nil
            let says = EpochWords.says(epoch.basis)
            return Column(
                number: epoch.number, from: epoch.from?.description ?? "no date",
                until: epoch.until?.description, says: says,
                changes: epoch.changes.map { EpochWords.says($0) }, isBeyond: isBeyond,
                tooltip: "epoch \(epoch.number): \(says)")
        }
        var seen: Set<String> = []
        let consequences = cells.map(\.consequence).filter { seen.insert($0).inserted }
        let isKept = cells.contains { $0.alone.order != $0.kept.order }
        rows = consequences.flatMap { consequence in
            [AnswerLevel.party, .root].flatMap { level in
                Self.rows(of: consequence, at: level, in: findings, withKept: isKept)
            }
        }
    }

    private static func rows(
        of consequence: String, at level: AnswerLevel, in findings: TimelineFindings,
        withKept isKept: Bool
    ) -> [Row] {
        let name = "\(consequence.goalInWords), \(level == .party ? "parties" : "root causes")"
        let questions: [EpochQuestion] = isKept ? [.alone, .kept] : [.alone]
        return questions.compactMap { question in
            var cells: [Int: [Cell]] = [:]
            for epoch in findings.epochs {
                cells[epoch.number] = epoch.cells.filter {
                    $0.consequence == consequence && $0.level == level
                }.map { cell in
                    let answer = question.answer(cell)
                    let change = epoch.differences.first { difference in
                        difference.consequence == consequence
                            && difference.level == level
                            && difference.question == question
                            && (cell.tier.map(difference.tiers.contains) ?? true)
                    }
                    return Cell(
                        tier: cell.tier, cell: OrderCell(answer), isChanged: change != nil,
                        change: change.map { EpochWords.says($0) } ?? "")
                }
            }
            guard cells.values.contains(where: { !$0.isEmpty }) else { return nil }
            return Row(label: question == .kept ? "… with what was kept" : name, cells: cells)
        }
    }

    // MARK: Sentences

    private var loneChanges: Int {
        findings.epochs.filter { epoch in
            epoch.differences.contains { $0.level == .party || $0.level == .root }
        }.count
    }

    var verdict: String { verdictParts.joined(separator: ": ") }

    var verdictParts: [String] {
        let changed =
            switch loneChanges {
            case 0: "the fewest failures stay the same"
            case 1: "the fewest failures, or who they are, change once"
            case let count: "the fewest failures, or who they are, change \(count) times"
            }
        return [
            findings.model.title, "\(MapWords.counted(findings.epochs.count, "epoch")), \(changed)",
        ]
    }

    var question: String {
        let range = tiers.isEmpty ? "no tier" : TierRange.words(tiers)
        return
            "What changes, when? The fewest failures that suffice in each epoch, \(range) from left to "
            + "right; one wide cell where capability plays no role"
    }

    /// What comes at a time that nobody says.
    var undated: [String] {
        findings.undated.prefix(8).map { "\($0.id): \(EpochWords.says($0.change))" }
    }

    var caption: [String] {
        func sentence(_ text: String) -> String {
            text.capitalizedStart + (text.hasSuffix(".") ? "" : ".")
        }
        let digest = findings.model.digest.split(separator: ":").last.map { String($0.prefix(12)) }
        return [
            sentence(EpochWords.conditions(of: findings)),
            sentence(EpochWords.says(findings.horizon)),
            [findings.model.title, findings.model.date, digest.map { "model \($0)" }]
                .compactMap { $0 }.joined(separator: " · "),
        ]
    }

    var description: String {
        let told = findings.epochs.map { epoch in
            let dates = [epoch.from.map { "from \($0)" }, epoch.until.map { "until \($0)" }]
                .compactMap { $0 }.joined(separator: " ")
            let changes =
                epoch.changes.map { EpochWords.says($0) }
                + epoch.differences.map { EpochWords.says($0) }
            return "Epoch \(epoch.number) \(dates): \(EpochWords.says(epoch.basis)). "
                + changes.map { "\($0). " }.joined()
        }
        let ends = [EpochWords.says(findings.horizon), EpochWords.conditions(of: findings)]
        return (["\(verdict)."] + told + ends.map { "\($0)." })
            .joined(separator: " ")
    }

    var metadata: String {
        [
            "sallyport-timeline/1", "model \(findings.model.digest)",
            "tiers " + tiers.map { "OC\($0)" }.joined(separator: " "),
            "epochs \(findings.epochs.count)",
        ].joined(separator: "; ")
    }
}

extension TimelineWords.Column {
    /// How many changes are told at the head of a column before the rest is counted.
    private static let mostChanges = 8

    /// The lines at the head of the column: what it rests on, then what begins with it.
    func heads(width: Int) -> [TimelineWords.Line] {
        let strong = ChartType.head
        let small = Lettering.small
        var lines = strong.wrapped(
            isBeyond && !says.hasPrefix("not supported")
                ? "not supported by any source" : says, to: width, lines: 12
        ).map {
            TimelineWords.Line(
                string: $0, full: $0.hasSuffix("…") ? says : $0, measure: strong, ink: .text)
        }
        for change in changes.prefix(Self.mostChanges) {
            lines += small.wrapped("•\u{A0}" + change, to: width, lines: 12).map {
                TimelineWords.Line(
                    string: $0, full: $0.hasSuffix("…") ? change : $0, measure: small, ink: .muted)
            }
        }
        if changes.count > Self.mostChanges {
            let more = "and \(changes.count - Self.mostChanges) more"
            lines.append(
                TimelineWords.Line(string: more, full: more, measure: small, ink: .muted))
        }
        return lines
    }
}

extension OrderCell {
    init(_ answer: EpochAnswer) {
        order = answer.order
        isComplete = answer.complete
        maxOrder = answer.maxOrder
        detail = ""
        tooltip = ""
        let least = answer.coalitions.filter { $0.count == answer.order }
            .map { $0.joined(separator: " + ") }.joined(separator: "; ")
        tooltip = words + (least.isEmpty ? "" : ": \(least)")
    }
}
