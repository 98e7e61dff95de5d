/// Two scenes as one, so that what both show stands at the same place in both.
///
/// The union has every thing of either scene, with the wider words of the two, so that each scene
/// fits where the union is laid out.
package struct SceneUnion {
    /// What one of the two scenes shows, numbered as in the union.
    package struct Side {
        /// The union with this scene's own words where it has the thing.
        package var scene: Scene
        package var boxes: Set<Int> = []
        package var nodes: Set<Int> = []
        package var links: Set<Int> = []
    }

    package private(set) var union: Scene
    private var boxPlaces: [String: Int] = [:]
    private var nodePlaces: [String: Int] = [:]
    private var linkPlaces: [String: Int] = [:]
    package private(set) var sides: [Side] = []

    /// By what a thing is known to both scenes.
    private let likeness: (Identity, Shape?) -> String?

    /// Joins two scenes of one kind and style.
    ///
    /// - Parameter likeness: by what a thing is known to both scenes; by its title where it gives
    ///   `nil`. Only nodes have a shape.
    package init(
        _ first: Scene, _ second: Scene, likeness: @escaping (Identity, Shape?) -> String?
    ) {
        union = Scene(first.kind, style: first.style)
        self.likeness = likeness
        let places = [first, second].map { add($0) }
        for (scene, places) in zip([first, second], places) {
            sides.append(side(of: scene, at: places))
        }
    }

    /// Where the things of a scene are in the union.
    private struct Places {
        var boxes: [Int] = []
        var nodes: [Int] = []
        var links: [Int] = []
    }

    // MARK: Joining

    private mutating func add(_ scene: Scene) -> Places {
        var places = Places()
        var boxKeys: [String] = []
        func key(_ box: Int?) -> String { box.map { boxKeys[$0] } ?? "" }
        for box in scene.boxes {
            // A box in another one is another thing: it cannot stand at the same place.
            let name =
                "\(key(box.parent))/\(box.isGroup)\u{1}\(likeness(box.identity, nil) ?? box.title)"
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
            let what = likeness(node.identity, node.shape) ?? node.title
            let bare = "\(key(node.box))/\(node.shape.name)\u{1}\(what)"
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
        for link in scene.links {
            let ends = "\(key(link.source))\u{1}\(key(link.destination))"
            let name =
                "\(likeness(link.identity, nil) ?? link.name)\u{1}\(ends)\u{1}"
                + "\(link.isGateAtDestination)"
            var moved = link
            moved.source = link.source.map { places.boxes[$0] }
            moved.destination = link.destination.map { places.boxes[$0] }
            if let place = linkPlaces[name] {
                union.links[place] = union.links[place].widened(by: moved)
                places.links.append(place)
            } else {
                union.links.append(moved)
                linkPlaces[name] = union.links.count - 1
                places.links.append(union.links.count - 1)
            }
        }
        return places
    }

    private func side(of scene: Scene, at places: Places) -> Side {
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
        for (link, place) in places.links.enumerated() {
            let ends = (side.scene.links[place].source, side.scene.links[place].destination)
            side.scene.links[place] = scene.links[link]
            (side.scene.links[place].source, side.scene.links[place].destination) = ends
            side.links.insert(place)
        }
        return side
    }
}

extension Scene.Box {
    /// The box with the wider words of the two.
    fileprivate func widened(by other: Self) -> Self {
        var box = self
        let title = Lettering.boxTitle
        if title.width(of: other.title) > title.width(of: box.title) { box.title = other.title }
        if other.tagRoom > box.tagRoom { box.tag = other.tag }
        let pill = Lettering.pill
        if pill.width(of: other.wholePill) > pill.width(of: box.wholePill) {
            (box.pill, box.pillLast) = (other.pill, other.pillLast)
        }
        return box
    }
}

extension Scene.Node {
    fileprivate func widened(by other: Self) -> Self {
        var node = self
        let (title, subtitle) = (Lettering.nodeTitle, Lettering.nodeSubtitle)
        if title.width(of: other.title) > title.width(of: node.title) { node.title = other.title }
        if subtitle.width(of: other.subtitle) > subtitle.width(of: node.subtitle) {
            node.subtitle = other.subtitle
        }
        node.gate = [node.gate, other.gate].compactMap { $0 }
            .max { $0.labelWidth < $1.labelWidth }
        return node
    }
}

extension Scene.Link {
    fileprivate func widened(by other: Self) -> Self {
        var link = self
        let measure = Lettering.gate
        if measure.width(of: other.label) > measure.width(of: link.label) {
            link.label = other.label
        }
        if measure.width(of: other.name) > measure.width(of: link.name) {
            link.name = other.name
        }
        return link
    }
}
