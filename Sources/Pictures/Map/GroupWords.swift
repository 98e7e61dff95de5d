import Compilation
import Drawing
import Phrases
import ThreatGraph
import Wording

/// What the groups of an overview and the lines between them are called.
struct GroupWords {
    private let groups: MapGroups
    private let names: DiagramNames
    private let model: ThreatGraph?

    init(_ groups: MapGroups, names: DiagramNames, model: ThreatGraph?) {
        self.groups = groups
        self.names = names
        self.model = model
    }

    // MARK: Groups

    /// The parent of all operators of a group, where groups are those of operators.
    func parent(of place: Int) -> ParentID? {
        guard groups.rule == .operators else { return nil }
        let parents = Set(
            groups.groups[place].holders.map { holder -> ParentID? in
                if case .defender(let id) = holder { model?.defenders[id]?.parent } else { nil }
            })
        return parents.count == 1 ? parents.first.flatMap(\.self) : nil
    }

    /// Whose perimeters they are.
    func title(of place: Int) -> String {
        let group = groups.groups[place]
        guard !group.holders.isEmpty else {
            return group.merged == groups.groups.reduce(0, { $0 + $1.merged })
                ? "\(group.merged) groups" : Counted.words(group.merged, "other")
        }
        let all = group.holders.map { holder in
            switch holder {
            case .parent(let id): names.model.parent(id)
            case .defender(let id): names.model.defender(id)
            }
        }
        return WordList.shortened([all[0]] + all.dropFirst().map(names.inSentence), to: 4)
    }

    /// How many perimeters a group has.
    func size(of group: MapGroups.Group) -> String {
        group.perimeters == 0 ? "no perimeter" : Counted.words(group.perimeters, "perimeter")
    }

    /// The copies of a group by form.
    func forms(of group: MapGroups.Group) -> String {
        CopyForm.allCases.compactMap { form in
            group.copies[form].map { "\($0) \(form.rawValue)" }
        }.joined(separator: ", ")
    }

    /// How many operators a group has; empty where its title says it.
    func operators(of place: Int) -> String {
        let group = groups.groups[place]
        if groups.rule == .operators { return "" }
        return Counted.words(group.defenders.count, "operator")
    }

    /// A group in words.
    func sentence(of place: Int) -> String {
        let group = groups.groups[place]
        let parts = [
            parent(of: place).map { "parent \(names.model.parent($0))" } ?? operators(of: place),
            size(of: group), group.levels.text,
            group.levels.unstated > 0 ? "\(group.levels.unstated) at no stated level" : "",
            group.nestedWithin > 0 ? "\(group.nestedWithin) inside others of them" : "",
            forms(of: group), group.keys > 0 ? Counted.words(group.keys, "key") : "",
            group.legs > 0 ? Counted.words(group.legs, "leg") + " of workloads" : "",
            group.channelsWithin > 0
                ? Counted.words(group.channelsWithin, "channel") + " within" : "",
        ].filter { !$0.isEmpty }
        return "\(title(of: place)): \(parts.joined(separator: ", "))"
    }

    /// What a group stands for: its operators or parents, by their paths in the model.
    func identity(of place: Int) -> Identity {
        let group = groups.groups[place]
        var data: [Identity.Datum] = []
        if group.holders.isEmpty {
            data.append(.one("element", "others"))
        } else if group.holders.count == 1 {
            data.append(.one("element", path(of: group.holders[0])))
        } else {
            data.append(.many("elements", group.holders.map(path)))
        }
        data.append(.one("perimeters", "\(group.perimeters)"))
        if group.channelsWithin > 0 { data.append(.one("channels", "\(group.channelsWithin)")) }
        return Identity(data)
    }

    private func path(of holder: MapGroups.Holder) -> String {
        switch holder {
        case .parent(let id): "parents.\(id)"
        case .defender(let id): "defenders.\(id)"
        }
    }

    // MARK: Lines

    private func name(_ place: Int?) -> String { place.map(title) ?? "outside" }

    private func inSentence(_ place: Int?) -> String { names.inSentence(name(place)) }

    /// What stands at both ends of a line.
    func ends(of line: MapGroups.Line) -> (source: String, destination: String) {
        if line.inside > 0 {
            return (
                "\(line.inside) inside \(inSentence(line.destination))",
                "\(line.inside) of \(inSentence(line.source))"
            )
        }
        let count = Counted.words(line.channels, "channel")
        return (
            line.destination == nil
                ? "\(count) out" : "\(count) to \(inSentence(line.destination))",
            line.source == nil ? "\(count) in" : "\(count) from \(inSentence(line.source))"
        )
    }

    /// The gates of a line as one: a gap where anything on it has no gate.
    func gate(of line: MapGroups.Line) -> Scene.Gate {
        let levels = line.levels.text
        let open =
            line.unguarded == 0
            ? "" : line.unguarded == line.channels ? "no gate" : "\(line.unguarded) with no gate"
        return Scene.Gate(
            line.unguarded > 0 ? .missing : line.levels.stopsNobody ? .open : .shut, levels, open,
            tooltip: sentence(of: line),
            identity: identity(of: line))
    }

    /// A line in words.
    func sentence(of line: MapGroups.Line) -> String {
        if line.inside > 0 {
            let stand = line.inside == 1 ? "stands" : "stand"
            return "\(Counted.words(line.inside, "perimeter")) of \(inSentence(line.source)) "
                + "\(stand) inside \(inSentence(line.destination))"
        }
        let parts = [
            line.levels.text,
            line.levels.unstated > 0 ? "\(line.levels.unstated) at no stated level" : "",
            line.unguarded > 0 ? "\(line.unguarded) with no gate" : "",
        ].filter { !$0.isEmpty }
        return "\(Counted.words(line.channels, "channel")) from \(inSentence(line.source)) to "
            + "\(inSentence(line.destination))" + parts.map { ", " + $0 }.joined()
    }

    /// What a line stands for: its ends and how many there are.
    func identity(of line: MapGroups.Line) -> Identity {
        func paths(_ place: Int?) -> [String] {
            guard let place else { return ["outside"] }
            let holders = groups.groups[place].holders
            return holders.isEmpty ? ["others"] : holders.map(path)
        }
        return Identity(
            from: paths(line.source), to: paths(line.destination),
            counting: line.inside > 0 ? "perimeters" : "channels",
            count: line.inside > 0 ? line.inside : line.channels)
    }
}
