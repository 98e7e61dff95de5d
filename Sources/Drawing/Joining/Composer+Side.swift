extension DiagramComposer {
    /// The layout of one side of a union, with everything where the union has it.
    func layout(of side: SceneUnion.Side) -> DiagramLayout {
        var composer = self
        composer.scene = side.scene
        composer.placement.scene = side.scene
        composer.layout = DiagramLayout()
        composer.addBoxes()
        composer.addNodes(side.nodes)
        let found = layout.lines
        let drawn = Set(found.compactMap(\.channel))
        composer.addPorts(side.channels)
        composer.layout.lines = found.compactMap { line in
            guard let channel = line.channel, side.channels.contains(channel) else { return nil }
            var line = line
            line.tooltip = side.scene.channels[channel].tooltip
            line.identity = side.scene.channels[channel].identity
            return line
        }
        composer.layout.rails = layout.rails
        composer.layout.texts += layout.texts.filter {
            $0.owner == .page && $0.string == Self.outside
        }
        composer.layout.losses.channels = side.channels.subtracting(drawn).count
        return composer.layout.keeping(boxes: side.boxes, nodes: side.nodes)
    }
}

extension DiagramLayout {
    /// The layout without some boxes and nodes, and without what belongs to them.
    fileprivate func keeping(boxes keptBoxes: Set<Int>, nodes keptNodes: Set<Int>) -> DiagramLayout
    {
        let boxOrder = boxes.indices.filter(keptBoxes.contains)
        let nodeOrder = nodes.indices.filter(keptNodes.contains)
        let newBox = Dictionary(uniqueKeysWithValues: boxOrder.enumerated().map { ($1, $0) })
        let newNode = Dictionary(uniqueKeysWithValues: nodeOrder.enumerated().map { ($1, $0) })
        func owner(_ owner: Owner) -> Owner? {
            switch owner {
            case .page, .mark: owner
            case .box(let box): newBox[box].map { .box($0) }
            case .node(let node): newNode[node].map { .node($0) }
            }
        }
        var layout = self
        layout.boxes = boxOrder.map { place in
            var box = boxes[place]
            box.parent = box.parent.flatMap { newBox[$0] }
            return box
        }
        layout.nodes = nodeOrder.map { place in
            var node = nodes[place]
            node.box = node.box.flatMap { newBox[$0] }
            return node
        }
        layout.gates = gates.compactMap { gate in
            var gate = gate
            guard let guards = owner(gate.guards) else { return nil }
            gate.guards = guards
            return gate
        }
        layout.texts = texts.compactMap { text in
            var text = text
            guard let new = owner(text.owner) else { return nil }
            text.owner = new
            return text
        }
        layout.lines = lines.map { line in
            var line = line
            line.startBoxes = line.startBoxes.compactMap { newBox[$0] }
            line.endBoxes = line.endBoxes.compactMap { newBox[$0] }
            return line
        }
        return layout
    }
}
