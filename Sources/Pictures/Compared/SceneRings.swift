import Drawing
import FailureAnalysis

/// The rings around what one of two models has alone or has otherwise.
struct SceneRings {
    private let side: SceneUnion.Side
    private let other: SceneUnion.Side
    /// The elements that both models have with different values, by their paths in the model.
    private let changed: Set<String>

    init(_ union: SceneUnion, side place: Int, changes: [ElementChange]) {
        side = union.sides[place]
        other = union.sides[1 - place]
        changed = Set(
            changes.filter { change in
                change.kind == .changed && change.fields.contains { !$0.field.isEvidence }
            }.map { "\($0.section).\($0.id)" })
    }

    /// The boxes that only this side has and that no such box holds.
    private var ownBoxes: Set<Int> {
        side.boxes.filter { box in
            !other.boxes.contains(box)
                && (side.scene.boxes[box].parent.map(other.boxes.contains) ?? true)
        }
    }

    private func isInOwnBox(_ box: Int?) -> Bool {
        side.scene.chain(from: box).contains { !other.boxes.contains($0) }
    }

    private func isChanged(_ identity: Identity) -> Bool {
        guard let element = identity.element else { return false }
        return changed.contains(element)
            || changed.contains { element.hasPrefix($0 + ".") }
    }

    /// A layout of this side with the rings.
    func added(to layout: Layout) -> Layout {
        var layout = layout
        let boxes = side.boxes.sorted()
        for (place, box) in boxes.enumerated() {
            let entry = side.scene.boxes[box]
            let drawn = layout.boxes[place]
            if ownBoxes.contains(box) {
                layout.ring(drawn.rect.grown(by: 6), radius: 14, around: drawn.tooltip)
            } else if other.boxes.contains(box), isDifferent(entry, other.scene.boxes[box]),
                let pill = drawn.pill
            {
                layout.ring(pill.grown(by: 4), radius: 14, around: drawn.tooltip)
            }
        }
        let nodes = side.nodes.sorted()
        for (place, node) in nodes.enumerated() where !isInOwnBox(side.scene.nodes[node].box) {
            let entry = side.scene.nodes[node]
            let isOwn = !other.nodes.contains(node)
            if isOwn || isDifferent(entry, other.scene.nodes[node]) {
                let drawn = layout.nodes[place]
                layout.ring(drawn.rect.grown(by: 3), radius: 10, around: drawn.tooltip)
            }
        }
        for (channel, entry) in side.scene.links.enumerated()
        where side.links.contains(channel)
            && !(isInOwnBox(entry.source) || isInOwnBox(entry.destination))
        {
            let isOwn = !other.links.contains(channel)
            guard isOwn || isDifferent(entry, other.scene.links[channel]) else { continue }
            for gate in layout.gates
            where gate.identity.element == entry.identity.element
                && gate.identity.counted == entry.identity.counted
            {
                layout.ring(
                    .around(gate.centre, halfWidth: 12, halfHeight: 12), radius: 12,
                    around: gate.tooltip)
            }
        }
        return layout
    }

    private func isDifferent(_ box: Scene.Box, _ other: Scene.Box) -> Bool {
        box.wholePill != other.wholePill || box.title != other.title
            || (!box.isGroup && isChanged(box.identity))
    }

    private func isDifferent(_ node: Scene.Node, _ other: Scene.Node) -> Bool {
        node.title != other.title || node.subtitle != other.subtitle
            || node.gate?.upper != other.gate?.upper || node.gate?.lower != other.gate?.lower
            || (node.shape == .key && isChanged(node.identity))
    }

    private func isDifferent(_ channel: Scene.Link, _ other: Scene.Link) -> Bool {
        channel.label != other.label || isChanged(channel.identity)
    }
}

extension Layout {
    fileprivate mutating func ring(_ rect: Rectangle, radius: Int, around tooltip: String) {
        marks.append(
            Mark(
                shape: .rectangle(rect, radius: radius), role: .ring, stroke: .change,
                strokeTenths: 30, tooltip: "differs: \(tooltip)"))
    }
}
