import Compilation
import Drawing
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The sentences of an overview.
struct OverviewWords {
    private let map: MapWords
    private let groups: MapGroups
    private let words: GroupWords
    private let model: ThreatGraph
    private let size: MapSize

    init(_ map: MapWords, _ overview: OverviewScene, of model: ThreatGraph, size: MapSize) {
        self.map = map
        groups = overview.groups
        words = overview.words
        self.model = model
        self.size = size
    }

    var verdictParts: [String] {
        var parts = map.verdictParts
        parts[parts.count - 1] += ", as an overview"
        return parts
    }

    var verdict: String { verdictParts.joined(separator: ": ") }

    var question: String {
        let rule =
            switch groups.rule {
            case .operators: "by operator and parent"
            case .parents: "by the parents of operators"
            case .largest: "by the parents of operators, the largest by themselves"
            }
        return "Who keeps how much, and what runs between them? Perimeters are counted \(rule)"
    }

    // MARK: Parties

    /// A row for each group.
    var parties: [MapWords.Party] {
        let presences = Presences(of: model)
        return groups.groups.indices.map { place in
            let group = groups.groups[place]
            let only = group.defenders.count == 1 ? group.defenders.first : nil
            let known = only.flatMap { model.defenders[$0] }
            let parent = words.parent(of: place) ?? known?.parent
            let title = words.title(of: place)
            let parentName = parent.map(map.names.model.parent)
            return MapWords.Party(
                tint: only.flatMap { only in
                    map.base.operators.firstIndex { $0.id == only.rawValue }
                }.map { .party($0) },
                name: title,
                role: known.map(\.role.rawValue)
                    ?? Counted.words(group.defenders.count, "operator"),
                parent: parentName.map { $0 == title ? "" : "parent \($0)" } ?? "",
                reach: known.map { map.reach(over: $0, in: model, given: presences) }
                    ?? reach(over: group, given: presences),
                identity: words.identity(of: place))
        }
    }

    /// Whose orders reach how many of the operators of a group.
    private func reach(over group: MapGroups.Group, given presences: Presences) -> String {
        var counts: [JurisdictionID: Int] = [:]
        for id in group.defenders {
            guard let defender = model.defenders[id] else { continue }
            for jurisdiction in Set(
                model.reaches(over: defender, given: presences).map(\.jurisdiction))
            {
                counts[jurisdiction, default: 0] += 1
            }
        }
        guard !counts.isEmpty else { return "no jurisdiction stated" }
        return "reached by "
            + counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { id, count in
                "\(map.names.model.jurisdiction(id)) (\(count) of \(group.defenders.count))"
            }.joined(separator: "; ")
    }

    // MARK: Caption

    /// Under which conditions the overview holds, what is counted, and how a part is drawn.
    var caption: [String] {
        let counts = [
            Counted.words(model.perimeters.count, "perimeter"),
            Counted.words(model.channels.count, "channel"),
            Counted.words(
                model.weights.reduce(0) { $0 + $1.copies.count }, "copy", plural: "copies"),
            Counted.words(model.keys.count, "key"),
            Counted.words(model.workloads.reduce(0) { $0 + $1.needs.legs.count }, "leg"),
        ]
        let listed = Set(groups.groups.flatMap(\.defenders))
        let others = model.defenders.count - listed.count
        var lines = map.caption
        lines.append(
            "This is an overview of \(WordList.joined(counts)): none is drawn by itself, because "
                + "they are more than \(size.things). A line stands for all channels from one "
                + "group to the other, a dashed one for the perimeters of one that stand inside "
                + "perimeters of the other.")
        if others > 0 {
            lines.append("Not listed: \(Counted.words(others, "defender")) without a perimeter.")
        }
        lines.append(
            "--around ID draws a part by itself: the perimeter, channel, weights, key, workload, "
                + "defender, parent or jurisdiction of that id with what holds it, what it holds, "
                + "its channels and what they lead to.")
        return lines
    }

    /// The overview in words.
    var description: String {
        let sentences =
            groups.groups.indices.map(words.sentence) + groups.lines.map(words.sentence)
        return ([verdict] + sentences + [CompiledModel.conditionalSentence])
            .map { $0 + "." }.joined(separator: " ")
    }
}
