import Drawing
import ThreatGraph
import Wording

/// What somebody has in a defender, on a map.
extension ModelScene {
    /// Adds a box for everybody who holds a tie or in whom one is, and a line for each tie from the
    /// one to the other.
    ///
    /// The boxes stand in no perimeter: they are parties and no places. A line says what the tie is
    /// where it ends; nothing moves over it, so that it has no gate.
    mutating func addTies(of model: ThreatGraph) {
        var boxes: [String: Int] = [:]
        for tie in model.ties {
            let owner = ParentID(tie.holder)
            let holder =
                model.parents[owner] == nil
                ? box(of: DefenderID(tie.holder), in: model, among: &boxes)
                : box(of: owner, in: model, among: &boxes)
            let party = box(of: tie.party, in: model, among: &boxes)
            // The reader of models refuses a tie of somebody in itself.
            if holder == party { continue }
            let name = names.model.title(of: tie)
            let words = names.model.kind(of: tie)
            scene.links.append(
                Scene.Link(
                    source: holder, destination: party, style: .tie, label: "\(name) · \(words)",
                    name: name, gate: nil, isGateAtDestination: true,
                    tooltip: "\(names.model.tie(tie.id)): \(words)",
                    identity: Identity("ties.\(tie.id)")))
        }
    }

    private mutating func box(
        of defender: DefenderID, in model: ThreatGraph, among boxes: inout [String: Int]
    ) -> Int {
        box(
            "defenders.\(defender)", title: names.model.defender(defender),
            pill: model.defenders[defender]?.role.rawValue ?? "party", tint: tint(of: defender),
            among: &boxes)
    }

    private mutating func box(
        of parent: ParentID, in model: ThreatGraph, among boxes: inout [String: Int]
    ) -> Int {
        box(
            "parents.\(parent)", title: names.model.parent(parent), pill: "parent", tint: .neutral,
            among: &boxes)
    }

    private mutating func box(
        _ element: String, title: String, pill: String, tint: Tint, among boxes: inout [String: Int]
    ) -> Int {
        if let known = boxes[element] { return known }
        scene.boxes.append(
            Scene.Box(
                parent: nil, title: title, pill: pill, tint: tint, isGroup: true,
                tooltip: "\(title), \(pill)", identity: Identity(element)))
        boxes[element] = scene.boxes.count - 1
        return scene.boxes.count - 1
    }
}
