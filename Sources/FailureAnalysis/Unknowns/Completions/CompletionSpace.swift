import ThreatGraph

/// All completions of a model: every way to pick one alternative for each unknown.
///
/// A part of the model depends on the unknowns that change it and on no others, so its readings
/// can be listed without going through all completions.
struct CompletionSpace {
    /// The model as written.
    let model: ThreatGraph
    /// The unknowns, in id order.
    let unknowns: [Unknown]
    /// The most combinations that are tried for one part.
    let limit: Int
    private let complete: ([Change]) throws -> ThreatGraph
    /// Whether a combination that is no model is left out instead of being a fault.
    let isTolerant: Bool
    /// Pairs of unknowns that never both pick their last alternative.
    let exclusions: [Int: Set<Int>]
    /// The unknowns that bear on each part, ascending; none for a part that is not listed.
    private(set) var touching: [ModelPart: [Int]] = [:]
    private var graphs: [[Int]: ThreatGraph] = [:]
    /// What decides how parts read.
    var keys: PartReadings
    /// Models that hold readings of single parts.
    var gathered: [PartReadings.Key: ThreatGraph] = [:]
    /// The different readings of parts that were asked for.
    private var known: [ModelPart: [ThreatGraph]] = [:]
    private let shouldStop: (_ work: Int) -> Bool

    /// - Parameter complete: the model with changes made, in the order given.
    ///   - excluding: the unknowns that each one cannot pick its last alternative together with;
    ///     where given, a combination that is no model is left out.
    ///   - shouldStop: asked every now and then, with what is about to be done in the unit of a meter;
    ///     when it says so, `Interruption` is thrown.
    init(
        _ model: ThreatGraph, limit: Int, excluding exclusions: [Int: Set<Int>]? = nil,
        shouldStop: @escaping (_ work: Int) -> Bool = { _ in false },
        complete: @escaping ([Change]) throws -> ThreatGraph
    ) throws {
        self.model = model
        self.limit = limit
        self.exclusions = exclusions ?? [:]
        isTolerant = exclusions != nil
        self.complete = complete
        self.shouldStop = shouldStop
        keys = PartReadings([], touching: [:])
        unknowns = model.unknowns.filter { !$0.alternatives.isEmpty }
        var taken = model.takenLevels
        for (number, unknown) in unknowns.enumerated() {
            try pause(before: Self.workPerModel)
            for alternative in unknown.alternatives.indices
            where !isTolerant || !unknown.alternatives[alternative].changes.isEmpty {
                let graph = try graph(picking: [number: alternative])
                taken.merge(graph.takenLevels) { $0.union($1) }
                for part in Set(model.parts + graph.parts)
                where !model.agrees(with: graph, on: part) {
                    note(number, on: part)
                }
                // A change to what is written already still undoes another unknown's change.
                for change in unknown.alternatives[alternative].changes {
                    if let part = ModelPart(path: change.path) {
                        note(number, on: part)
                    } else {
                        for part in graph.parts where part.sections.contains(change.path) {
                            note(number, on: part)
                        }
                    }
                }
            }
        }
        noteTakenLevels(taken)
        parts = knownParts.sorted()
        if isTolerant { try gatherReadings() }
        try probe()
        parts = knownParts.sorted()
    }

    /// - Parameter work: what is about to be done, in the unit of a meter.
    /// - Throws: `Interruption` when it is time to stop.
    func pause(before work: Int = CompletionSpace.workPerReading) throws {
        if shouldStop(work) { throw Interruption() }
    }

    /// The same before the model of some picks is made, which costs more than to look it up.
    func pause(making picks: [Int: Int]) throws {
        let isThere = made(picking: changing(picks)) != nil
        try pause(before: isThere ? Self.workPerReading : Self.workPerModel)
    }

    private var knownParts: Set<ModelPart> { Set(model.parts).union(touching.keys) }

    /// How many alternatives each unknown has.
    var alternatives: [Int] { unknowns.map(\.alternatives.count) }

    /// Every part that exists in some completion, in an order that does not depend on hashing.
    private(set) var parts: [ModelPart] = []

    private mutating func note(_ unknown: Int, on part: ModelPart) {
        if touching[part]?.last != unknown { touching[part, default: []].append(unknown) }
    }

    /// Takes a part with levels that are left out to depend on whatever bears on the parts they are taken from.
    private mutating func noteTakenLevels(_ taken: [ModelPart: Set<ModelPart>]) {
        let seen = touching
        for (part, sources) in taken {
            let bearing = Set((sources.union([part])).flatMap { seen[$0] ?? [] })
            if !bearing.isEmpty { touching[part] = bearing.sorted() }
        }
    }

    /// The unknowns that bear on any of some parts, ascending.
    func unknowns(touching parts: some Sequence<ModelPart>) -> [Int] {
        Set(parts.flatMap { touching[$0] ?? [] }).sorted()
    }

    /// The model in which some unknowns have an alternative, and the others are as written.
    mutating func graph(picking picks: [Int: Int]) throws -> ThreatGraph {
        let picks = changing(picks)
        if let known = made(picking: picks) { return known }
        let changes = picks.keys.sorted().flatMap { unknown in
            unknowns[unknown].alternatives[picks[unknown] ?? 0].changes
        }
        do {
            let graph = try complete(changes)
            graphs[key(of: picks)] = graph
            return graph
        } catch {
            throw UnknownsError.combinationFails(words(picks), reason: "\(error)")
        }
    }

    /// The picks that change anything.
    private func changing(_ picks: [Int: Int]) -> [Int: Int] {
        isTolerant ? picks.filter { isChange($0, $1) } : picks
    }

    /// The model of some picks that change something, where it was made before.
    private func made(picking picks: [Int: Int]) -> ThreatGraph? {
        picks.isEmpty ? model : graphs[key(of: picks)]
    }

    private func key(of picks: [Int: Int]) -> [Int] { unknowns.indices.map { picks[$0] ?? -1 } }

    private func isChange(_ unknown: Int, _ alternative: Int) -> Bool {
        !unknowns[unknown].alternatives[alternative].changes.isEmpty
    }

    /// A part as it is for some picks, which name every unknown that bears on it.
    mutating func model(
        with parts: some Sequence<ModelPart>, picking picks: [Int: Int]
    ) throws -> ThreatGraph {
        var result = ThreatGraph(title: "")
        for part in parts {
            let own = touching[part] ?? []
            if own.isEmpty {
                result.take(part, from: model)
                continue
            }
            if let known = gathered[key(of: part, picks: picks)] {
                result.take(part, from: known)
                continue
            }
            let some = Set(own)
            let chosen = picks.filter { some.contains($0.key) }
            try pause(making: chosen)
            let graph = try graph(picking: chosen)
            if isTolerant { gathered[key(of: part, picks: picks)] = graph }
            result.take(part, from: graph)
        }
        return result
    }

    /// What decides how a part reads under some picks.
    func key(of part: ModelPart, picks: [Int: Int]) -> PartReadings.Key {
        keys.key(of: part, own: touching[part] ?? [], picks: picks)
    }

    /// Every different reading of one part.
    mutating func readings(of part: ModelPart) throws -> [ThreatGraph] {
        if let readings = known[part] { return readings }
        let readings = try combinations(for: [part]).compactMap { picks in
            try possible { try $0.model(with: [part], picking: picks) }
        }
        known[part] = readings
        return readings
    }

    /// What a reading gives; `nil` where it is no model and that is left out.
    mutating func possible<Result>(
        _ reading: (inout CompletionSpace) throws -> Result
    ) throws -> Result? {
        do {
            return try reading(&self)
        } catch let error as UnknownsError {
            if case .combinationFails = error, isTolerant { return nil }
            throw error
        }
    }

    /// Makes some whole completions and holds their parts against what the unknowns that bear on
    /// each of them say; a part that disagrees bears on more unknowns than was seen.
    private mutating func probe() throws {
        guard unknowns.count > 1 else { return }
        for round in 0..<4 {
            let picks = unknowns.indices.map { unknown in
                let count = unknowns[unknown].alternatives.count
                return [count - 1, 0, unknown % count, (unknown / 2 + 1) % count][round]
            }
            let all = Dictionary(uniqueKeysWithValues: picks.enumerated().map { ($0, $1) })
            if isExcluded(all) { continue }
            guard let whole = try possible({ try $0.graph(picking: all) }) else { continue }
            for part in knownParts.union(whole.parts) {
                guard let own = try possible({ try $0.model(with: [part], picking: all) })
                else { continue }
                if !own.agrees(with: whole, on: part) {
                    keys.readByPicks(part)
                    gathered = gathered.filter { $0.key.part != part }
                    touching[part] = Array(unknowns.indices)
                }
            }
        }
    }

    /// What making one completion costs, in the unit of a meter: some milliseconds.
    static let workPerModel = 300_000
    /// What looking one reading up costs, where the completion was made before.
    static let workPerReading = 3_000

    /// Says that work was to stop before it was done.
    struct Interruption: Error {}

    private func words(_ picks: [Int: Int]) -> [String] {
        picks.keys.sorted().map { unknown in
            let alternative = unknowns[unknown].alternatives[picks[unknown] ?? 0]
            return "\(unknowns[unknown].id) = \(alternative.label)"
        }
    }
}

extension ModelPart {
    /// The sections of a model file in which such a part stands.
    fileprivate var sections: [String] {
        if case .weights = self { return AssetKind.allCases.map(\.section) }
        return [section]
    }

    private var section: String {
        switch self {
        case .jurisdiction: "jurisdictions"
        case .instrument: "instruments"
        case .parent: "parents"
        case .defender: "defenders"
        case .sharedCause: "shared"
        case .tie: "ties"
        case .perimeter: "perimeters"
        case .weights: "weights"
        case .key: "keys"
        case .channel: "channels"
        case .workload: "workloads"
        case .site: "sites"
        case .service: "services"
        }
    }
}
