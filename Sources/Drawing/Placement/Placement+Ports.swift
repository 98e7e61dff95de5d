/// Where links end in the sides of boxes.
extension Placement {
    /// An end of a link in the side of a box.
    typealias Port = (link: Int, isSource: Bool)

    /// The ends of links in the two sides of a box.
    struct BoxPorts: Sendable {
        var left: [Port] = []
        var right: [Port] = []
    }

    /// The links that end at a box on one side, in order.
    func portLinks(of box: Int, on side: Side) -> [Port] {
        side == .left ? boxPorts[box].left : boxPorts[box].right
    }

    /// The ends of all links by box, in order.
    func portsByBox() -> [BoxPorts] {
        var table = Array(repeating: BoxPorts(), count: scene.boxes.count)
        func add(_ port: Port, to box: Int?, on side: Side) {
            guard let box, hasPort(port.link, atSource: port.isSource) else { return }
            if side == .left { table[box].left.append(port) } else { table[box].right.append(port) }
        }
        for (place, link) in scene.links.enumerated() {
            add((place, true), to: link.source, on: sides[place].source)
            add((place, false), to: link.destination, on: sides[place].destination)
        }
        func comesFirst(_ one: Port, _ other: Port) -> Bool {
            func rank(_ port: Port) -> Int {
                let sides = sides[port.link]
                return port.isSource ? sides.sourceRank : sides.destinationRank
            }
            return (rank(one), one.link, one.isSource ? 0 : 1)
                < (rank(other), other.link, other.isSource ? 0 : 1)
        }
        for box in table.indices {
            table[box].left.sort(by: comesFirst)
            table[box].right.sort(by: comesFirst)
        }
        return table
    }

    /// A link between a box and one inside it ends in the open inside the outer one.
    func hasPort(_ link: Int, atSource: Bool) -> Bool {
        let source = scene.links[link].source
        let destination = scene.links[link].destination
        guard let source, let destination else { return true }
        if atSource { return !scene.chain(from: destination).contains(source) }
        return !scene.chain(from: source).contains(destination)
    }

    /// What stands at one end of a link: the whole label where its gate is, its name otherwise.
    func label(of link: Int, atSource: Bool) -> String {
        let entry = scene.links[link]
        return isGate(of: link, atSource: atSource) ? entry.label : entry.name
    }

    /// Whether a link's gate is at this end.
    func isGate(of link: Int, atSource: Bool) -> Bool {
        let entry = scene.links[link]
        let hasSource = entry.source != nil && hasPort(link, atSource: true)
        let hasDestination = entry.destination != nil && hasPort(link, atSource: false)
        let isAtSource = hasSource && !(entry.isGateAtDestination && hasDestination)
        return isAtSource == atSource
    }

    func portRows(of box: Int) -> Int {
        max(portLinks(of: box, on: .left).count, portLinks(of: box, on: .right).count)
    }

    func portWidth(of box: Int) -> Int {
        func widest(_ side: Side) -> Int {
            portLinks(of: box, on: side).map { port in
                min(
                    Lettering.gate.width(of: label(of: port.link, atSource: port.isSource)),
                    Lettering.portLimit)
            }.max() ?? 0
        }
        return widest(.left) + widest(.right) + 70
    }

    func hasInnerPorts(_ box: Int, on side: Side) -> Bool {
        contents.boxes(in: box).contains { !portLinks(of: $0, on: side).isEmpty }
    }
}
