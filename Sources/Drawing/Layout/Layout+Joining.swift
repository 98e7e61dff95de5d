import Phrases
import XMLKit

extension Layout {
    /// The smallest rectangle around everything in a scene.
    package var extent: Rectangle {
        var rects = boxes.map(\.rect) + nodes.map(\.rect) + texts.map(\.rect)
        rects += gates.map(\.rect) + discs.map(\.rect) + marks.map(\.shape.bounds)
        rects += lines.flatMap { $0.segments.map(\.bounds) }
        rects += rails.map {
            Rectangle(x: $0.x, y: $0.minY, width: 0, height: $0.maxY - $0.minY)
        }
        guard let first = rects.first else {
            return Rectangle(x: 0, y: 0, width: 0, height: 0)
        }
        return rects.dropFirst().reduce(first) { $0.union($1) }
    }

    /// Adds a scene at another place; what it lost counts here too.
    package mutating func add(_ scene: Layout, movedBy offset: Point) {
        let (firstBox, firstNode) = (boxes.count, nodes.count)
        boxes += scene.boxes.map {
            var box = $0
            box.rect = box.rect.moved(by: offset)
            box.pill = box.pill?.moved(by: offset)
            box.tag = box.tag?.moved(by: offset)
            box.parent = box.parent.map { $0 + firstBox }
            return box
        }
        nodes += scene.nodes.map {
            var node = $0
            node.rect = node.rect.moved(by: offset)
            node.box = node.box.map { $0 + firstBox }
            return node
        }
        lines += scene.lines.map {
            var line = $0
            line.points = line.points.map { $0.moved(by: offset) }
            line.startBoxes = line.startBoxes.map { $0 + firstBox }
            line.endBoxes = line.endBoxes.map { $0 + firstBox }
            line.startNode = line.startNode.map { $0 + firstNode }
            line.endNode = line.endNode.map { $0 + firstNode }
            return line
        }
        addDetails(
            of: scene, movedBy: offset, afterBox: firstBox, node: firstNode, mark: marks.count)
        junctions = Junctions.points(of: lines)
        losses.lines += scene.losses.lines
        losses.links += scene.losses.links
        losses.labels += scene.losses.labels
        losses.shortened += scene.losses.shortened
    }

    /// Adds what belongs to boxes, nodes and marks, which are numbered from these on.
    private mutating func addDetails(
        of scene: Layout, movedBy offset: Point, afterBox firstBox: Int,
        node firstNode: Int, mark firstMark: Int
    ) {
        func shifted(_ owner: Owner) -> Owner {
            switch owner {
            case .page: .page
            case .box(let box): .box(box + firstBox)
            case .node(let node): .node(node + firstNode)
            case .mark(let mark): .mark(mark + firstMark)
            }
        }
        gates += scene.gates.map {
            var gate = $0
            gate.centre = gate.centre.moved(by: offset)
            gate.guards = shifted(gate.guards)
            return gate
        }
        discs += scene.discs.map {
            var disc = $0
            disc.centre = disc.centre.moved(by: offset)
            disc.owner = shifted(disc.owner)
            return disc
        }
        texts += scene.texts.map {
            var text = $0
            text.rect = text.rect.moved(by: offset)
            text.owner = shifted(text.owner)
            return text
        }
        marks += scene.marks.map {
            var mark = $0
            mark.shape = mark.shape.moved(by: offset)
            return mark
        }
        rails += scene.rails.map {
            Rail(x: $0.x + offset.x, minY: $0.minY + offset.y, maxY: $0.maxY + offset.y)
        }
    }

    /// Gives every drawn thing an id of its own within the picture.
    ///
    /// An id says what the thing stands for, so that it stays when something else changes; of
    /// things that stand for the same, the second and further ones have a number after it.
    mutating func nameParts(numberName: String) {
        var counts: [String: Int] = [:]
        func id(_ kind: String, _ identity: Identity) -> String {
            let what =
                identity.number.map { "\(numberName)-\($0)" } ?? identity.data.first?.text
                ?? "other"
            let name = kind + "-" + XMLIdentifier.encoded(InertText.line(what))
            counts[name, default: 0] += 1
            let count = counts[name] ?? 1
            return count == 1 ? name : "\(name)_.n\(count)"
        }
        for place in boxes.indices { boxes[place].id = id("box", boxes[place].identity) }
        for place in nodes.indices { nodes[place].id = id("node", nodes[place].identity) }
        for place in lines.indices { lines[place].id = id("line", lines[place].identity) }
        for place in gates.indices { gates[place].id = id("gate", gates[place].identity) }
        for place in discs.indices {
            discs[place].id = id("disc", Identity(number: discs[place].number))
        }
        for place in marks.indices where marks[place].identity != Identity() {
            marks[place].id = id("mark", marks[place].identity)
        }
    }
}
