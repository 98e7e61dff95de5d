/// Where channels end in the sides of boxes.
extension DiagramPlacement {
    /// An end of a channel in the side of a box.
    typealias Port = (channel: Int, isSource: Bool)

    /// The ends of channels in the two sides of a box.
    struct BoxPorts: Sendable {
        var left: [Port] = []
        var right: [Port] = []
    }

    /// The channels that end at a box on one side, in order.
    func portChannels(of box: Int, on side: Side) -> [Port] {
        side == .left ? boxPorts[box].left : boxPorts[box].right
    }

    /// The ends of all channels by box, in order.
    func portsByBox() -> [BoxPorts] {
        var table = Array(repeating: BoxPorts(), count: scene.boxes.count)
        func add(_ port: Port, to box: Int?, on side: Side) {
            guard let box, hasPort(port.channel, atSource: port.isSource) else { return }
            if side == .left { table[box].left.append(port) } else { table[box].right.append(port) }
        }
        for (place, channel) in scene.channels.enumerated() {
            add((place, true), to: channel.source, on: sides[place].source)
            add((place, false), to: channel.destination, on: sides[place].destination)
        }
        func comesFirst(_ one: Port, _ other: Port) -> Bool {
            func rank(_ port: Port) -> Int {
                let sides = sides[port.channel]
                return port.isSource ? sides.sourceRank : sides.destinationRank
            }
            return (rank(one), one.channel, one.isSource ? 0 : 1)
                < (rank(other), other.channel, other.isSource ? 0 : 1)
        }
        for box in table.indices {
            table[box].left.sort(by: comesFirst)
            table[box].right.sort(by: comesFirst)
        }
        return table
    }

    /// A channel between a box and one inside it ends in the open inside the outer one.
    func hasPort(_ channel: Int, atSource: Bool) -> Bool {
        let source = scene.channels[channel].source
        let destination = scene.channels[channel].destination
        guard let source, let destination else { return true }
        if atSource { return !scene.chain(from: destination).contains(source) }
        return !scene.chain(from: source).contains(destination)
    }

    /// What stands at one end of a channel: the whole label where its gate is, its name otherwise.
    func label(of channel: Int, atSource: Bool) -> String {
        let entry = scene.channels[channel]
        return isGate(of: channel, atSource: atSource) ? entry.label : entry.name
    }

    /// Whether a channel's gate is at this end.
    func isGate(of channel: Int, atSource: Bool) -> Bool {
        let entry = scene.channels[channel]
        let hasSource = entry.source != nil && hasPort(channel, atSource: true)
        let hasDestination = entry.destination != nil && hasPort(channel, atSource: false)
        let isAtSource = hasSource && !(entry.isGateAtDestination && hasDestination)
        return isAtSource == atSource
    }

    func portRows(of box: Int) -> Int {
        max(portChannels(of: box, on: .left).count, portChannels(of: box, on: .right).count)
    }

    func portWidth(of box: Int) -> Int {
        func widest(_ side: Side) -> Int {
            portChannels(of: box, on: side).map { port in
                min(
                    DiagramType.gate.width(of: label(of: port.channel, atSource: port.isSource)),
                    DiagramType.portLimit)
            }.max() ?? 0
        }
        return widest(.left) + widest(.right) + 70
    }

    func hasInnerPorts(_ box: Int, on side: Side) -> Bool {
        scene.boxes.indices.contains {
            scene.boxes[$0].parent == box && !portChannels(of: $0, on: side).isEmpty
        }
    }
}
