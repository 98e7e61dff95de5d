import AttackGraph
import Compilation
import Drawing
import FailureAnalysis
import ThreatGraph

/// Turns a compiled model and a path through it into a scene.
struct DiagramSceneBuilder {
    let path: FailurePath
    let compiled: CompiledModel
    let words: DiagramWords
    private var base: ModelScene
    var nodeOfFact: [FactIndex: Int] = [:]
    var usedChannels: Set<ChannelID> = []
    /// The first channel that nothing guards between each two boxes.
    private var unguarded: [Ends: Channel] = [:]
    var startNode: Int?

    /// How many perimeters are drawn before those far from the path are left out.
    static let perimeterLimit = 24
    /// How many channels, and how many copies and keys, are drawn beside the path.
    static let channelLimit = 48
    static let thingLimit = 96

    private init(_ words: DiagramWords) {
        path = words.path
        compiled = words.compiled
        self.words = words
        base = ModelScene(names: words.names)
    }

    private var scene: Scene {
        get { base.scene }
        _modify { yield &base.scene }
    }

    private var boxOfPerimeter: [PerimeterID: Int] { base.boxOfPerimeter }

    /// The scene of the path that the words tell.
    static func scene(_ words: DiagramWords, extent: PathExtent) -> ModelScene {
        var builder = DiagramSceneBuilder(words)
        let (path, compiled) = (words.path, words.compiled)
        if let model = compiled.model {
            let shown =
                extent == .path
                ? builder.passedPerimeters(of: model) : builder.shownPerimeters(of: model)
            builder.base.addPerimeters(of: model, shown: shown)
            builder.base.addWorkloads(
                builder.pathWorkloads.compactMap { model.workloads[$0] }, of: model)
        }
        builder.noteUnguardedChannels()
        builder.addPath()
        builder.lightWhatIsPassed()
        if extent == .surroundings, let model = compiled.model {
            let facts = Set(path.steps.map { compiled.meaning(of: $0.fact) })
            builder.base.addCopies(of: model, except: facts, limit: Self.thingLimit)
            builder.base.addChannels(
                of: model, except: builder.usedChannels, limit: Self.channelLimit)
        }
        return builder.base
    }

    // MARK: The path

    private mutating func addPath() {
        let grounds = PathGrounds(path)
        for step in path.steps {
            let near = grounds.near(step)
            let sources = near.compactMap { nodeOfFact[$0] }
            let node = addNode(for: step, from: sources)
            nodeOfFact[step.fact] = node
            addEdges(for: step, from: near, to: node)
            markOnPath(scene.nodes[node].box)
        }
    }

    private mutating func markOnPath(_ box: Int?) {
        for around in scene.chain(from: box) { scene.boxes[around].isInFlow = true }
    }

    /// Draws some perimeters, and what is around them, in full.
    mutating func light(_ perimeters: Set<PerimeterID>) {
        for box in perimeters.compactMap({ boxOfPerimeter[$0] }) {
            for around in scene.chain(from: box) { scene.boxes[around].isLit = true }
        }
    }

    private mutating func addEdges(for step: PathStep, from premises: [FactIndex], to node: Int) {
        var sources = premises.compactMap { nodeOfFact[$0] }.filter { $0 != node }
        if sources.isEmpty, let start = start(of: step) { sources = [start] }
        var onNode: [OpenBarrier] = step.barriers
        for source in sources {
            let crossed = crossedBoxes(from: source, to: node)
            var gates: [Int: [OpenBarrier]] = [:]
            for barrier in step.barriers {
                guard let box = boundary(of: barrier, crossed: crossed) else { continue }
                gates[box, default: []].append(barrier)
                onNode.removeAll { $0.barrier == barrier.barrier }
            }
            let isTogether =
                isTogether(step, premise: premises.first { nodeOfFact[$0] == source })
                && scene.nodes[source].box != scene.nodes[node].box
            scene.lines.append(
                Scene.Line(
                    from: source, to: node, style: isTogether ? .together : .path,
                    gates: gates.sorted { $0.key < $1.key }.map {
                        ($0.key, words.gate(of: $0.value))
                    },
                    tooltip: words.tooltip(of: step), identity: Identity(step: step.number)))
            let channel = noteUnguardedChannel(of: step, from: source, to: node)
            if isMove(step), let box = gap(in: crossed, by: channel) {
                let gate = words.gap(at: scene.boxes[box].title, by: channel)
                scene.lines[scene.lines.count - 1].gates = [(box, gate)]
            }
        }
        if !onNode.isEmpty { scene.nodes[node].gate = words.gate(of: onNode) }
    }

    /// The boxes whose boundary a way between two nodes crosses.
    private func crossedBoxes(from source: Int, to target: Int) -> (left: [Int], entered: [Int]) {
        let from = scene.chain(from: scene.nodes[source].box)
        let to = scene.chain(from: scene.nodes[target].box)
        return (from.filter { !to.contains($0) }, to.filter { !from.contains($0) })
    }

    /// The boundary that a barrier guards on the way, if the way crosses it.
    private mutating func boundary(
        of barrier: OpenBarrier, crossed: (left: [Int], entered: [Int])
    ) -> Int? {
        let all = crossed.left + crossed.entered
        switch compiled.meaning(of: barrier.barrier) {
        case .perimeter(let id), .control(_, let id), .hostHands(let id):
            return boxOfPerimeter[id].flatMap { all.contains($0) ? $0 : nil }
        case .channel(let id):
            usedChannels.insert(id)
            guard let channel = compiled.model?.channels[id] else { return all.first }
            let source = box(of: channel.source).flatMap { crossed.left.contains($0) ? $0 : nil }
            let target = box(of: channel.destination)
                .flatMap { crossed.entered.contains($0) ? $0 : nil }
            let preferred = channel.kind == .administration ? target ?? source : source ?? target
            return preferred ?? all.first
        default: return nil
        }
    }

    private func box(of location: Location) -> Int? { base.box(of: location) }

    private func isTogether(_ step: PathStep, premise: FactIndex?) -> Bool {
        switch compiled.meaning(of: step.fact) {
        case .consequence, .countsShares, .partLost: return true
        default: break
        }
        if let premise, case .hasKey = compiled.meaning(of: premise) { return true }
        return false
    }

    /// The boxes that a channel joins; `nil` for what is not drawn.
    private struct Ends: Hashable {
        var source: Int?
        var destination: Int?
    }

    private mutating func noteUnguardedChannels() {
        for channel in compiled.model?.channels ?? [] where channel.guardedBy == .none {
            let ends = Ends(
                source: box(of: channel.source), destination: box(of: channel.destination))
            if unguarded[ends] == nil { unguarded[ends] = channel }
        }
    }

    /// A channel without a guard leaves no barrier on the path: find it by its ends, so that it is
    /// not drawn a second time.
    private mutating func noteUnguardedChannel(
        of step: PathStep, from source: Int, to node: Int
    ) -> Channel? {
        guard step.barriers.isEmpty else { return nil }
        let from = scene.nodes[source].box
        let to = scene.nodes[node].box
        guard from != to, !isTogether(step, premise: nil) else { return nil }
        let match = unguarded[Ends(source: from, destination: to)]
        if let match { usedChannels.insert(match.id) }
        return match
    }

    /// Whether a step is a move that passes no barrier: coming inside, bytes over a channel, or
    /// commands that stop what runs there.
    ///
    /// Bytes that cross a boundary on both sides of which there is access pass it without a gate
    /// because the gate is passed already: that step rests on access as well.
    private func isMove(_ step: PathStep) -> Bool {
        guard step.barriers.isEmpty else { return false }
        switch compiled.meaning(of: step.fact) {
        case .inside: return true
        case .legLost, .keyLost:
            return step.premises.contains {
                if case .inside = compiled.meaning(of: $0) { true } else { false }
            }
        case .holds:
            return step.premises.allSatisfy {
                if case .holds = compiled.meaning(of: $0) { true } else { false }
            }
        default: return false
        }
    }

    /// The boundary where a move's gate would stand.
    private func gap(
        in crossed: (left: [Int], entered: [Int]), by channel: Channel?
    ) -> Int? {
        let (left, entered) = (crossed.left.first, crossed.entered.first)
        if channel?.kind == .administration || channel == nil { return entered ?? left }
        return left ?? entered
    }

    /// Where a step begins that rests on nothing.
    private mutating func start(of step: PathStep) -> Int? {
        switch compiled.meaning(of: step.fact) {
        case .legLost, .keyLost, .partLost, .unexplained, .countsShares: return nil
        case .inside, .hands, .seized, .holds, .hasKey, .consequence: break
        }
        if let startNode { return startNode }
        let label = words.start
        scene.nodes.append(
            Scene.Node(
                box: nil, shape: .actor, title: label.title, subtitle: label.subtitle,
                mayWrap: true,
                step: 0,
                tooltip: label.tooltip))
        startNode = scene.nodes.count - 1
        return startNode
    }

    private mutating func addNode(for step: PathStep, from sources: [Int]) -> Int {
        let meaning = compiled.meaning(of: step.fact)
        if case .legLost(let workload, let leg) = meaning,
            let node = base.legNodes[workload].flatMap({ $0.indices.contains(leg) ? $0[leg] : nil })
        {
            scene.nodes[node].step = step.number
            scene.nodes[node].identity.number = step.number
            return node
        }
        let place = place(of: meaning, sources: sources)
        let label = words.label(of: step)
        scene.nodes.append(
            Scene.Node(
                box: place.box,
                shape: words.shape(of: meaning, isLast: step.number == path.steps.last?.number),
                title: label.title,
                subtitle: label.subtitle, step: step.number, isBeyond: place.isOutside,
                tooltip: words.tooltip(of: step),
                identity: Identity(
                    fact: compiled.graph[step.fact].id, step: step.number)))
        return scene.nodes.count - 1
    }

    /// Where a fact is drawn.
    private func place(
        of meaning: FactMeaning, sources: [Int]
    ) -> (box: Int?, isOutside: Bool) {
        let common = sources.dropFirst().reduce(sources.first.flatMap { scene.nodes[$0].box }) {
            scene.commonBox($0, scene.nodes[$1].box)
        }
        let allOutside = sources.allSatisfy { scene.nodes[$0].isBeyond }
        switch meaning {
        case .inside(let id), .hands(let id), .seized(let id):
            return (boxOfPerimeter[id], false)
        case .holds(_, _, .perimeter(let id)): return (boxOfPerimeter[id], false)
        case .holds(_, _, .outside): return (nil, true)
        case .countsShares(_, _, _, .some(let location)):
            return (box(of: location), location == .outside)
        case .hasKey(let id):
            let held = compiled.model?.keys[id]?.perimeter.flatMap { boxOfPerimeter[$0] }
            let isThere = held.map { box in
                sources.contains { scene.chain(from: scene.nodes[$0].box).contains(box) }
            }
            return (isThere == true ? held : nil, false)
        case .partLost(let workload, let part, _): return (group(of: workload, part: part), false)
        case .countsShares, .consequence, .legLost, .keyLost:
            return (common, common == nil && allOutside)
        case .unexplained: return (nil, false)
        }
    }

    private func group(of workload: WorkloadID, part: [Int]) -> Int? {
        var part = part
        while !part.isEmpty {
            if let box = base.groups[workload]?[part] { return box }
            part.removeLast()
        }
        return base.groups[workload]?[[]]
    }
}
