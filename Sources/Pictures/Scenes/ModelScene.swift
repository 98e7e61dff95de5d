import AttackGraph
import Compilation
import Drawing
import FailureAnalysis
import Formulas
import ThreatGraph
import Wording

/// The part of a scene that a model gives, whatever is drawn of it: boundaries, things in them,
/// channels and workloads.
struct ModelScene {
    let compiled: CompiledModel
    let names: DiagramNames
    var scene = Scene(.flow, style: .product)
    /// The operators that have a colour, in its order, with the names to print.
    let operators: [(id: String, name: String)]
    /// Whether things are counted rather than drawn one by one.
    var isOverview = false
    private(set) var leftOutPerimeters = 0
    private(set) var leftOutChannels = 0
    private(set) var leftOutThings = 0
    private(set) var boxOfPerimeter: [PerimeterID: Int] = [:]
    /// The boxes of the parts of workloads, by their paths from the top.
    private(set) var groups: [WorkloadID: [[Int]: Int]] = [:]
    private(set) var legNodes: [WorkloadID: [Int]] = [:]
    private var things: Set<Thing> = []

    /// - Parameter operators: the order in which parties get a colour; by default the model's own.
    init(names: DiagramNames, operators: [(id: String, name: String)]? = nil) {
        self.names = names
        compiled = names.compiled
        self.operators = operators ?? Self.operators(of: compiled.model)
    }

    /// The parties in the order in which they get a colour, with the names to print: those that
    /// operate perimeters first, so that a party has one colour on all pictures of a model.
    static func operators(of model: ThreatGraph?) -> [(id: String, name: String)] {
        guard let model else { return [] }
        let tinted = Set(model.perimeters.flatMap(\.operators.defenders))
        let others = Set(model.defenders.map(\.id)).subtracting(tinted)
        let names = ModelNames(model)
        return (tinted.sorted() + others.sorted()).map { ($0.rawValue, names.defender($0)) }
    }

    /// Whether there is no path that could stand out.
    var isMap: Bool { scene.kind == .map }

    func box(of location: Location) -> Int? {
        guard case .perimeter(let id) = location else { return nil }
        return boxOfPerimeter[id]
    }

    // MARK: Perimeters

    /// The perimeters whose nesting ends; the reader of models refuses one that does not.
    static func drawable(of model: ThreatGraph) -> [Perimeter] {
        model.perimeters.filter { perimeter in
            model.surroundings(of: perimeter.id).last.map { $0.parent == nil }
                ?? (perimeter.parent == nil)
        }
    }

    /// Adds the perimeters, those around others first.
    mutating func addPerimeters(of model: ThreatGraph, shown: Set<PerimeterID>) {
        leftOutPerimeters = model.perimeters.count - shown.count
        let inside = Dictionary(
            grouping: model.perimeters.filter { shown.contains($0.id) }, by: \.parent)
        let controls = Dictionary(
            grouping: compiled.barrierMeanings.compactMap {
                meaning -> (PerimeterID, BarrierMeaning)? in
                if case .control(_, let id) = meaning { (id, meaning) } else { nil }
            }, by: \.0
        ).mapValues { $0.map(\.1) }
        // The next of these is the last.
        var waiting = Array((inside[nil] ?? []).reversed())
        while let perimeter = waiting.popLast() {
            add(perimeter, controls: controls[perimeter.id] ?? [])
            waiting += (inside[perimeter.id] ?? []).reversed()
        }
    }

    private mutating func add(_ perimeter: Perimeter, controls: [BarrierMeaning]) {
        let level = (perimeter.level ?? perimeter.baseline).map(\.description)
        scene.boxes.append(
            Scene.Box(
                parent: perimeter.parent.flatMap { boxOfPerimeter[$0] },
                title: names.title(of: perimeter),
                pill: names.pill(of: perimeter.operators), pillLast: level,
                tint: tint(of: perimeter.operators),
                isMarked: names.failed(among: perimeter.operators),
                tooltip: names.tooltip(of: perimeter),
                identity: Identity(
                    "perimeters.\(perimeter.id)",
                    barriers: names.barrierIDs(
                        [.perimeter(perimeter.id), .hostHands(perimeter.id)] + controls),
                    fact: names.factID(.inside(perimeter.id)))))
        scene.boxes[scene.boxes.count - 1].tag = tag(of: perimeter.operators.defenders)
        boxOfPerimeter[perimeter.id] = scene.boxes.count - 1
    }

    /// The letters of some parties, joined; of more than four the first three.
    func tag(of defenders: some Collection<DefenderID>) -> String? {
        let places = defenders.compactMap { defender in
            operators.firstIndex { $0.id == defender.rawValue }
        }.sorted()
        guard !places.isEmpty else { return nil }
        let shown = places.prefix(places.count > 4 ? 3 : 4).map(Tint.letters)
        return shown.joined(separator: "+") + (places.count > 4 ? "+…" : "")
    }

    private func tint(of quorum: Quorum) -> Tint {
        let defenders = quorum.defenders
        guard defenders.count == 1, let only = defenders.first else { return .neutral }
        return tint(of: only)
    }

    /// A defender's colour; that of none where it has none.
    func tint(of defender: DefenderID) -> Tint {
        operators.firstIndex { $0.id == defender.rawValue }.map(Tint.party) ?? .neutral
    }

    // MARK: Copies and keys

    /// Adds the copies and keys except those that stand for certain facts.
    ///
    /// - Parameter limit: how many are drawn; the others are counted.
    mutating func addCopies(
        of model: ThreatGraph, except facts: Set<FactMeaning> = [], limit: Int = .max
    ) {
        for weights in model.weights {
            for (place, copy) in weights.copies.enumerated() {
                guard let box = boxOfPerimeter[copy.perimeter] else { continue }
                let form: HeldForm
                switch copy.form {
                case .plaintext: form = .plaintext
                case .ciphertext: form = .ciphertext(copy.key ?? "")
                case .share: form = .share(copy.share ?? 1)
                }
                let meaning = FactMeaning.holds(weights.id, form, .perimeter(copy.perimeter))
                guard !facts.contains(meaning) else { continue }
                addThing(
                    in: box, limit: limit, shape: .weights, names.label(of: weights, form: form),
                    identity: Identity(
                        "\(weights.path).copies.\(place + 1)", fact: names.factID(meaning)))
            }
        }
        for key in model.keys where !facts.contains(.hasKey(key.id)) {
            let box = key.perimeter.flatMap { boxOfPerimeter[$0] }
            guard box != nil || isMap else { continue }
            let release = isMap ? names.barrier(.keyRelease(key.id)) : nil
            addThing(
                in: box, limit: limit, shape: .key, (key.name, "key"),
                gate: release.map { names.gate(ofBarrier: $0) },
                identity: Identity("keys.\(key.id)", fact: names.factID(.hasKey(key.id))))
        }
    }

    private mutating func addThing(
        in box: Int?, limit: Int, shape: Shape, _ label: (title: String, subtitle: String),
        gate: Scene.Gate? = nil, identity: Identity
    ) {
        let note = isMap ? "" : "; not on the path"
        let node = Scene.Node(
            box: box, shape: shape, title: label.title, subtitle: label.subtitle, gate: gate,
            tooltip: "\(label.title), \(label.subtitle)\(note)", identity: identity)
        let thing = Thing(box: box, shape: shape, title: node.title, subtitle: node.subtitle)
        guard things.count < limit || things.contains(thing) else {
            leftOutThings += 1
            return
        }
        if things.insert(thing).inserted { scene.nodes.append(node) }
    }

    /// By what a copy or key is told from others of its box; those that are alike are drawn once.
    private struct Thing: Hashable {
        var box: Int?
        var shape: Shape
        var title: String
        var subtitle: String
    }

    // MARK: Channels

    /// Adds the channels except those that are drawn otherwise.
    ///
    /// - Parameter limit: how many are drawn, by id; the others are counted.
    mutating func addChannels(
        of model: ThreatGraph, except used: Set<ChannelID> = [], limit: Int = .max
    ) {
        for channel in model.channels where !used.contains(channel.id) {
            let source = box(of: channel.source)
            let destination = box(of: channel.destination)
            let isShown =
                (channel.source == .outside || source != nil)
                && (channel.destination == .outside || destination != nil)
                && (source != nil || destination != nil)
            guard isShown, source != destination else {
                if !isShown { leftOutChannels += 1 }
                continue
            }
            guard scene.links.count < limit else {
                leftOutChannels += 1
                continue
            }
            let gate = names.gate(ofChannel: channel)
            let parts = [channel.name, gate.upper, gate.lower]
            let note = isMap ? "" : "; not on the path"
            scene.links.append(
                Scene.Link(
                    source: source, destination: destination, style: isMap ? .way : .channel,
                    label: parts.filter { !$0.isEmpty }.joined(separator: " · "),
                    name: channel.name, gate: gate,
                    isGateAtDestination: channel.kind == .administration || source == nil,
                    tooltip: names.tooltip(of: channel) + note,
                    identity: Identity(
                        "channels.\(channel.id)",
                        barriers: names.barrierIDs([.channel(channel.id)]))))
        }
        addServices(of: model, limit: limit)
    }

    /// Adds the ways of services into the perimeters that are drawn, each with its gate.
    private mutating func addServices(of model: ThreatGraph, limit: Int) {
        for service in model.services {
            for place in service.perimeters {
                guard let box = boxOfPerimeter[place], scene.links.count < limit else { continue }
                let gate = names.barrier(.service(service.id)).map(names.gate(ofBarrier:))
                let parts = [service.name, gate?.upper ?? "", gate?.lower ?? ""]
                let note = isMap ? "" : "; not on the path"
                scene.links.append(
                    Scene.Link(
                        source: nil, destination: box, style: isMap ? .way : .channel,
                        label: parts.filter { !$0.isEmpty }.joined(separator: " · "),
                        name: service.name, gate: gate ?? Scene.Gate(.missing, "", ""),
                        isGateAtDestination: true, tooltip: names.tooltip(of: service) + note,
                        identity: Identity(
                            "services.\(service.id)",
                            barriers: names.barrierIDs([.service(service.id)]))))
            }
        }
    }

    // MARK: Workloads

    /// Adds what some workloads need, and who can withhold it.
    mutating func addWorkloads(_ workloads: [Workload], of model: ThreatGraph) {
        for workload in workloads {
            var legs: [Int] = []
            addGroup(
                workload.needs, of: workload, part: [], parent: nil, legs: &legs, model: model)
            legNodes[workload.id] = legs
        }
    }

    private mutating func addGroup(
        _ needs: Substrate, of workload: Workload, part: [Int], parent: Int?, legs: inout [Int],
        model: ThreatGraph
    ) {
        if case .leaf(let leg) = needs, let parent {
            addLeg(leg, of: workload, in: parent, legs: &legs, model: model)
            return
        }
        let path = part.map(String.init).joined(separator: ".")
        let title = part.isEmpty ? workload.name : "Part \(path)"
        let need = names.need(of: needs)
        scene.boxes.append(
            Scene.Box(
                parent: parent, title: title, pill: need, tint: .neutral, isGroup: true,
                tooltip: "\(title): \(need)",
                identity: Identity(
                    "workloads.\(workload.id)" + (part.isEmpty ? "" : ".\(path)"),
                    fact: names.factID(.partLost(workload.id, part: part)))))
        let box = scene.boxes.count - 1
        groups[workload.id, default: [:]][part] = box
        switch needs {
        case .leaf(let leg): addLeg(leg, of: workload, in: box, legs: &legs, model: model)
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
        let provider = names.model.defender(leg.provider)
        let place = leg.perimeter.map(names.model.perimeter)
        let barrier = names.barrier(.leg(workload.id, leg: legs.count))
        scene.nodes.append(
            Scene.Node(
                box: box, shape: .leg, title: leg.kind == .chips ? "Chips" : "Capacity",
                subtitle: [
                    provider, place.map { "at \($0)" }, leg.after.map { "after \($0)" },
                ].compactMap { $0 }.joined(separator: ", "), mayWrap: true,
                gate: barrier.map { names.gate(ofBarrier: $0) },
                tooltip: "\(leg.kind.rawValue) from \(provider)",
                identity: Identity(
                    "workloads.\(workload.id).legs.\(legs.count + 1)",
                    fact: names.factID(.legLost(workload.id, leg: legs.count)))))
        legs.append(scene.nodes.count - 1)
    }
}
