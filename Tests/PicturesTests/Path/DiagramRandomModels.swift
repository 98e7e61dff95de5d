import Catalogue
import FailureAnalysis
import Formulas
import TestSupport
import ThreatGraph

@testable import Compilation

/// Random models as the compiler and the analyser see them, for the layout rules.
struct DiagramRandomModels {
    private var random: SplitMix64
    private var model = ThreatGraph(title: "Random model", date: CalendarDate("2026-04-20"))
    private var parties: [String] = []

    private static let words = [
        "Campus", "Hall", "Ω", "計算機室", "Very long name of a building that nobody calls so",
        "WWWWWWWW", "illi", "Cluster 7", "Tenancy <b>", "A & B", "Zentrum für Rechnen", "x",
    ]

    /// Up to three paths through a random model; one in eight is large.
    static func paths(seed: UInt64) throws -> (paths: [FailurePath], compiled: CompiledModel) {
        let compiled = try compiled(seed: seed)
        let analysis = try FailureAnalyser(compiled).analysis()
        var seen: Set<String> = []
        let distinct = analysis.paths.filter { seen.insert($0.id).inserted }
        let stride = max(1, distinct.count / 3)
        let chosen = distinct.indices.filter { $0 % stride == 0 }.prefix(3)
        return (chosen.map { distinct[$0] }, compiled)
    }

    /// A random model; one in eight is large.
    static func compiled(seed: UInt64) throws -> CompiledModel {
        var models = DiagramRandomModels(random: SplitMix64(seed: seed))
        return try models.make()
    }

    private init(random: SplitMix64) { self.random = random }

    private mutating func pick(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }

    private mutating func name(_ place: Int) -> String {
        let word = Self.words[pick(0...Self.words.count - 1)]
        return chance(20) ? word : "\(word) \(place)"
    }

    private mutating func make() throws -> CompiledModel {
        parties = (0..<pick(1...8)).map { "party-\($0)" }
        model.jurisdictions = [Jurisdiction(id: "US", title: "United States")]
        for party in parties {
            model.defenders[DefenderID(party)] = Defender(
                id: DefenderID(party), title: chance(30) ? name(0) : nil,
                role: party == "party-0" ? .lab : .cloud,
                reaches: chance(50) ? [Reach("US")] : [])
        }
        addPerimeters()
        addCopies()
        addChannels()
        if chance(50) { addWorkload() }
        let needsCatalogue = model.perimeters.contains { $0.baseline != nil }
        return try ModelCompiler(
            model, catalogue: needsCatalogue ? CatalogueBook.builtIn() : nil
        ).compile(digest: "sha256:random")
    }

    private mutating func operators() -> Quorum {
        let first = Quorum.defender(DefenderID(parties[pick(0...parties.count - 1)]))
        let second = Quorum.defender(DefenderID(parties[pick(0...parties.count - 1)]))
        return chance(70) ? first : chance(50) ? .any([first, second]) : .all([first, second])
    }

    private mutating func addPerimeters() {
        let isLarge = chance(12)
        let count = isLarge ? pick(30...60) : chance(75) ? pick(1...8) : pick(9...25)
        let kinds: [PerimeterKind] = [.campus, .hall, .cluster, .tenancy, .enclave, .other]
        for place in 0..<count {
            var parent: PerimeterID?
            if place > 0, chance(60) {
                let candidate = PerimeterID("p\(pick(0...place - 1))")
                if model.depth(of: candidate) < 5 { parent = candidate }
            }
            let id = PerimeterID("p\(place)")
            let level = SecurityLevel(rawValue: pick(1...5))
            let hasBaseline = !isLarge && chance(5)
            model.perimeters[id] = Perimeter(
                id: id, title: name(place), kind: kinds[pick(0...kinds.count - 1)],
                operators: operators(), parent: parent,
                level: hasBaseline || chance(10) ? nil : level,
                baseline: hasBaseline ? level : nil, hasStatedExits: true)
        }
    }

    private mutating func place() -> PerimeterID {
        PerimeterID("p\(pick(0...model.perimeters.count - 1))")
    }

    private mutating func addCopies() {
        let isSplit = chance(40)
        let isEncrypted = chance(30)
        var weights = Weights(
            id: "w", title: name(0),
            size: ByteCount(bytes: UInt64(pick(1...5_000)) * 1_000_000_000), owner: "party-0",
            custody: Custody(scheme: isSplit ? .split : .replicated), copies: [])
        let count = pick(1...4)
        for share in 0..<count {
            weights.copies.append(
                isSplit
                    ? Copy(in: place(), form: .share, share: share + 1)
                    : isEncrypted
                        ? Copy(in: place(), form: .ciphertext, key: "k")
                        : Copy(in: place(), form: .plaintext, purpose: .training))
        }
        if isSplit {
            weights.custody.threshold = pick(1...count)
            if chance(50) {
                weights.custody.release = .onWord(
                    of: operators(), level: SecurityLevel(rawValue: pick(1...5)))
            }
        }
        model.weights = [weights]
        guard isEncrypted || chance(20) else { return }
        let isHeld = chance(60)
        model.keys = [
            Key(
                id: "k", title: name(1), in: isHeld ? place() : nil,
                release: isHeld ? nil : operators(), releaseLevel: SecurityLevel(rawValue: 3))
        ]
    }

    private mutating func addWorkload() {
        let legs = (0..<pick(1...4)).map { _ in
            Substrate.leg(
                SubstrateLeg(
                    kind: chance(50) ? .capacity : .chips,
                    provider: DefenderID(parties[pick(0...parties.count - 1)]),
                    in: chance(50) ? place() : nil))
        }
        model.workloads = [
            Workload(
                id: "work", title: name(2),
                needs: chance(50) ? .all(legs) : .atLeast(count: pick(1...legs.count), of: legs))
        ]
    }

    private mutating func addChannels() {
        for number in 0..<pick(0...min(40, model.perimeters.count + 3)) {
            let source: Location = chance(90) ? .perimeter(place()) : .outside
            let destination: Location = chance(50) ? .outside : .perimeter(place())
            guard source != destination else { continue }
            let id = ChannelID("c\(number)")
            model.channels[id] = Channel(
                id: id, title: chance(50) ? name(number) : nil,
                kind: ChannelKind.allCases[pick(0...ChannelKind.allCases.count - 1)],
                source: source, destination: destination,
                guardedBy: chance(10)
                    ? .none
                    : .barrier(operators: operators(), level: SecurityLevel(rawValue: pick(0...5))))
        }
    }
}
