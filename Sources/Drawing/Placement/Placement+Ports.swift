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
        let (left, right) = (portLinks(of: box, on: .left), portLinks(of: box, on: .right))
        return stacksPorts(of: box)
            ? left.count + right.count : max(left.count, right.count)
    }

    /// The words at an end of a link in lines.
    func portLines(of link: Int, atSource: Bool, in box: Int) -> [String] {
        let label = label(of: link, atSource: atSource)
        guard measures.isNarrow, let room = outerLimit(of: box) else {
            return [Lettering.gate.fitted(label, to: Lettering.portLimit)]
        }
        return Lettering.gate.wrapped(
            label, to: min(Lettering.portLimit, max(60, room - 50)), lines: 4)
    }

    /// How far from one another the ends of links are in the sides of a box.
    func portPitch(of box: Int) -> Int {
        guard measures.isNarrow else { return Self.portPitch }
        let lines =
            [Side.left, .right].flatMap { portLinks(of: box, on: $0) }.map {
                portLines(of: $0.link, atSource: $0.isSource, in: box).count
            }.max() ?? 1
        return lines < 2 ? Self.portPitch : 20 + lines * 20
    }

    private func widestPort(of box: Int, on side: Side) -> Int {
        portLinks(of: box, on: side).flatMap {
            portLines(of: $0.link, atSource: $0.isSource, in: box)
        }.map { Lettering.gate.width(of: $0) }.max() ?? 0
    }

    /// Whether the ends at the right stand under those at the left, for want of room.
    func stacksPorts(of box: Int) -> Bool {
        guard measures.isNarrow, let room = outerLimit(of: box) else { return false }
        let (left, right) = (widestPort(of: box, on: .left), widestPort(of: box, on: .right))
        return left > 0 && right > 0 && left + right + 70 > room
    }

    func portWidth(of box: Int) -> Int {
        let (left, right) = (widestPort(of: box, on: .left), widestPort(of: box, on: .right))
        if stacksPorts(of: box) { return max(left, right) + 40 }
        return left + right + (measures.isNarrow && min(left, right) == 0 ? 40 : 70)
    }

    func hasInnerPorts(_ box: Int, on side: Side) -> Bool {
        contents.boxes(in: box).contains { !portLinks(of: $0, on: side).isEmpty }
    }
}
