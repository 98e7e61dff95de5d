import AttackGraph
import FailureAnalysis
import ThreatGraph

extension DiagramSceneBuilder {
    // MARK: Perimeters

    /// Adds the perimeters, those around others first.
    mutating func addPerimeters(of model: ThreatGraph) {
        let shown = shownPerimeters(of: model)
        scene.leftOutPerimeters = model.perimeters.count - shown.count
        let used = Set(shown.flatMap { model.perimeters[$0]?.operators.defenders ?? [] })
        let others = pathWorkloads.flatMap { model.workloads[$0]?.needs.legs.map(\.provider) ?? [] }
        scene.operators = used.union(others).sorted().map {
            ($0.rawValue, model.defenders[$0]?.name ?? $0.rawValue)
        }
        addPerimeters(inside: nil, of: model, shown: shown)
    }

    private mutating func addPerimeters(
        inside parent: PerimeterID?, of model: ThreatGraph, shown: Set<PerimeterID>
    ) {
        for perimeter in model.perimeters(inside: parent) where shown.contains(perimeter.id) {
            let level = (perimeter.level ?? perimeter.baseline).map(\.description)
            let failed = words.failed(among: perimeter.operators)
            scene.boxes.append(
                DiagramScene.Box(
                    parent: parent.flatMap { boxOfPerimeter[$0] }, title: perimeter.name,
                    pill: words.pill(of: perimeter.operators), pillLevel: level,
                    tint: tint(of: perimeter.operators), isFailed: failed,
                    tooltip: words.tooltip(of: perimeter)))
            boxOfPerimeter[perimeter.id] = scene.boxes.count - 1
            addPerimeters(inside: perimeter.id, of: model, shown: shown)
        }
    }

    func tint(of quorum: Quorum) -> DiagramTint {
        let defenders = quorum.defenders
        guard defenders.count == 1, let only = defenders.first,
            let place = scene.operators.firstIndex(where: { $0.id == only.rawValue })
        else { return .neutral }
        return .operator(place)
    }

    /// All perimeters of a small model; of a large one those on the path, around them, and beside
    /// them.
    private func shownPerimeters(of model: ThreatGraph) -> Set<PerimeterID> {
        let reachable = model.perimeters.filter { perimeter in
            // A nesting that never ends has no place on a page; the reader of models refuses it.
            model.surroundings(of: perimeter.id).last.map { $0.parent == nil }
                ?? (perimeter.parent == nil)
        }
        guard reachable.count > Self.perimeterLimit else { return Set(reachable.map(\.id)) }
        var shown: Set<PerimeterID> = []
        for id in pathPerimeters {
            shown.insert(id)
            shown.formUnion(model.surroundings(of: id).map(\.id))
        }
        let parents = Set(shown.map { model.perimeters[$0]?.parent })
        let siblings = reachable.filter { parents.contains($0.parent) || shown.isEmpty }
        for sibling in siblings where shown.count < Self.perimeterLimit {
            let around = model.surroundings(of: sibling.id).map(\.id)
            if around.allSatisfy(shown.contains) { shown.insert(sibling.id) }
        }
        return shown
    }

    /// The perimeters that the path speaks of.
    private var pathPerimeters: [PerimeterID] {
        path.steps.compactMap { step in
            switch compiled.meaning(of: step.fact) {
            case .inside(let id), .holds(_, _, .perimeter(let id)),
                .countsShares(_, _, _, .some(.perimeter(let id))):
                id
            case .hasKey(let id): compiled.model?.keys[id]?.perimeter
            default: nil
            }
        }
    }

    // MARK: Copies and keys off the path

    /// Adds the copies and keys that the path does not touch.
    mutating func addCopies(of model: ThreatGraph) {
        let onPath = Set(path.steps.map { compiled.meaning(of: $0.fact) })
        for weights in model.weights {
            for copy in weights.copies {
                guard let box = boxOfPerimeter[copy.perimeter] else { continue }
                let form: HeldForm
                switch copy.form {
                case .plaintext: form = .plaintext
                case .ciphertext: form = .ciphertext(copy.key ?? "")
                case .share: form = .share(copy.share ?? 1)
                }
                let meaning = FactMeaning.holds(weights.id, form, .perimeter(copy.perimeter))
                guard !onPath.contains(meaning) else { continue }
                let label = words.label(of: weights, form: form)
                addBystander(in: box, shape: .weights, label)
            }
        }
        for key in model.keys {
            guard let box = key.perimeter.flatMap({ boxOfPerimeter[$0] }),
                !onPath.contains(.hasKey(key.id))
            else { continue }
            addBystander(in: box, shape: .key, (key.name, "key"))
        }
    }

    private mutating func addBystander(
        in box: Int, shape: DiagramShape, _ label: (title: String, subtitle: String)
    ) {
        let node = DiagramScene.Node(
            box: box, shape: shape, title: label.title, subtitle: label.subtitle,
            tooltip: "\(label.title), \(label.subtitle); not on the path")
        let isKnown = scene.nodes.contains {
            $0.box == box && $0.shape == shape && $0.title == node.title
                && $0.subtitle == node.subtitle && $0.step == nil
        }
        if !isKnown { scene.nodes.append(node) }
    }

    // MARK: Channels off the path

    /// Adds the channels that the path does not use.
    mutating func addChannels(of model: ThreatGraph) {
        for channel in model.channels where !usedChannels.contains(channel.id) {
            let source = box(of: channel.source)
            let destination = box(of: channel.destination)
            let isShown =
                (channel.source == .outside || source != nil)
                && (channel.destination == .outside || destination != nil)
                && (source != nil || destination != nil)
            guard isShown, source != destination else {
                if !isShown { scene.leftOutChannels += 1 }
                continue
            }
            let gate = words.gate(ofChannel: channel)
            let parts = [channel.name, gate.upper, gate.lower]
            scene.channels.append(
                DiagramScene.Channel(
                    source: source, destination: destination,
                    label: parts.filter { !$0.isEmpty }.joined(separator: " · "),
                    name: channel.name, gate: gate,
                    isGateAtDestination: channel.kind == .administration || source == nil,
                    tooltip: words.tooltip(of: channel)))
        }
    }

    // MARK: Workloads

    /// The workloads that the path speaks of, in id order.
    private var pathWorkloads: [WorkloadID] {
        Set(
            path.steps.compactMap { step in
                switch compiled.meaning(of: step.fact) {
                case .legLost(let id, _), .partLost(let id, _): id
                default: nil
                }
            }
        ).sorted()
    }

    /// Adds what the workloads on the path need, and who can withhold it.
    mutating func addWorkloads(of model: ThreatGraph) {
        for id in pathWorkloads {
            guard let workload = model.workloads[id] else { continue }
            var legs: [Int] = []
            addGroup(
                workload.needs, of: workload, part: [], parent: nil, legs: &legs, model: model)
            legNodes[id] = legs
        }
    }

    private mutating func addGroup(
        _ needs: Substrate, of workload: Workload, part: [Int], parent: Int?, legs: inout [Int],
        model: ThreatGraph
    ) {
        if case .leg(let leg) = needs, let parent {
            addLeg(leg, of: workload, in: parent, legs: &legs, model: model)
            return
        }
        let title =
            part.isEmpty ? workload.name : "Part " + part.map(String.init).joined(separator: ".")
        scene.boxes.append(
            DiagramScene.Box(
                parent: parent, title: title, pill: words.need(of: needs), tint: .neutral,
                isGroup: true, tooltip: "\(title): \(words.need(of: needs))"))
        let box = scene.boxes.count - 1
        groups[workload.id, default: [:]][part] = box
        switch needs {
        case .leg(let leg): addLeg(leg, of: workload, in: box, legs: &legs, model: model)
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            for (position, inner) in parts.enumerated() {
                addGroup(
                    inner, of: workload, part: part + [position + 1], parent: box, legs: &legs,
                    model: model)
            }
        }
    }

    private mutating func addLeg(
        _ leg: SubstrateLeg, of workload: Workload, in box: Int, legs: inout [Int],
        model: ThreatGraph
    ) {
        let provider = model.defenders[leg.provider]?.name ?? leg.provider.rawValue
        let place = leg.perimeter.map { model.perimeters[$0]?.name ?? $0.rawValue }
        let barrier = compiled.graph.barriers.indices.first {
            compiled.barrierMeanings[$0] == .leg(workload.id, leg: legs.count)
        }
        scene.nodes.append(
            DiagramScene.Node(
                box: box, shape: .leg, title: leg.kind == .chips ? "Chips" : "Capacity",
                subtitle: [provider, place.map { "at \($0)" }].compactMap { $0 }
                    .joined(separator: ", "),
                gate: barrier.map { words.gate(ofBarrier: BarrierIndex($0)) },
                tooltip: "\(leg.kind.rawValue) from \(provider)"))
        legs.append(scene.nodes.count - 1)
    }
}
