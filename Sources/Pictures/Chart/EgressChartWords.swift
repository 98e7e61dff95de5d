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

        /// How long the slowest takes if every limit that nobody states were none, where that is
        /// sooner.
        var worst: Mark? {
            guard let slowest = marks.first, let worst = slowest.worst,
                worst < slowest.seconds ?? .infinity
            else { return nil }
            return slowest
        }

        /// What stands at the end of the row: that it has no marks, or its first has none, and how
        /// long it takes at worst.
        var remark: String? {
            let missing = marks.filter { $0.seconds == nil }
            var says: [String] = []
            if let first = missing.first {
                says.append(
                    missing.count == marks.count ? first.says : "\(first.label) \(first.says)")
            }
            if let worst { says.append("at worst \(worst.worstSays)") }
            return says.isEmpty ? nil : says.joined(separator: ", ")
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
                    title: "\(weights.name), against \(TierRange.words(entry.tiers))",
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
            let who = failed.map { names.inSentence(names.short(cause: $0)) }
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

    /// Whether there is a time to draw.
    var hasTimes: Bool {
        groups.contains { $0.rows.contains { $0.marks.contains { $0.seconds != nil } } }
    }

    var verdict: String { verdictParts.joined(separator: ": ") }

    /// The fastest single failure without compression; where none is enough, the fewest that are.
    var verdictParts: [String] { [answer, names.compiled.title] }

    private var answer: String {
        let moving = findings.times.filter {
            $0.compression == findings.compressions.first && $0.outcome == .moves
        }
        guard let best = moving.min(by: { Self.rank($0) < Self.rank($1) }) else {
            return whatNothingMoves
        }
        let tiers = moving.filter { $0.failed == best.failed && $0.stated == best.stated }
            .map(\.tier)
        let who = best.failed.map { names.inSentence(names.short(cause: $0)) }
        let condition =
            switch who.count {
            case 0: "Without any failure"
            case 1: "If \(who[0]) failed alone"
            default: "If \(WordList.joined(who)) failed together"
            }
        let time = EgressWords.time(best.stated)
        let duration = best.seconds.map { $0 > 0 } ?? false ? "in \(time)" : time
        return "\(condition), weights could be out \(duration)"
            + ", against \(TierRange.words(Array(Set(tiers)).sorted()))"
    }

    /// One failure before none, none before several, then the fastest.
    private static func rank(_ time: EgressTime) -> (Int, Double) {
        let failures = time.failed.count
        return (failures == 1 ? 0 : failures == 0 ? 1 : failures, time.seconds ?? .infinity)
    }

    private var whatNothingMoves: String {
        if findings.times.isEmpty { return "No way out whose time could be told" }
        return findings.times.contains { $0.outcome == .sizeUnknown }
            ? "Weights can leave; how soon cannot be told, as their size is not stated"
            : "Nothing that was tried moves the weights out"
    }

    /// Why there is no chart.
    var whyNoTimes: String {
        if findings.times.isEmpty {
            return "The model has no weights with a way out, so there is no time to draw."
        }
        if findings.times.contains(where: { $0.outcome == .sizeUnknown }) {
            return
                "There is no time to draw: how much there is to move is not stated. State 'size' "
                + "for the weights, and 'rate' and 'cap' for the channels that they leave by."
        }
        return "There is no time to draw: with these failures, and by what the model states, the "
            + "weights never leave."
    }

    var question: String {
        hasTimes
            ? "How long the weights take to leave, by who has failed and how far plaintext is "
                + "compressed; the scale is logarithmic"
            : "How long do the weights take to leave, by who has failed?"
    }

    /// What the model does not say, and how it was read.
    var unstated: [String] {
        findings.assumptions.map { assumption in
            let says = EgressWords.says(assumption.kind)
            let who = WordList.shortened(
                assumption.elements.map { name(of: $0, in: assumption.kind) }, to: 6)
            return (who.isEmpty ? says : "\(who): \(says)") + (says.hasSuffix(".") ? "" : ".")
        }
    }

    private func name(of element: String, in kind: EgressAssumption.Kind) -> String {
        switch kind {
        case .size, .assumedSize: names.model.weights(WeightsID(element))
        case .hands: names.model.perimeter(PerimeterID(element))
        case .shutRate, .covertAboveCap, .covert, .openRate, .unguardedCap, .assumedRate:
            names.model.channel(ChannelID(element))
        }
    }

    var caption: [String] {
        let conditions = names.compiled.conditions
        var lines = [
            conditions.capitalizedStart + ".",
            (names.origin + ["level \(findings.level.rawValue)"]).joined(separator: " · "),
        ]
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
        let missing = hasTimes ? [] : [whyNoTimes]
        return
            (["\(verdict)."] + missing + bounds + rows + unstated
            + ["\(names.compiled.conditions)."])
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
