/// Two scenes as one, so that what both show stands at the same place in both.
///
/// The union has every thing of either scene, with the wider words of the two, so that each scene
/// fits where the union is laid out.
struct SceneUnion {
    /// What one of the two scenes shows, numbered as in the union.
    struct Side {
        /// The union with this scene's own words where it has the thing.
        var scene: DiagramScene
        var boxes: Set<Int> = []
        var nodes: Set<Int> = []
        var channels: Set<Int> = []
    }

    private(set) var union = DiagramScene()
    private var boxPlaces: [String: Int] = [:]
    private var nodePlaces: [String: Int] = [:]
    private var channelPlaces: [String: Int] = [:]
    private(set) var sides: [Side] = []

    init(_ first: DiagramScene, _ second: DiagramScene) {
        union.isMap = true
        union.operators = first.operators
        let places = [first, second].map { add($0) }
        for (scene, places) in zip([first, second], places) {
            sides.append(side(of: scene, at: places))
        }
    }

    /// Where the things of a scene are in the union.
    private struct Places {
        var boxes: [Int] = []
        var nodes: [Int] = []
        var channels: [Int] = []
    }

    // MARK: Joining

    private mutating func add(_ scene: DiagramScene) -> Places {
        var places = Places()
        var boxKeys: [String] = []
        func key(_ box: Int?) -> String { box.map { boxKeys[$0] } ?? "" }
        for box in scene.boxes {
            // A perimeter in another one is another thing: it cannot stand at the same place.
            let name = "\(key(box.parent))/\(box.isGroup)\u{1}\(box.identity.element ?? box.title)"
            boxKeys.append(name)
            var moved = box
            moved.parent = box.parent.map { places.boxes[$0] }
            if let place = boxPlaces[name] {
                union.boxes[place] = union.boxes[place].widened(by: moved)
                places.boxes.append(place)
            } else {
                union.boxes.append(moved)
                boxPlaces[name] = union.boxes.count - 1
                places.boxes.append(union.boxes.count - 1)
            }
        }
        var seen: [String: Int] = [:]
        for node in scene.nodes {
            let what = Self.name(of: node)
            let bare = "\(key(node.box))/\(node.shape.rawValue)\u{1}\(what)"
            seen[bare, default: 0] += 1
            let name = "\(bare)\u{1}\(seen[bare] ?? 1)"
            var moved = node
            moved.box = node.box.map { places.boxes[$0] }
            if let place = nodePlaces[name] {
                union.nodes[place] = union.nodes[place].widened(by: moved)
                places.nodes.append(place)
            } else {
                union.nodes.append(moved)
                nodePlaces[name] = union.nodes.count - 1
                places.nodes.append(union.nodes.count - 1)
            }
        }
        for channel in scene.channels {
            let ends = "\(key(channel.source))\u{1}\(key(channel.destination))"
            let name =
                "\(channel.identity.element ?? channel.name)\u{1}\(ends)\u{1}"
                + "\(channel.isGateAtDestination)"
            var moved = channel
            moved.source = channel.source.map { places.boxes[$0] }
            moved.destination = channel.destination.map { places.boxes[$0] }
            if let place = channelPlaces[name] {
                union.channels[place] = union.channels[place].widened(by: moved)
                places.channels.append(place)
            } else {
                union.channels.append(moved)
                channelPlaces[name] = union.channels.count - 1
                places.channels.append(union.channels.count - 1)
            }
        }
        return places
    }

    /// By what a thing is known to both scenes; a copy by the weights that it is a copy of.
    private static func name(of node: DiagramScene.Node) -> String {
        let element = node.identity.element ?? node.identity.fact ?? node.title
        guard node.shape == .weights else { return element }
        // Its path ends in `copies` and a number.
        return element.split(separator: ".").dropLast(2).joined(separator: ".")
    }

    private func side(of scene: DiagramScene, at places: Places) -> Side {
        var side = Side(scene: union)
        for (box, place) in places.boxes.enumerated() {
            let parent = side.scene.boxes[place].parent
            side.scene.boxes[place] = scene.boxes[box]
            side.scene.boxes[place].parent = parent
            side.boxes.insert(place)
        }
        for (node, place) in places.nodes.enumerated() {
            let box = side.scene.nodes[place].box
            side.scene.nodes[place] = scene.nodes[node]
            side.scene.nodes[place].box = box
            side.nodes.insert(place)
        }
        for (channel, place) in places.channels.enumerated() {
            let ends = (side.scene.channels[place].source, side.scene.channels[place].destination)
            side.scene.channels[place] = scene.channels[channel]
            (side.scene.channels[place].source, side.scene.channels[place].destination) = ends
            side.channels.insert(place)
        }
        return side
    }
}

extension DiagramScene.Box {
    /// The box with the wider words of the two.
    fileprivate func widened(by other: Self) -> Self {
        var box = self
        let title = DiagramType.boxTitle
        if title.width(of: other.title) > title.width(of: box.title) { box.title = other.title }
        let pill = DiagramType.pill
        if pill.width(of: other.wholePill) > pill.width(of: box.wholePill) {
            (box.pill, box.pillLevel) = (other.pill, other.pillLevel)
        }
        return box
    }
}

extension DiagramScene.Node {
    fileprivate func widened(by other: Self) -> Self {
        var node = self
        let (title, subtitle) = (DiagramType.nodeTitle, DiagramType.nodeSubtitle)
        if title.width(of: other.title) > title.width(of: node.title) { node.title = other.title }
        if subtitle.width(of: other.subtitle) > subtitle.width(of: node.subtitle) {
            node.subtitle = other.subtitle
        }
        node.gate = [node.gate, other.gate].compactMap { $0 }
            .max { DiagramType.width(of: $0) < DiagramType.width(of: $1) }
        return node
    }
}

extension DiagramScene.Channel {
    fileprivate func widened(by other: Self) -> Self {
        var channel = self
        let measure = DiagramType.gate
        if measure.width(of: other.label) > measure.width(of: channel.label) {
            channel.label = other.label
        }
        if measure.width(of: other.name) > measure.width(of: channel.name) {
            channel.name = other.name
        }
        return channel
    }
}
