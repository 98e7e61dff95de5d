import AttackGraph
import Catalogue
import Compilation
import ThreatGraph

/// A model with unknowns, compiled for all its completions at once.
struct ConditionalModel {
    var diagrams: ChoiceDiagrams
    let graph: ChoiceGraph
    let parties: ConditionalParties
    /// What the bypass of each consequence asks.
    let bypasses: [ConsequenceKind: [ConditionalBypass]]
}

/// Compiles all completions of a model at once.
///
/// Every rule of `ModelCompiler` reads few parts of the model. It is run once for each combination
/// of the unknowns that bear on those, and what it yields exists in the completions that agree
/// with one of the combinations in which it was yielded.
struct ConditionalCompiler {
    private var space: CompletionSpace
    private var diagrams: ChoiceDiagrams
    private var steps: [StepKey: ChoiceDiagram] = [:]

    /// Whether a rule may ask for hands at machines; `nil` as long as nobody asked.
    private var handsMayBeRead: Bool?
    private let catalogue: CatalogueBook?
    /// Whether steps with equal locks of different names are kept apart.
    private let isNaming: Bool

    init(_ space: CompletionSpace, catalogue: CatalogueBook?, namingBarriers isNaming: Bool = false)
    {
        self.space = space
        self.catalogue = catalogue
        self.isNaming = isNaming
        diagrams = ChoiceDiagrams(alternatives: space.alternatives)
    }

    /// A step with its locks; what it is guarded by matters, and what that is called only to whoever
    /// tells a path.
    private struct StepKey: Hashable {
        let head: String
        let premises: [String]
        let locks: [LockExpression]
        let barriers: [String]
    }

    /// Everything for the goals given by id.
    mutating func compile(goals: [String]) throws -> ConditionalModel {
        for part in space.parts { try addRules(about: part) }
        try addMovements()
        let parties = try conditionalParties()
        var goals = goals
        let bypasses = self.bypasses(parties: parties, goals: &goals)
        // Facts by principals are there for the bypasses that ask for them alone.
        let asked = Set(goals)
        let graph = ChoiceGraph(
            steps.filter { asked.contains($0.key.head) || !$0.key.head.contains("~~") }.map {
                step, exists in
                ChoiceStep(
                    to: step.head, from: step.premises, through: step.locks,
                    called: step.barriers, in: exists)
            }.sorted(by: Self.precedes), goals: goals)
        return ConditionalModel(
            diagrams: diagrams, graph: graph, parties: parties, bypasses: bypasses)
    }

    /// What the bypass of each consequence asks: with the same principals for everything the
    /// consequence itself, otherwise one goal for each label, which is added to `goals`.
    private mutating func bypasses(
        parties: ConditionalParties, goals: inout [String]
    ) -> [ConsequenceKind: [ConditionalBypass]] {
        let heads = Set(steps.keys.map(\.head))
        let labels = [GoalPlan.labs] + parties.ids
        var found: [ConsequenceKind: [ConditionalBypass]] = [:]
        for (place, kind) in ConsequenceKind.allCases.enumerated() {
            let used = labels.filter { heads.contains(GoalPlan.fact(kind, label: $0)) }
            let asked = Set(used.map { parties.neverAsked($0) })
            if asked.count < 2 {
                found[kind] = [
                    ConditionalBypass(label: used.first ?? GoalPlan.labs, goal: place)
                ]
                continue
            }
            found[kind] = used.map { label in
                goals.append(GoalPlan.fact(kind, label: label))
                return ConditionalBypass(label: label, goal: goals.count - 1)
            }
        }
        return found
    }

    /// An order of steps that does not depend on hashing.
    private static func precedes(_ left: ChoiceStep, _ right: ChoiceStep) -> Bool {
        if left.head != right.head { return left.head < right.head }
        if left.premises != right.premises {
            return left.premises.lexicographicallyPrecedes(right.premises)
        }
        if left.barriers != right.barriers {
            return left.barriers.lexicographicallyPrecedes(right.barriers)
        }
        return left.locks.lexicographicallyPrecedes(right.locks, by: LockExpression.precedes)
    }

    /// Runs the rules about one part.
    private mutating func addRules(about part: ModelPart) throws {
        switch part {
        case .perimeter(let id):
            try add(reading: boundaryParts(of: id)) { compiler in
                if let perimeter = compiler.model.perimeters[id] {
                    compiler.addEntry(to: perimeter)
                }
            }
            try addHands(at: id)
            try addHostHands(of: id)
        case .service(let id):
            try addService(id)
        case .channel(let id):
            try add(reading: channelParts(part, id: id)) { compiler in
                if let channel = compiler.model.channels[id] { compiler.addEntry(over: channel) }
            }
        case .key(let id):
            var parts = [part]
            for key in try space.readings(of: part).compactMap({ $0.keys[id] }) {
                guard case .attested(let release)? = key.release else { continue }
                parts += try hostParts(of: release.enclave)
            }
            try add(reading: parts) { compiler in
                if let key = compiler.model.keys[id] { compiler.addKey(key) }
            }
        case .workload(let id):
            let isCounted = try space.readings(of: part).contains {
                $0.workloads[id]?.needs.hasCombinations(beyond: ModelCompiler.maximumCombinations)
                    ?? false
            }
            if isCounted {
                try addCountedWorkload(id)
            } else {
                try addWorkload(id)
                try addHolds(on: id)
            }
        case .weights, .defender, .jurisdiction, .instrument, .parent, .sharedCause, .site, .tie:
            break
        }
    }

    /// Runs the rule about who stands at a perimeter's machines, where anybody could: every seizure
    /// that could come about is written, and whose orders contain it is a rule about parties.
    private mutating func addHands(at id: PerimeterID) throws {
        guard hasSeizures else { return }
        try add(reading: chainParts(of: id)) { compiler in
            if let perimeter = compiler.model.perimeters[id] { compiler.addHands(at: perimeter) }
        }
    }

    /// Runs the rules about who comes to a perimeter's machines through its walls, and from its
    /// machines into what keeps its host out, where a rule asks for hands in any reading.
    private mutating func addHostHands(of id: PerimeterID) throws {
        if handsMayBeRead == nil { handsMayBeRead = try areHandsRead() }
        guard handsMayBeRead == true else { return }
        try add(reading: boundaryParts(of: id)) { compiler in
            if let perimeter = compiler.model.perimeters[id] {
                compiler.addHands(throughWallsOf: perimeter)
            }
        }
        let isNested = try space.readings(of: .perimeter(id)).contains {
            $0.perimeters[id]?.parent != nil
        }
        guard isNested else { return }
        try add(reading: hostParts(of: id)) { compiler in
            if let perimeter = compiler.model.perimeters[id] {
                compiler.addHostHands(of: perimeter)
            }
        }
    }

    /// Whether a rule may ask for hands in any reading: something runs within another, or a key is
    /// released to attested code.
    private mutating func areHandsRead() throws -> Bool {
        for part in space.parts {
            switch part {
            case .perimeter(let id):
                for perimeter in try space.readings(of: part).compactMap({ $0.perimeters[id] })
                where perimeter.parent != nil && !perimeter.kind.keepsHostOut {
                    return true
                }
            case .key(let id):
                for key in try space.readings(of: part).compactMap({ $0.keys[id] }) {
                    if case .attested? = key.release { return true }
                }
            default: break
            }
        }
        return false
    }

    /// What it rests on where a perimeter's machines are and what keeps out their administrators: the
    /// boundaries of all that may be around it.
    private mutating func hostParts(of id: PerimeterID) throws -> [ModelPart] {
        var parts: Set<ModelPart> = []
        for case .perimeter(let place) in try chainParts(of: id) {
            parts.formUnion(try boundaryParts(of: place))
        }
        return parts.sorted()
    }

    /// Runs the rule about a service, which reads on whose machines its places run.
    private mutating func addService(_ id: ServiceID) throws {
        let part = ModelPart.service(id)
        let places = try space.readings(of: part).flatMap { $0.services[id]?.perimeters ?? [] }
        var parts = [part]
        for place in Set(places).sorted() { parts += try chainParts(of: place) }
        try add(reading: parts) { compiler in
            if let service = compiler.model.services[id] { compiler.addService(service) }
        }
    }

    /// Whether anything could be seized in any reading: where nobody's ground is named, nothing can.
    private var hasSeizures: Bool {
        space.parts.contains { part in
            switch part {
            case .jurisdiction, .site: true
            default: false
            }
        }
    }

    /// The sites of all readings.
    private var siteParts: [ModelPart] {
        space.parts.filter { if case .site = $0 { true } else { false } }
    }

    /// A perimeter and all that may be around it, in any reading, and the sites.
    private mutating func chainParts(of id: PerimeterID) throws -> [ModelPart] {
        var (found, waiting) = (Set<PerimeterID>(), [id])
        while let next = waiting.popLast() {
            guard found.insert(next).inserted else { continue }
            waiting += try space.readings(of: .perimeter(next))
                .compactMap { $0.perimeters[next]?.parent }
        }
        return found.sorted().map(ModelPart.perimeter) + siteParts
    }

    /// Runs the rules about a workload that is one lock in some reading, which read everything on
    /// which its legs' holds depend.
    private mutating func addCountedWorkload(_ id: WorkloadID) throws {
        let others = space.parts.filter { part in
            switch part {
            case .perimeter, .weights, .key, .defender, .site: true
            default: false
            }
        }
        try add(reading: [.workload(id)] + others) { compiler in
            guard let workload = compiler.model.workloads[id] else { return }
            if compiler.addCountedWorkload(workload) { return }
            compiler.addWorkload(workload)
            compiler.addHolds(on: workload)
        }
    }

    /// Runs the rule about a workload once for its shape and once for each perimeter whose level a
    /// leg takes, since a leg needs to know of its own perimeter only.
    private mutating func addWorkload(_ id: WorkloadID) throws {
        let part = ModelPart.workload(id)
        let named = try space.readings(of: part).flatMap { reading in
            reading.workloads[id]?.needs.legs.compactMap(\.perimeter) ?? []
        }
        let weights = try weightsParts(of: id)
        for place in [nil] + Set(named).sorted().map(Optional.some) {
            // What has no barrier is written in the first round, the workload's own goal with it.
            let parts = [part] + (try place.map { try boundaryParts(of: $0) } ?? weights)
            try add(reading: parts) { compiler in
                guard let workload = compiler.model.workloads[id] else { return }
                compiler.addWorkload(workload)
                let legs = workload.needs.legs.enumerated().filter { $1.perimeter == place }
                let barriers = Set(
                    legs.map { BarrierMeaning.leg(id, leg: $0.offset).barrierID })
                compiler.builder.keepSteps { step in
                    step.barriers.isEmpty ? place == nil : !barriers.isDisjoint(with: step.barriers)
                }
            }
        }
    }

    /// The weights whose owner a workload may be done for.
    private mutating func weightsParts(of id: WorkloadID) throws -> [ModelPart] {
        let named = try space.readings(of: .workload(id)).compactMap { $0.workloads[id]?.weights }
        return Set(named).sorted().map(ModelPart.weights)
    }

    /// Runs the rule about who else can withhold a workload's capacity, which reads every place,
    /// where there is anything that it could say.
    private mutating func addHolds(on id: WorkloadID) throws {
        let part = ModelPart.workload(id)
        let legs = try space.readings(of: part).flatMap { $0.workloads[id]?.needs.legs ?? [] }
            .filter { $0.kind == .capacity }
        if legs.isEmpty { return }
        var perimeters: [Perimeter] = []
        var copies: [Copy] = []
        for part in space.parts {
            switch part {
            case .perimeter: perimeters += try space.readings(of: part).flatMap(\.perimeters)
            case .weights:
                copies += try space.readings(of: part).flatMap { $0.weights.flatMap(\.copies) }
            default: break
            }
        }
        let providers = Set(legs.filter { $0.perimeter != nil }.map(\.provider))
        let named = Set(legs.compactMap(\.perimeter))
        let isElsewhere = perimeters.contains { perimeter in
            named.contains(perimeter.id)
                && !providers.isSubset(of: Set(perimeter.operators.defenders))
        }
        let isNested = perimeters.contains { $0.parent != nil }
        let isEncrypted = copies.contains { $0.form == .ciphertext }
        guard isNested || isElsewhere || isEncrypted || hasSeizures else { return }
        let hasBaseline = perimeters.contains { $0.baseline != nil }
        let parts = space.parts.filter { other in
            switch other {
            case .perimeter, .site: true
            case .weights: isEncrypted || legs.contains { $0.perimeter == nil }
            case .key: isEncrypted
            case .defender: hasBaseline
            default: false
            }
        }
        try add(reading: [part] + parts) { compiler in
            if let workload = compiler.model.workloads[id] { compiler.addHolds(on: workload) }
        }
    }

    /// What the entry over a channel reads.
    private mutating func channelParts(
        _ part: ModelPart, id: ChannelID
    ) throws -> [ModelPart] {
        var parts = [part]
        for channel in try space.readings(of: part).compactMap({ $0.channels[id] }) {
            guard case .perimeter(let destination) = channel.destination else { continue }
            parts += try boundaryParts(of: destination)
        }
        return parts
    }

    /// What the movement over a channel reads: where it carries commands, what they lead to.
    private mutating func administeredParts(
        _ part: ModelPart, id: ChannelID
    ) throws -> [ModelPart] {
        var parts = [part]
        for channel in try space.readings(of: part).compactMap({ $0.channels[id] }) {
            if channel.kind == .administration, case .perimeter(let place) = channel.destination {
                parts.append(.perimeter(place))
            }
        }
        return parts
    }

    /// What the boundary of a perimeter reads: the perimeter, the one around it, and, where it has a
    /// baseline or is an enclave, who makes the chips.
    private mutating func boundaryParts(of id: PerimeterID) throws -> [ModelPart] {
        let readings = try space.readings(of: .perimeter(id)).compactMap { $0.perimeters[id] }
        var parts = [ModelPart.perimeter(id)]
        parts += Set(readings.compactMap(\.parent)).sorted().map(ModelPart.perimeter)
        if readings.contains(where: { $0.baseline != nil || $0.kind == .enclave }) {
            parts += space.parts.filter { if case .defender = $0 { true } else { false } }
        }
        return parts
    }

    /// Runs the rules about weights: how they move in any reading decides where steps are written,
    /// and a step that no reading needs never fires.
    private mutating func addMovements() throws {
        var readings: [ThreatGraph] = []
        for part in space.parts {
            switch part {
            case .channel, .perimeter, .service: readings += try space.readings(of: part)
            default: break
            }
        }
        let places = space.parts.compactMap { part in
            if case .perimeter(let id) = part { id } else { nil }
        }
        let ways = WaysOfBytes(readings, taking: hasSeizures ? Set(places) : [])
        let defenders = space.parts.filter { if case .defender = $0 { true } else { false } }
        for case .weights(let id) in space.parts {
            let variants = try space.readings(of: .weights(id)).compactMap { $0.weights[id] }
            var spread = FormSpread(variants: variants, over: ways)
            spread.settle()
            let settled = spread
            let owners = variants.contains { $0.owner == nil } ? defenders : []
            try add(reading: [.weights(id)] + owners) { compiler in
                if let weights = compiler.model.weights[id] {
                    compiler.addWeights(weights, spread: settled)
                }
            }
            for part in space.parts {
                switch part {
                case .channel(let channel):
                    try add(reading: try administeredParts(part, id: channel)) { compiler in
                        if let channel = compiler.model.channels[channel] {
                            compiler.addMovement(of: id, over: channel, spread: settled)
                        }
                    }
                case .perimeter(let perimeter):
                    try add(reading: [part]) { compiler in
                        if let perimeter = compiler.model.perimeters[perimeter] {
                            compiler.addMovement(of: id, across: perimeter, spread: settled)
                        }
                    }
                    guard hasSeizures else { break }
                    try add(reading: try chainParts(of: perimeter)) { compiler in
                        if let perimeter = compiler.model.perimeters[perimeter] {
                            compiler.addMovement(of: id, bySeizureOf: perimeter, spread: settled)
                        }
                    }
                case .service(let service):
                    try add(reading: [part]) { compiler in
                        if let service = compiler.model.services[service] {
                            compiler.addMovement(of: id, by: service, spread: settled)
                        }
                    }
                default: break
                }
            }
        }
    }

    /// Runs a rule in every combination of the unknowns that bear on what it reads.
    private mutating func add(
        reading parts: [ModelPart], rule: (inout ModelCompiler) -> Void
    ) throws {
        let (catalogue, isNaming) = (catalogue, isNaming)
        let found: [StepKey: ChoiceDiagram] = try conditional(on: parts) { model in
            var compiler = ModelCompiler(model, catalogue: catalogue)
            compiler.goals = GoalPlan(labelling: model)
            compiler.writesEverySeizure = true
            rule(&compiler)
            let rules = compiler.builder
            return Set(
                rules.steps.map { step in
                    StepKey(
                        head: step.head, premises: step.premises,
                        locks: step.barriers.compactMap { rules.barriers[$0] },
                        barriers: isNaming ? step.barriers : [])
                })
        }
        for (step, exists) in found {
            steps[step] = diagrams.or(steps[step] ?? .never, exists)
        }
    }

    /// In which completions each item comes about, given what comes about for each combination of
    /// the unknowns that bear on some parts.
    private mutating func conditional<Item: Hashable>(
        on parts: [ModelPart], items make: (ThreatGraph) throws -> Set<Item>
    ) throws -> [Item: ChoiceDiagram] {
        let support = space.unknowns(touching: parts)
        // Refuses what would take too long.
        _ = try space.combinations(for: parts)
        try space.pause()
        var made: [Place: [Item: ChoiceDiagram]?] = [:]
        return try items(
            on: Set(parts).sorted(), support: support[...], picks: [:],
            made: &made, items: make) ?? [:]
    }

    /// How far the picks are and what they come to; what follows depends on nothing else.
    private struct Place: Hashable {
        let depth: Int
        let standing: CompletionSpace.Standing
    }

    /// The items under some picks; `nil` where those are no model, so that anything may be said of
    /// them.
    private mutating func items<Item: Hashable>(
        on parts: [ModelPart], support: ArraySlice<Int>, picks: [Int: Int],
        made: inout [Place: [Item: ChoiceDiagram]?],
        items make: (ThreatGraph) throws -> Set<Item>
    ) throws -> [Item: ChoiceDiagram]? {
        let place = Place(
            depth: support.startIndex,
            standing: space.standing(of: parts, picks: picks, before: support))
        if let known = made[place] { return known }
        guard let unknown = support.first else {
            let reading = try space.possible { try $0.model(with: parts, picking: picks) }
            let found = try reading.map {
                Dictionary(uniqueKeysWithValues: try make($0).map { ($0, ChoiceDiagram.always) })
            }
            made[place] = .some(found)
            return found
        }
        var found: [[Item: ChoiceDiagram]?] = []
        for alternative in 0..<diagrams.alternatives[unknown] {
            let more = picks.merging([unknown: alternative]) { $1 }
            found.append(
                space.isLast(alternative, of: unknown) && space.isExcluded(unknown, beside: picks)
                    ? nil
                    : try items(
                        on: parts, support: support.dropFirst(), picks: more, made: &made,
                        items: make))
        }
        // What is no model is taken to be like the first alternative that is one, so that it makes
        // no difference where there is none.
        guard let like = found.lazy.compactMap({ $0 }).first else {
            made[place] = .some(nil)
            return nil
        }
        let branches = found.map { $0 ?? like }
        var items: [Item: ChoiceDiagram] = [:]
        for item in branches.reduce(into: Set<Item>(), { $0.formUnion($1.keys) }) {
            items[item] = diagrams.choose(unknown, branches.map { $0[item] ?? .never })
        }
        made[place] = .some(items)
        return items
    }

    /// Who can fail, and what makes several fail.
    private mutating func conditionalParties() throws -> ConditionalParties {
        var parties = ConditionalParties()
        let catalogue = catalogue
        for part in space.parts {
            var parts = [part]
            switch part {
            case .defender:
                // Who reaches a defender, through its parent too, and with which instruments.
                parts += space.parts.filter {
                    switch $0 {
                    case .jurisdiction, .instrument, .parent: true
                    default: false
                    }
                }
                // Where something that it operates stands, it is present.
                parts += standingParts
            case .sharedCause, .parent, .tie: break
            case .perimeter(let id):
                guard hasSeizures else { continue }
                parts = try seizureParts(of: id)
            default: continue
            }
            let isSeized = if case .perimeter = part { true } else { false }
            let found: [ConditionalParties.Entry: ChoiceDiagram] = try conditional(on: parts) {
                // What ties bring along rests on all of them; each by itself says whose it is and
                // in whom.
                let links = $0.ties.filter(\.counts).map {
                    ConditionalParties.Entry.tie(ConditionalParties.TieLink($0))
                }
                if !links.isEmpty { return Set(links) }
                var compiler = ModelCompiler($0, catalogue: catalogue)
                compiler.addParties()
                return ConditionalParties.entries(of: compiler.builder, ofSeizures: isSeized)
                    .union($0.parents.ids.map(ConditionalParties.Entry.parent))
            }
            for (entry, occurs) in found { parties.add(entry, in: occurs, diagrams: &diagrams) }
        }
        parties.settleTies(diagrams: &diagrams)
        return parties
    }

    /// Everything on which rests who is present where: nothing without sites.
    private var standingParts: [ModelPart] {
        let sites = siteParts
        if sites.isEmpty { return [] }
        return sites + space.parts.filter { if case .perimeter = $0 { true } else { false } }
    }

    /// What it rests on whose orders contain the seizure of a perimeter: where it and what is around
    /// it stands, who operates it, and where those are present.
    private mutating func seizureParts(of id: PerimeterID) throws -> [ModelPart] {
        let operators = try space.readings(of: .perimeter(id))
            .flatMap { $0.perimeters[id]?.operators.defenders ?? [] }
        return try chainParts(of: id) + standingParts
            + Set(operators).sorted().map(ModelPart.defender)
            + space.parts.filter { if case .jurisdiction = $0 { true } else { false } }
    }
}
