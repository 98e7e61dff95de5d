import Formulas
import TestSupport
import ThreatGraph

/// Draws small models that read like real ones: a few vendors, nested perimeters, custody of every
/// scheme, keys, channels and workloads.
///
/// Every reference resolves, so every model compiles.
struct LawModel {
    private var random: SplitMix64
    private var graph = ThreatGraph(title: "Law")

    static func drawn(seed: Int) -> ThreatGraph {
        var model = LawModel(random: SplitMix64(seed: UInt64(seed)))
        model.addParties()
        model.addPlaces()
        model.addWeights()
        model.addChannels()
        model.addWorkloads()
        model.addStops()
        return model.graph
    }

    private init(random: SplitMix64) { self.random = random }

    // MARK: Draws

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    private mutating func pick<Element>(_ from: [Element]) -> Element {
        from[number(0...from.count - 1)]
    }

    private mutating func level() -> SecurityLevel? { SecurityLevel(rawValue: number(1...5)) }

    private mutating func quorum(mostly id: DefenderID) -> Quorum {
        let others = graph.defenders.ids
        switch number(0...9) {
        case 0: return .all([.defender(id), .defender(pick(others))])
        case 1: return .any([.defender(id), .defender(pick(others), level: level())])
        case 2:
            let parts = (0..<3).map { _ in Quorum.defender(pick(others)) }
            return .atLeast(count: number(1...3), of: parts)
        default: return .defender(id)
        }
    }

    private var vendors: [DefenderID] { graph.defenders.filter { $0.role != .lab }.map(\.id) }

    // MARK: Parts of a model

    private mutating func addParties() {
        graph.jurisdictions = [Jurisdiction(id: "J1"), Jurisdiction(id: "J2")]
        graph.parents = [ParentOrganisation(id: "p1"), ParentOrganisation(id: "p2")]
        let reaches = [Reach("J1"), Reach("J2")]
        graph.defenders["lab"] = Defender(
            id: "lab", role: .lab, reaches: reaches.filter { _ in chance(50) })
        for at in 1...number(1...4) {
            let id = DefenderID("v\(at)")
            graph.defenders[id] = Defender(
                id: id, role: pick([.cloud, .silicon, .custodian, .facility]),
                reaches: reaches.filter { _ in chance(40) },
                parent: chance(50) ? pick(graph.parents.ids) : nil)
        }
        if chance(30) {
            let some = vendors.filter { _ in chance(60) }
            graph.sharedCauses["flaw"] = SharedCause(
                id: "flaw", defenders: some.isEmpty ? ["lab"] : some,
                modes: [.compromised, .realigned].filter { _ in chance(70) })
        }
    }

    private mutating func addPlaces() {
        graph.perimeters["plane"] = Perimeter(
            id: "plane", kind: .adminPlane, operators: .defender("lab"),
            level: SecurityLevel(rawValue: 3), hasStatedExits: chance(70))
        for (at, vendor) in vendors.enumerated() {
            let id = PerimeterID("site\(at + 1)")
            graph.perimeters[id] = Perimeter(
                id: id, kind: pick([.campus, .hall]), operators: quorum(mostly: vendor),
                level: level(), hasStatedExits: chance(70))
            guard chance(40) else { continue }
            let inner = PerimeterID("inner\(at + 1)")
            var controls: [PlacedControl] = []
            if chance(40) {
                controls = [
                    PlacedControl(
                        id: "control", level: chance(80) ? level() : nil,
                        blocks: VectorCategory.allCases.filter { _ in chance(60) },
                        operators: chance(50) ? quorum(mostly: pick(vendors)) : nil)
                ]
            }
            graph.perimeters[inner] = Perimeter(
                id: inner, kind: pick(PerimeterKind.allCases),
                operators: quorum(mostly: pick(vendors)), parent: id,
                level: chance(80) ? level() : nil, controls: Register(controls),
                hasStatedExits: chance(70), hostHands: hostHands())
        }
        let place = chance(60) ? pick(graph.perimeters.ids) : nil
        let release = place == nil || chance(40) ? quorum(mostly: pick(vendors)) : nil
        graph.keys["key"] = Key(
            id: "key", in: place, release: release, releaseLevel: chance(80) ? level() : nil)
        guard release != nil, chance(40) else { return }
        let handed = attested(to: graph.perimeters.ids)
        graph.keys["key"]?.release = .attested(handed)
    }

    private mutating func hostHands() -> HostHands? {
        chance(50) ? HostHands(operators: quorum(mostly: pick(vendors)), level: level()) : nil
    }

    private mutating func attested(to places: [PerimeterID]) -> AttestedRelease {
        AttestedRelease(
            enclave: pick(places), root: quorum(mostly: pick(vendors)),
            verifier: quorum(mostly: "lab"), policy: quorum(mostly: "lab"),
            machines: chance(60) ? .pinned : .anyOfItsMake(forgery: level() ?? .zero),
            hostHands: hostHands())
    }

    private mutating func addWeights() {
        let places = graph.perimeters.ids.filter { $0 != "plane" }
        for at in 1...number(1...2) {
            let id = WeightsID("w\(at)")
            var custody = Custody(scheme: pick([.single, .replicated, .split]))
            var copies: [Copy] = []
            switch custody.scheme {
            case .single: copies = [copy(in: pick(places))]
            case .replicated, .partitioned:
                for place in places where copies.isEmpty || chance(60) {
                    copies.append(copy(in: place))
                }
            case .split:
                for share in 1...number(2...4) {
                    copies.append(Copy(in: pick(places), form: .share, share: share))
                }
                custody.threshold = number(1...copies.count)
                if chance(50) {
                    custody.release = .onWord(of: quorum(mostly: "lab"), level: level())
                }
            }
            graph.weights[id] = Weights(
                id: id, owner: chance(70) ? "lab" : nil, custody: custody, copies: copies)
        }
    }

    private mutating func copy(in place: PerimeterID) -> Copy {
        let isPlain = chance(60)
        return Copy(
            in: place, form: isPlain ? .plaintext : .ciphertext, key: isPlain ? nil : "key",
            purpose: chance(50) ? pick(CopyPurpose.allCases) : nil)
    }

    private mutating func addChannels() {
        let places = graph.perimeters.ids
        func add(
            _ id: String, _ kind: ChannelKind, _ from: Location, _ to: Location,
            _ guardedBy: ChannelGuard, to graph: inout ThreatGraph
        ) {
            graph.channels[ChannelID(id)] = Channel(
                id: ChannelID(id), kind: kind, source: from, destination: to,
                guardedBy: guardedBy)
        }
        for place in places where place != "plane" {
            if chance(50) {
                add(
                    "admin-\(place)", .administration, .perimeter("plane"), .perimeter(place),
                    chance(60) ? .none : barrier(), to: &graph)
            }
            for way in 1...number(1...2) where chance(80) {
                let kind: ChannelKind = pick([.network, .media, .output])
                add("exit\(way)-\(place)", kind, .perimeter(place), .outside, barrier(), to: &graph)
            }
        }
        for way in 1...number(1...3) {
            let source: Location = chance(20) ? .outside : .perimeter(pick(places))
            add(
                "link\(way)", pick([.replication, .network]), source, .perimeter(pick(places)),
                chance(20) ? .none : barrier(), to: &graph)
        }
    }

    private mutating func barrier() -> ChannelGuard {
        .barrier(operators: quorum(mostly: pick(vendors)), level: chance(85) ? level() : nil)
    }

    private mutating func addWorkloads() {
        for at in 1...number(1...2) {
            let id = WorkloadID("work\(at)")
            graph.workloads[id] = Workload(id: id, needs: substrate(depth: 0))
        }
    }

    /// Whose administration is said to stop what runs where it leads.
    private mutating func addStops() {
        for channel in graph.channels.ids
        where graph.channels[channel]?.kind == .administration && chance(40) {
            let stops = pick(StoppingRights.allCases)
            graph.channels[channel]?.stops = stops
        }
    }

    private mutating func substrate(depth: Int) -> Substrate {
        guard depth < 2, chance(60) else {
            let isCapacity = chance(60)
            let sites = graph.perimeters.filter { $0.level != nil }.map(\.id)
            return .leg(
                SubstrateLeg(
                    kind: isCapacity ? .capacity : .chips, provider: pick(vendors),
                    in: isCapacity ? pick(sites) : nil))
        }
        let parts = (0...number(0...2)).map { _ in substrate(depth: depth + 1) }
        switch number(0...2) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .atLeast(count: number(1...parts.count), of: parts)
        }
    }
}
