import AttackGraph
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
    /// The model, or the part of it that is drawn.
    private let model: ThreatGraph?
    /// Around what a part is drawn.
    private let element: MapElement?

    init(
        names: DiagramNames, base: ModelScene, losses: Layout.Losses, model: ThreatGraph?,
        around element: MapElement? = nil
    ) {
        self.names = names
        self.base = base
        scene = base.scene
        self.losses = losses
        self.model = model
        self.element = element
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

    var verdict: String { verdictParts.joined(separator: ": ") }

    var verdictParts: [String] {
        let boundaries =
            base.isOverview
            ? model?.perimeters.count ?? 0 : scene.boxes.filter { !$0.isGroup }.count
        let channels = base.isOverview ? model?.channels.count ?? 0 : drawn("channels")
        let others = [(drawn("services"), "service"), (drawn("ties"), "tie")]
        let operators = Set(
            model?.perimeters.flatMap(\.operators.defenders) ?? []
        ).count
        let part = element.map { "around \(names.inSentence(name(of: $0)))" }
        return [names.compiled.title] + (part.map { [$0] } ?? [])
            + [
                ([
                    Self.counted(boundaries, "perimeter"), Self.counted(operators, "operator"),
                    Self.counted(channels, "channel"),
                ] + others.filter { $0.0 > 0 }.map(Self.counted)).joined(separator: ", ")
            ]
    }

    /// How many elements of a section of the model stand as lines on the map.
    private func drawn(_ section: String) -> Int {
        let elements = scene.links.compactMap(\.identity.element)
        return Set(elements.filter { $0.hasPrefix(section + ".") }).count
    }

    /// What an element is called.
    private func name(of element: MapElement) -> String {
        switch element {
        case .perimeter(let id): names.model.perimeter(id)
        case .channel(let id): names.model.channel(id)
        case .weights(let id): names.model.weights(id)
        case .key(let id): names.model.key(id)
        case .workload(let id): names.model.workload(id)
        case .defender(let id): names.model.defender(id)
        case .parent(let id): names.model.parent(id)
        case .jurisdiction(let id): names.model.jurisdiction(id)
        }
    }

    static func counted(_ count: Int, _ noun: String) -> String {
        Counted.words(count, noun)
    }

    var question: String {
        let graph = names.compiled.graph
        let how =
            graph.barriers.contains { names.opens($0.lock) }
            ? "Nobody has failed; open is what stops not even the weakest attacker (OC1)"
            : "Every barrier is shown shut; nobody has failed"
        return "Who keeps what around the \(names.model.guarded)? \(how)"
    }

    // MARK: Parties

    /// The defenders of the model, those with a colour first.
    var parties: [Party] {
        guard let model else { return [] }
        let presences = Presences(of: model)
        let tinted = Set(
            (model.perimeters.flatMap(\.operators.defenders)
                + model.ties.flatMap { [DefenderID($0.holder), $0.party] }).map(\.rawValue))
        return base.operators.enumerated().compactMap { place, entry in
            guard let defender = model.defenders[DefenderID(entry.id)] else { return nil }
            let parent = defender.parent.map(names.model.parent)
            return Party(
                tint: tinted.contains(entry.id) ? .party(place) : nil, name: defender.name,
                role: defender.role.rawValue, parent: parent.map { "parent \($0)" } ?? "",
                reach: reach(over: defender, in: model, given: presences),
                identity: Identity("defenders.\(defender.id)"))
        }
    }

    /// Whose orders reach a defender, and by what.
    func reach(
        over defender: Defender, in model: ThreatGraph, given presences: Presences
    ) -> String {
        let reaches = model.reaches(over: defender, given: presences)
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

    /// That what is unknown is drawn as it is written; nothing where nothing is unknown.
    private var asWritten: [String] {
        let count = names.compiled.model?.openUnknowns.count ?? 0
        if count == 0 { return [] }
        return [
            "The model leaves \(Self.counted(count, "thing")) open, and the map shows the values that "
                + "it writes."
        ]
    }

    /// Under which conditions the map holds, and what is not on it.
    var caption: [String] {
        var lines = [names.conditional] + asWritten
        lines.append(names.origin.joined(separator: " · "))
        if model == nil {
            lines.append("This attack graph came without a model, so there is nothing to map.")
        }
        if let granted = names.takenForGranted { lines.append(granted) }
        if element != nil, let model, let whole = names.compiled.model {
            lines.append(
                "This is a part: \(model.perimeters.count) of "
                    + "\(Self.counted(whole.perimeters.count, "perimeter")) and "
                    + "\(model.channels.count) of "
                    + "\(Self.counted(whole.channels.count, "channel")); the element asked for "
                    + "stands with what holds it, what it holds, its channels and what they lead to."
            )
        }
        let missing = [
            (base.leftOutPerimeters, "perimeter"),
            (base.leftOutChannels, "channel"),
            (base.isOverview ? model?.services.count ?? 0 : 0, "service"),
            (base.isOverview ? model?.ties.count ?? 0 : 0, "tie"),
        ].filter { $0.0 > 0 }.map { Self.counted($0.0, $0.1) }
        if !missing.isEmpty { lines.append("Not drawn: \(WordList.joined(missing)).") }
        if losses.links > 0 {
            lines.append(
                "Drawn only at the ends, with the same name: "
                    + Self.counted(losses.links, isOfChannels ? "channel" : "line") + ".")
        }
        return lines
    }

    /// Whether no line of the map stands for anything but a channel.
    private var isOfChannels: Bool { drawn("services") + drawn("ties") == 0 }

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
    var metadata: String {
        "sallyport-map/1; model \(names.compiled.digest)"
            + (element.map { "; around \($0.path)" } ?? "")
            + (base.isOverview ? "; overview" : "")
    }
}
