import Drawing
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The sentences of a comparison of two models.
struct PanelWords {
    /// The orders of one consequence in both models.
    struct Orders {
        var label: String
        /// By model and tier; one cell where capability plays no role.
        var cells: [[OrderCell]]
        var levels: [String]
    }

    let comparison: Comparison
    let names: [DiagramNames]
    /// The size above which the maps are overviews; `nil` where they are not.
    private let size: MapSize?

    init(_ comparison: Comparison, names: [DiagramNames], overviewAbove size: MapSize? = nil) {
        self.comparison = comparison
        self.names = names
        self.size = size
    }

    private var pair: ModelPair? { comparison.pairs.first }
    private var models: [ComparedModel] {
        [pair?.first, pair?.second].compactMap { label in
            comparison.models.first { $0.label == label }
        }
    }

    var labels: [String] { models.map(\.label) }
    var changes: [ElementChange] { pair?.changes ?? [] }

    var panelTitles: [String] {
        models.map { "\($0.label): \($0.model.title)" }
    }

    var verdict: String { verdictParts.joined(separator: ": ") }

    var verdictParts: [String] {
        guard let pair else { return [] }
        let buys = Set(pair.buys.map(\.consequence)).sorted()
        let costs = Set(pair.costs.map(\.consequence)).sorted()
        let gain =
            buys.isEmpty
            ? pair.isCut
                ? "nothing was found that \(pair.second) buys over \(pair.first)"
                : "\(pair.second) buys nothing over \(pair.first)"
            : "\(pair.second) buys something over \(pair.first) for \(WordList.joined(buys))"
        let price =
            costs.isEmpty
            ? pair.isCut ? "nothing was found that it costs" : "it costs nothing"
            : "it costs something for \(WordList.joined(costs))"
        let open = pair.isCut ? "; not everything is decided" : ""
        return ["\(gain); \(price)\(open)"]
    }

    let question =
        "Two set-ups; what both have stands at the same place, what differs is ringed"

    // MARK: Orders

    private var consequences: [String] {
        var seen: Set<String> = []
        return models.flatMap(\.exposure).map(\.consequence).filter { seen.insert($0).inserted }
    }

    /// The number of tiers.
    var columns: Int { Set(models.flatMap(\.exposure).compactMap(\.tier)).count }

    /// The orders at party level and at that of root causes.
    var orders: [Orders] {
        consequences.flatMap { consequence in
            [AnswerLevel.party, .root].compactMap { level -> Orders? in
                let cells = zip(models, names).map { model, names in
                    model.exposure.filter {
                        $0.consequence == consequence && $0.level == level
                    }.map { OrderCell($0) { names.short(cause: $0) } }
                }
                guard cells.contains(where: { !$0.isEmpty }) else { return nil }
                return Orders(
                    label: "\(consequence), \(level == .party ? "parties" : "root causes")",
                    cells: cells,
                    levels: models.map { level == .party ? $0.levelText(of: consequence) : "" })
            }
        }
    }

    // MARK: Price

    /// What the second buys and costs: coalitions lost and gained.
    var price: [(title: String, lines: [String])] {
        guard let pair else { return [] }
        let sections = [
            (
                "What \(pair.second) buys over \(pair.first)",
                pair.buys.map { Self.sentence($0.words) }
            ),
            ("What it costs", pair.costs.map { Self.sentence($0.words) }),
            ("Not decided", pair.undecidedClauses.map(Self.sentence)),
            ("What differs between the models", differences),
        ]
        return sections.filter { !$0.1.isEmpty }.map { title, lines in
            let shown = lines.prefix(10)
            let rest = lines.count - shown.count
            return (title, shown + (rest > 0 ? ["and \(rest) more"] : []))
        }
    }

    private static func sentence(_ clause: String) -> String {
        clause.capitalizedStart
    }

    /// The elements that differ, those that only one has together.
    private var differences: [String] {
        func ids(_ kind: ElementChange.Kind) -> String {
            changes.filter { $0.kind == kind }.map { "\($0.section).\($0.id)" }
                .joined(separator: ", ")
        }
        guard let pair else { return [] }
        var lines: [String] = []
        for (kind, label) in [(ElementChange.Kind.removed, pair.first), (.added, pair.second)] {
            let all = ids(kind)
            if !all.isEmpty { lines.append("Only in \(label): \(all)") }
        }
        for change in changes where change.kind == .changed {
            let fields = change.fields.map { value in
                let name = value.field.words
                guard value.before != nil || value.after != nil else { return name }
                return "\(name) \(value.before?.words ?? "none") → "
                    + (value.after?.words ?? "none")
            }
            lines.append("\(change.section).\(change.id): \(fields.joined(separator: "; "))")
        }
        return lines
    }

    // MARK: Key and caption

    func key(
        of parts: [Layout], operators: [(id: String, name: String)]
    ) -> [Page.KeyEntry] {
        var entries: [Page.KeyEntry] = []
        let tints = Set(parts.flatMap(\.boxes).filter { !$0.isGroup }.map(\.tint))
        for (place, party) in operators.enumerated() where tints.contains(.party(place)) {
            entries.append(
                (.tint(.party(place)), "operated by \(names[0].inSentence(party.name))", 30))
        }
        if parts.contains(where: { $0.boxes.contains { $0.tint == .neutral && !$0.isGroup } }) {
            entries.append((.tint(.neutral), "several operators", 30))
        }
        let isOverview = size != nil
        entries.append(
            (.gate(.shut), isOverview ? "barriers: their levels" : "barrier: level, operator", 20))
        entries.append(
            (
                .gate(.missing), isOverview ? "on some, no gate" : "no gate: nothing keeps out", 20
            ))
        let way = isOverview ? "channels, so many" : names[0].way(in: parts.flatMap(\.lines))
        entries.append((.line(.way), way, 40))
        if parts.contains(where: { $0.lines.contains { $0.style == .tie } }) {
            entries.append((.line(.tie), "what one has in the other (a tie)", 40))
        }
        if parts.contains(where: { $0.lines.contains { $0.style == .inside } }) {
            entries.append((.line(.inside), "perimeters that stand inside others", 40))
        }
        entries.append((.ring, "differs between the two", 30))
        return entries
    }

    /// What stands under the maps of these sides.
    func caption(losses: [Layout.Losses], of sides: ClosedRange<Int> = 0...1) -> [String] {
        var lines = [
            comparison.conditions.capitalizedStart + "."
        ]
        for (side, (label, names)) in zip(labels, names).enumerated() where sides.contains(side) {
            lines.append("\(label): " + names.origin.joined(separator: " · "))
        }
        if let size {
            lines.append(
                "Both are overviews, because one has more than \(size.things) perimeters, "
                    + "channels, copies, keys and legs: they are counted by operator and parent, "
                    + "none is drawn by itself.")
        }
        for (side, (label, lost)) in zip(labels, losses).enumerated()
        where sides.contains(side) && lost.links > 0 {
            lines.append(
                "Drawn only at the ends in \(label): "
                    + "\(MapWords.counted(lost.links, "channel")).")
        }
        return lines
    }

    var description: String {
        let sections = price.map { "\($0.title): \($0.lines.joined(separator: "; "))." }
        return
            (["\(verdict)."] + panelTitles.map { "\($0)." } + sections
            + ["\(comparison.conditions)."])
            .joined(separator: " ")
    }

    var metadata: String {
        (["sallyport-comparison/1"] + models.map { "\($0.label) \($0.model.digest)" })
            .joined(separator: "; ")
    }
}
