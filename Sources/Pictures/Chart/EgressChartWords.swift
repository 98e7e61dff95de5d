import Compilation
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The rows and sentences of an egress chart.
struct EgressChartWords {
    /// The rows of some weights at tiers that give the same.
    struct Group {
        var title: String
        var rows: [Row]
    }

    /// One coalition.
    struct Row: Hashable {
        var label: String
        /// By compression, ascending.
        var marks: [Mark]

        /// What stands at the end of a row that has no marks, or whose first has none.
        var insteadOfMarks: String? {
            let missing = marks.filter { $0.seconds == nil }
            guard let first = missing.first else { return nil }
            return missing.count == marks.count ? first.says : "\(first.label) \(first.says)"
        }
    }

    /// One compression.
    struct Mark: Hashable {
        var label: String
        /// `nil` for never, or where nobody says how much there is to move.
        var seconds: Double?
        var says: String
        var worst: Double?
        var worstSays: String
        var isInTime: Bool
    }

    /// How many rows are drawn before the rest is counted.
    static let rowLimit = 60

    let findings: EgressFindings
    let names: DiagramNames
    let windows: [(seconds: Double, label: String)]
    private(set) var groups: [Group] = []
    private(set) var leftOut = 0

    init(_ findings: EgressFindings, names: DiagramNames) {
        self.findings = findings
        self.names = names
        var seen: Set<Double> = []
        windows = findings.orders.compactMap { order in
            guard let window = order.window else { return nil }
            let seconds = Double(window.seconds)
            guard seen.insert(seconds).inserted else { return nil }
            return (seconds, EgressWords.window(window))
        }.sorted { $0.0 < $1.0 }
        for weights in findings.weights { addGroups(of: weights) }
    }

    private mutating func addGroups(of weights: EgressWeights) {
        var found: [(tiers: [Int], rows: [Row])] = []
        for tier in findings.tiers {
            let rows = rows(of: weights.id, tier: tier)
            guard !rows.isEmpty else { continue }
            if let last = found.indices.last, found[last].rows == rows {
                found[last].tiers.append(tier)
            } else {
                found.append(([tier], rows))
            }
        }
        for entry in found {
            let room = Self.rowLimit - groups.reduce(0) { $0 + $1.rows.count }
            leftOut += max(0, entry.rows.count - max(room, 0))
            guard room > 0 else { continue }
            groups.append(
                Group(
                    title: "\(weights.name), \(TierRange.words(entry.tiers))",
                    rows: Array(entry.rows.prefix(room))))
        }
    }

    private func rows(of weights: String, tier: Int) -> [Row] {
        let longest = windows.last?.seconds
        var order: [[String]] = []
        var marks: [[String]: [Mark]] = [:]
        for time in findings.times where time.weights == weights && time.tier == tier {
            if marks[time.failed] == nil { order.append(time.failed) }
            marks[time.failed, default: []].append(
                Mark(
                    label: "×" + Self.number(time.compression),
                    seconds: time.seconds, says: EgressWords.time(time.stated),
                    worst: time.worstSeconds, worstSays: EgressWords.time(time.worst),
                    isInTime: time.seconds.map { seconds in longest.map { seconds <= $0 } ?? false }
                        ?? false))
        }
        return order.map { failed in
            let who = failed.map { names.short(cause: $0) }
            return Row(
                label: who.isEmpty ? "no failure" : "if \(WordList.joined(who)) failed",
                marks: marks[failed] ?? [])
        }
    }

    /// A factor as it is printed: no digits that say nothing.
    static func number(_ value: Double) -> String {
        let whole = value.rounded(.down)
        return whole == value && whole < 1e15 ? "\(Int(whole))" : "\(value)"
    }

    /// Compressions that come to the same, as `×1–×100`.
    static func label(of marks: [Mark]) -> String {
        guard let first = marks.first, let last = marks.last, marks.count > 1 else {
            return marks.first?.label ?? ""
        }
        return "\(first.label)–\(last.label.dropFirst())"
    }

    // MARK: Sentences

    var verdict: String { verdictParts.joined(separator: ": ") }

    /// The fastest single failure, without compression.
    var verdictParts: [String] {
        let single = findings.times.filter {
            $0.failed.count == 1 && $0.compression == findings.compressions.first
                && $0.outcome == .moves
        }
        guard let best = single.min(by: { ($0.seconds ?? .infinity) < ($1.seconds ?? .infinity) })
        else { return ["Time to move the weights out", names.compiled.title] }
        let who = best.failed.map { names.short(cause: $0) }.joined()
        return [
            "If \(who) failed alone, weights could be out in \(EgressWords.time(best.stated))",
            names.compiled.title,
        ]
    }

    var question: String {
        "Time to move the weights out, by who has failed and how far plaintext is compressed; the "
            + "scale is logarithmic"
    }

    var caption: [String] {
        let conditions = names.compiled.conditions
        var lines = [
            conditions.prefix(1).uppercased() + conditions.dropFirst() + ".",
            (names.origin + ["level \(findings.level.rawValue)"]).joined(separator: " · "),
        ]
        lines += findings.assumptions.prefix(4).map {
            let says = EgressWords.says($0.kind)
            return says.prefix(1).uppercased() + says.dropFirst()
                + (says.hasSuffix(".") ? "" : ".")
        }
        if leftOut > 0 { lines.append("Not drawn: \(MapWords.counted(leftOut, "row")).") }
        return lines
    }

    var description: String {
        let rows = groups.flatMap { group in
            group.rows.map { row in
                "\(group.title), \(row.label): "
                    + row.marks.map { "\($0.label) \($0.says)" }.joined(separator: ", ") + "."
            }
        }
        let bounds = windows.map { "Window \($0.label)." }
        return (["\(verdict)."] + bounds + rows + ["\(names.compiled.conditions)."])
            .joined(separator: " ")
    }

    var metadata: String {
        [
            "sallyport-egress/1", "model \(findings.model.digest)",
            "level \(findings.level.rawValue)",
            "tiers " + findings.tiers.map { "OC\($0)" }.joined(separator: " "),
            "compressions " + findings.compressions.map(Self.number).joined(separator: " "),
            "windows " + windows.map(\.label).joined(separator: ", "),
        ].joined(separator: "; ")
    }
}
