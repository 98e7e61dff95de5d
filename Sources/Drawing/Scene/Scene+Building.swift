extension Scene {
    /// How a scene calls a box that was added to it; of no use in another scene.
    public struct BoxID: Hashable, Sendable {
        let place: Int
    }

    /// How a scene calls a node that was added to it; of no use in another scene.
    public struct NodeID: Hashable, Sendable {
        let place: Int
    }

    /// Adds a box.
    ///
    /// - Parameters:
    ///   - title: What it is called; pointing at it shows this too, unless `tooltip` is given.
    ///   - parent: The box that it is in; `nil` for none.
    ///   - pill: A few words at its upper right.
    ///   - tint: What it is coloured with.
    ///   - isMarked: Whether its pill is filled.
    /// - Precondition: `parent` is a box of this scene.
    @discardableResult
    public mutating func addBox(
        _ title: String, in parent: BoxID? = nil, pill: String = "", tint: Tint = .neutral,
        isMarked: Bool = false, tooltip: String? = nil, identity: Identity? = nil
    ) -> BoxID {
        check(parent)
        boxes.append(
            Box(
                parent: parent?.place, title: title, pill: pill, tint: tint, isMarked: isMarked,
                tooltip: tooltip ?? title,
                identity: identity ?? Identity([.one("box", title)])))
        return BoxID(place: boxes.count - 1)
    }

    /// Adds a node.
    ///
    /// - Parameters:
    ///   - title: What it is called; pointing at it shows this too, unless `tooltip` is given.
    ///   - box: The box that it is in; `nil` if it stands on the page.
    ///   - subtitle: What stands under the title.
    ///   - shape: How it looks.
    ///   - gate: A gate in its left border.
    ///   - isBeyond: Whether it stands beyond the dotted line right of every box; only for a node
    ///     in no box.
    /// - Precondition: `box` is a box of this scene.
    @discardableResult
    public mutating func addNode(
        _ title: String, in box: BoxID? = nil, subtitle: String = "", shape: Shape = .card,
        gate: Gate? = nil, isBeyond: Bool = false, tooltip: String? = nil,
        identity: Identity? = nil
    ) -> NodeID {
        check(box)
        var node = Node(
            box: box?.place, shape: shape, title: title, subtitle: subtitle, mayWrap: true,
            isBeyond: isBeyond && box == nil, gate: gate, tooltip: tooltip ?? title,
            identity: identity ?? Identity([.one("node", title)]))
        node.showsStep = false
        nodes.append(node)
        return NodeID(place: nodes.count - 1)
    }

    /// Adds a line from one node to another, and takes both into the flow.
    ///
    /// A line enters no box that holds neither of its ends, and does not leave a box that holds
    /// both. Lines that begin or end at one node may run together and then part at a dot. Nodes
    /// stand further right than those added before them from which a line comes. A second line
    /// between two nodes in one direction adds its gates to the first.
    ///
    /// - Parameters:
    ///   - gates: The gates on its way, by the box in whose border they stand; a gate in a border
    ///     that the line does not cross is not drawn.
    ///   - tooltip: What pointing at it shows; from where to where, unless given.
    /// - Precondition: the nodes and the boxes are of this scene, and the nodes differ.
    public mutating func addLine(
        from start: NodeID, to end: NodeID, style: LineStyle = .strong, gates: [BoxID: Gate] = [:],
        tooltip: String? = nil, identity: Identity? = nil
    ) {
        precondition(
            nodes.indices.contains(start.place) && nodes.indices.contains(end.place)
                && start != end, "addLine: it joins two different nodes of one scene")
        gates.keys.forEach(check)
        for node in [start.place, end.place] {
            // Where a node stands in the flow is where it was added.
            nodes[node].step = nodes[node].step ?? node
            for box in chain(from: nodes[node].box) { boxes[box].isInFlow = true }
        }
        let ordered = gates.sorted { $0.key.place < $1.key.place }
            .map { (box: $0.key.place, gate: $0.value) }
        if let known = lines.firstIndex(where: { $0.from == start.place && $0.to == end.place }) {
            lines[known].gates += ordered
            return
        }
        let words = "\(nodes[start.place].title) to \(nodes[end.place].title)"
        lines.append(
            Line(
                from: start.place, to: end.place, style: style,
                gates: ordered, tooltip: tooltip ?? words,
                identity: identity ?? Identity([.one("line", words)])))
    }

    /// Adds a link from one box to another, labelled where it ends at their borders.
    ///
    /// - Parameters:
    ///   - name: What stands at both ends.
    ///   - source: The box that it leaves; `nil` if it comes from outside every box.
    ///   - destination: The box that it reaches; `nil` if it goes to where no box is. Not both are
    ///     `nil`.
    ///   - gate: Its gate, at the end that it leaves, or where `isGateAtDestination`.
    /// - Precondition: the boxes are of this scene, and differ.
    public mutating func addLink(
        _ name: String, from source: BoxID?, to destination: BoxID?, style: LineStyle? = nil,
        gate: Gate? = nil, isGateAtDestination: Bool = false, tooltip: String? = nil,
        identity: Identity? = nil
    ) {
        check(source)
        check(destination)
        precondition(source != destination, "addLink: it joins two different places")
        let label = [name, gate?.upper ?? "", gate?.lower ?? ""].filter { !$0.isEmpty }
        links.append(
            Link(
                source: source?.place, destination: destination?.place,
                style: style ?? (kind == .map ? .plain : .faint),
                label: label.joined(separator: " · "), name: name, gate: gate,
                isGateAtDestination: isGateAtDestination || source == nil,
                tooltip: tooltip ?? name, identity: identity ?? Identity([.one("link", name)])))
    }

    private func check(_ box: BoxID?) {
        precondition(
            box.map { boxes.indices.contains($0.place) } ?? true, "Scene: a box of another scene")
    }
}
