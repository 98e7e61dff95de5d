import Drawing

extension Layout {
    /// Adds rings around what stands for an element of the model.
    mutating func ring(_ element: MapElement) {
        func isAsked(_ identity: Identity) -> Bool {
            guard let path = identity.element else { return false }
            return path == element.path || path.hasPrefix(element.path + ".")
        }
        func ring(_ rect: Rectangle, radius: Int, _ tooltip: String) {
            marks.append(
                Mark(
                    shape: .rectangle(rect, radius: radius), role: .ring, stroke: .change,
                    strokeTenths: 30, tooltip: "asked for: \(tooltip)"))
        }
        for box in boxes where box.identity.element == element.path {
            ring(box.rect.grown(by: 6), radius: 14, box.tooltip)
        }
        // Legs stand in the box of their workload, which has the ring.
        guard !boxes.contains(where: { $0.identity.element == element.path }) else { return }
        for node in nodes where isAsked(node.identity) {
            ring(node.rect.grown(by: 3), radius: 10, node.tooltip)
        }
        for gate in gates where gate.identity.element == element.path {
            ring(.around(gate.centre, halfWidth: 12, halfHeight: 12), radius: 12, gate.tooltip)
        }
    }
}
