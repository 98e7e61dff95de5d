import Compilation
import Drawing
import Phrases
import ThreatGraph
import Wording

/// The scene of an overview: a box for each group of perimeters, in the box of the parent where the
/// operators of a group have one, and lines with counts between them.
struct OverviewScene {
    let groups: MapGroups
    let words: GroupWords
    private(set) var base: ModelScene

    init(_ groups: MapGroups, base: ModelScene) {
        self.groups = groups
        words = GroupWords(groups, names: base.names, model: base.names.compiled.model)
        self.base = base
        self.base.scene.kind = .map
        self.base.isOverview = true
        let boxes = addGroups()
        addKeysOutside()
        for line in groups.lines { add(line, boxes) }
    }

    // MARK: Groups

    /// The box of each group.
    private mutating func addGroups() -> [Int] {
        var boxes = Array(repeating: 0, count: groups.groups.count)
        var boxOfParent: [ParentID: Int] = [:]
        var inside: [ParentID: Int] = [:]
        for place in groups.groups.indices where !groups.groups[place].isEmpty {
            if let parent = words.parent(of: place) { inside[parent, default: 0] += 1 }
        }
        for (place, group) in groups.groups.enumerated() where !group.isEmpty {
            var outer: Int?
            if let parent = words.parent(of: place) {
                outer = boxOfParent[parent] ?? addParent(parent, of: inside[parent] ?? 0)
                boxOfParent[parent] = outer
            }
            base.scene.boxes.append(
                Scene.Box(
                    parent: outer, title: words.title(of: place), pill: words.size(of: group),
                    pillLast: group.levels.text.isEmpty ? nil : group.levels.text,
                    tint: tint(of: group), tooltip: words.sentence(of: place),
                    identity: words.identity(of: place)))
            if group.defenders.count > 1 {
                base.scene.boxes[base.scene.boxes.count - 1].tag = base.tag(of: group.defenders)
            }
            boxes[place] = base.scene.boxes.count - 1
            addThings(of: group, in: boxes[place])
        }
        return boxes
    }

    private mutating func addParent(_ parent: ParentID, of groups: Int) -> Int {
        let name = base.names.model.parent(parent)
        base.scene.boxes.append(
            Scene.Box(
                parent: nil, title: name, pill: "parent", tint: .neutral, isGroup: true,
                tooltip: "\(name), parent of \(Counted.words(groups, "group"))",
                identity: Identity("parents.\(parent)")))
        return base.scene.boxes.count - 1
    }

    private func tint(of group: MapGroups.Group) -> Tint {
        guard group.defenders.count == 1, let only = group.defenders.first,
            let place = base.operators.firstIndex(where: { $0.id == only.rawValue })
        else { return .neutral }
        return .party(place)
    }

    private mutating func addThings(of group: MapGroups.Group, in box: Int) {
        func add(_ shape: Shape, _ counts: String, _ title: String, _ subtitle: String = "") {
            base.scene.nodes.append(
                Scene.Node(
                    box: box, shape: shape, title: title, subtitle: subtitle, mayWrap: true,
                    tooltip: [title, subtitle].filter { !$0.isEmpty }.joined(separator: ", "),
                    identity: Identity(counting: counts)))
        }
        if !group.copies.isEmpty {
            let count = group.copies.values.reduce(0, +)
            add(
                .weights, "copies", Counted.words(count, "copy", plural: "copies"),
                words.forms(of: group))
        }
        if group.keys > 0 { add(.key, "keys", Counted.words(group.keys, "key")) }
        if group.legs > 0 { add(.key, "legs", Counted.words(group.legs, "leg"), "of workloads") }
        if group.channelsWithin > 0 {
            add(
                .fact, "channels", Counted.words(group.channelsWithin, "channel"), "within")
        }
    }

    private mutating func addKeysOutside() {
        guard groups.keysOutside > 0 else { return }
        let title = Counted.words(groups.keysOutside, "key")
        base.scene.nodes.append(
            Scene.Node(
                box: nil, shape: .key, title: title, subtitle: "kept in no perimeter",
                tooltip: "\(title) kept in no perimeter", identity: Identity(counting: "keys")))
    }

    // MARK: Lines

    private mutating func add(_ line: MapGroups.Line, _ boxes: [Int]) {
        let source = line.source.map { boxes[$0] }
        let destination = line.destination.map { boxes[$0] }
        let isInside = line.inside > 0
        let gate = isInside ? nil : words.gate(of: line)
        let ends = words.ends(of: line)
        let isGateAtDestination = source == nil
        let (own, other) = isGateAtDestination ? (ends.destination, ends.source) : ends
        base.scene.links.append(
            Scene.Link(
                source: source, destination: destination, style: isInside ? .inside : .way,
                label: [own, gate?.upper ?? "", gate?.lower ?? ""].filter { !$0.isEmpty }
                    .joined(separator: " · "),
                name: other, gate: gate, isGateAtDestination: isGateAtDestination,
                tooltip: words.sentence(of: line), identity: words.identity(of: line)))
    }
}
