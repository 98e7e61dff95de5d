/// Where channels end in the sides of boxes.
extension DiagramPlacement {
    /// The channels that end at a box on one side, in order.
    func portChannels(of box: Int, on side: Side) -> [(channel: Int, isSource: Bool)] {
        func rank(_ port: (channel: Int, isSource: Bool)) -> Int {
            let sides = sides[port.channel]
            return port.isSource ? sides.sourceRank : sides.destinationRank
        }
        return unorderedPorts(of: box, on: side).sorted {
            (rank($0), $0.channel, $0.isSource ? 0 : 1) < (
                rank($1), $1.channel, $1.isSource ? 0 : 1
            )
        }
    }

    private func unorderedPorts(
        of box: Int, on side: Side
    ) -> [(channel: Int, isSource: Bool)] {
        scene.channels.indices.flatMap { place -> [(channel: Int, isSource: Bool)] in
            let channel = scene.channels[place]
            var found: [(channel: Int, isSource: Bool)] = []
            if channel.source == box, sides[place].source == side, hasPort(place, atSource: true) {
                found.append((place, true))
            }
            if channel.destination == box, sides[place].destination == side,
                hasPort(place, atSource: false)
            {
                found.append((place, false))
            }
            return found
        }
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
