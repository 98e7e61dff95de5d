extension Composer {
    /// The layout of one side of a union, with everything where the union has it.
    package func layout(of side: SceneUnion.Side) -> Layout {
        var composer = self
        composer.scene = side.scene
        composer.placement.scene = side.scene
        composer.layout = Layout()
        composer.addBoxes()
        composer.addNodes(side.nodes)
        let found = layout.lines
        let drawn = Set(found.compactMap(\.link))
        composer.addPorts(side.links)
        composer.layout.lines = found.compactMap { line in
            guard let link = line.link, side.links.contains(link) else { return nil }
            var line = line
            line.tooltip = side.scene.links[link].tooltip
            line.identity = side.scene.links[link].identity
            return line
        }
        composer.layout.rails = layout.rails
        composer.layout.texts += layout.texts.filter {
            $0.owner == .page && $0.string == scene.style.railLabel
        }
        composer.layout.losses.links = side.links.subtracting(drawn).count
        return composer.layout.keeping(boxes: side.boxes, nodes: side.nodes)
    }
}

extension Layout {
    /// The layout without some boxes and nodes, and without what belongs to them.
    fileprivate func keeping(boxes keptBoxes: Set<Int>, nodes keptNodes: Set<Int>) -> Layout {
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
