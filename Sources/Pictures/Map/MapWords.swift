import Compilation
import Drawing
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The sentences of a perimeter map.
struct MapWords {
    let names: DiagramNames
    let base: ModelScene
    let scene: Scene
    /// What found no room.
    let losses: Layout.Losses

    init(names: DiagramNames, base: ModelScene, losses: Layout.Losses) {
        self.names = names
        self.base = base
        scene = base.scene
        self.losses = losses
    }

    /// One party as a row of the list under a map.
    struct Party: Hashable {
        /// Its colour, if a perimeter is drawn in it.
        var tint: Tint?
        var name: String
        var role: String
        var parent: String
        var reach: String
        var identity: Identity
    }

    private var model: ThreatGraph? { names.compiled.model }

    var verdict: String { verdictParts.joined(separator: ": ") }

    var verdictParts: [String] {
        let boundaries = scene.boxes.filter { !$0.isGroup }.count
        let operators = Set(
            model?.perimeters.flatMap(\.operators.defenders) ?? []
        ).count
        return [
            names.compiled.title,
            [
                Self.counted(boundaries, "perimeter"), Self.counted(operators, "operator"),
                Self.counted(scene.links.count, "channel"),
            ].joined(separator: ", "),
        ]
    }

    static func counted(_ count: Int, _ noun: String) -> String {
        Counted.words(count, noun)
    }

    let question =
        "Who keeps what around the weights? Every barrier is shown shut; nobody has failed"

    // MARK: Parties

    /// The defenders of the model, those with a colour first.
    var parties: [Party] {
        guard let model else { return [] }
        let tinted = Set(model.perimeters.flatMap(\.operators.defenders).map(\.rawValue))
        return base.operators.enumerated().compactMap { place, entry in
            guard let defender = model.defenders[DefenderID(entry.id)] else { return nil }
            let parent = defender.parent.map(names.model.parent)
            return Party(
                tint: tinted.contains(entry.id) ? .party(place) : nil, name: defender.name,
                role: defender.role.rawValue, parent: parent.map { "parent \($0)" } ?? "",
                reach: reach(over: defender, in: model),
                identity: Identity("defenders.\(defender.id)"))
        }
    }

    /// Whose orders reach a defender, and by what.
    private func reach(over defender: Defender, in model: ThreatGraph) -> String {
        let reaches = model.reaches(over: defender)
        var bases: [(JurisdictionID, [String])] = []
        for reach in reaches {
            if let last = bases.indices.last, bases[last].0 == reach.jurisdiction {
                bases[last].1.append(reach.basis.rawValue)
            } else {
                bases.append((reach.jurisdiction, [reach.basis.rawValue]))
            }
        }
        guard !bases.isEmpty else { return "no jurisdiction stated" }
        return "reached by "
            + bases.map { id, basis in
                "\(names.model.jurisdiction(id)) (\(basis.joined(separator: ", ")))"
            }.joined(separator: "; ")
    }

    // MARK: Caption

    /// Under which conditions the map holds, and what is not on it.
    var caption: [String] {
        var lines = [names.conditional, names.origin.joined(separator: " · ")]
        if model == nil {
            lines.append("This attack graph came without a model, so there is nothing to map.")
        }
        let missing = [
            (base.leftOutPerimeters, "perimeter"),
            (base.leftOutChannels, "channel"),
        ].filter { $0.0 > 0 }.map { Self.counted($0.0, $0.1) }
        if !missing.isEmpty { lines.append("Not drawn: \(WordList.joined(missing)).") }
        if losses.links > 0 {
            lines.append(
                "Drawn only at the ends, with the same name: "
                    + Self.counted(losses.links, "channel") + ".")
        }
        return lines
    }

    /// The map in words.
    var description: String {
        let boxes = scene.boxes.filter { !$0.isGroup }.map { box in
            let outer = box.parent.map { " inside \(scene.boxes[$0].title)" } ?? ""
            return box.tooltip + outer + "."
        }
        let things = scene.nodes.filter { $0.shape != .leg }.map { node in
            "\(node.tooltip) in \(node.box.map { scene.boxes[$0].title } ?? "no perimeter")."
        }
        let ways = scene.links.map { $0.tooltip + "." }
        return ([verdict + "."] + boxes + things + ways + [CompiledModel.conditionalSentence + "."])
            .joined(separator: " ")
    }

    /// What the map was made from.
    var metadata: String { "sallyport-map/1; model \(names.compiled.digest)" }
}
