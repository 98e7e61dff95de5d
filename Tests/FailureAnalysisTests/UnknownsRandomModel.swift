import FailureAnalysis
import Formulas
import TestSupport
import ThreatGraph

/// A random small model whose unknowns change whole parts of it, several of them the same part.
///
/// An alternative's change names a part by its path and a variant of that part by number; the
/// variants are kept here, so that a completion is made without reading a file.
struct UnknownsRandomModel {
    private(set) var graph = ThreatGraph(title: "Random")
    private let hasSites: Bool
    private var random: SplitMix64
    /// What a change does, by its path and number.
    private var edits: [String: @Sendable (inout ThreatGraph) -> Void] = [:]

    /// - Parameter hasSites: whether perimeters stand at sites and services come into them.
    init(seed: UInt64, unknowns: ClosedRange<Int> = 1...5, hasSites: Bool = false) {
        random = SplitMix64(seed: seed)
        self.hasSites = hasSites
        addParties()
        addPlaces()
        addAssets()
        if hasSites { addSites() }
        addUnknowns(number(unknowns))
        addSources(seed: seed)
    }

    /// The model with changes made, in the order given.
    func completed(_ changes: [Change]) -> ThreatGraph {
        var result = graph
        for change in changes {
            if case .scalar(let number) = change.value {
                edits[change.path + "#" + number]?(&result)
            }
        }
        return result
    }

    /// Every completion: the picks, and the model.
    var completions: [(picks: [Int], graph: ThreatGraph)] {
        let unknowns = Array(graph.openUnknowns)
        let all = unknowns.reduce([[Int]]([[]])) { all, unknown in
            all.flatMap { picks in unknown.alternatives.indices.map { picks + [$0] } }
        }
        return all.map { picks in
            let changes = zip(unknowns, picks).flatMap { $0.alternatives[$1].changes }
            return (picks, completed(changes))
        }
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    private mutating func pick<Element>(_ from: [Element]) -> Element {
        from[number(0...from.count - 1)]
    }

    private mutating func level() -> SecurityLevel? { SecurityLevel(rawValue: number(1...4)) }

    private mutating func quorum() -> Quorum {
        let id = pick(graph.defenders.ids)
        let own = chance(20) ? level() : nil
        // People are counted at no level that unknowns are asked at.
        let one = Quorum.defender(id, level: own, persons: own?.rawValue ?? 1)
        let other = Quorum.defender(pick(graph.defenders.ids))
        switch number(0...5) {
        case 0: return .all([one, other])
        case 1: return .any([one, other])
        case 2:
            return .atLeast(count: 2, of: [one, other, .defender(pick(graph.defenders.ids))])
        default: return one
        }
    }

    private mutating func defender(_ id: DefenderID) -> Defender {
        Defender(
            id: id, role: chance(30) ? .lab : .cloud,
            reaches: graph.jurisdictions.ids.filter { _ in number(0...1) == 0 }.map { Reach($0) },
            parent: chance(50) ? pick(graph.parents.ids) : nil)
    }

    private mutating func addParties() {
        graph.jurisdictions = [Jurisdiction(id: "J0"), Jurisdiction(id: "J1")]
        graph.parents = [ParentOrganisation(id: "p0"), ParentOrganisation(id: "p1")]
        for name in ["d0", "d1", "d2"] { graph.defenders[.init(name)] = defender(.init(name)) }
        graph.sharedCauses["s0"] = sharedCause("s0")
        for name in ["t0", "t1"] {
            graph.ties[.init(name)] = tie(.init(name))
            for influence in TieInfluence.allCases {
                edits["ties.\(name).influence#\(influence.rawValue)"] = {
                    $0.ties[.init(name)]?.influence = influence
                }
            }
        }
    }

    private mutating func tie(_ id: TieID) -> Tie {
        let holder = pick(["d0", "d1", "d2", "p0", "p1"])
        return Tie(
            id: id, holder: holder, in: pick(graph.defenders.ids.filter { $0.rawValue != holder }),
            influence: pick([.yes, .yes, .no, .no, .unknown]))
    }

    private mutating func sharedCause(_ id: SharedCauseID) -> SharedCause {
        SharedCause(
            id: id, defenders: [pick(graph.defenders.ids)],
            modes: chance(50) ? [.insider] : [.compromised, .compelled])
    }

    private mutating func perimeter(_ id: PerimeterID) -> Perimeter {
        let outer: [PerimeterID] = id == "q0" ? [] : id == "q1" ? ["q0"] : ["q0", "q1"]
        var perimeter = Perimeter(
            id: id, kind: pick([.campus, .tenancy, .enclave]), operators: quorum(),
            parent: chance(60) ? outer.last : nil, level: level(), hasStatedExits: chance(50))
        if chance(30) {
            perimeter.controls["k0"] = PlacedControl(
                id: "k0", level: level(),
                blocks: chance(50) ? [.host] : VectorCategory.allCases,
                operators: chance(50) ? quorum() : nil)
        }
        if chance(15) { perimeter.level = nil }
        if chance(40) { perimeter.hostHands = HostHands(operators: quorum(), level: level()) }
        return perimeter
    }

    private mutating func addPlaces() {
        for name in ["q0", "q1", "q2"] { graph.perimeters[.init(name)] = perimeter(.init(name)) }
        graph.keys["k0"] = key("k0")
    }

    private mutating func key(_ id: KeyID) -> Key {
        var key = Key(
            id: id, in: chance(50) ? pick(graph.perimeters.ids) : nil, release: quorum(),
            releaseLevel: level())
        if chance(40) {
            let level = level() ?? .zero
            key.release = .attested(
                AttestedRelease(
                    enclave: pick(graph.perimeters.ids), root: quorum(), verifier: quorum(),
                    policy: quorum(),
                    machines: chance(70) ? .pinned : .anyOfItsMake(forgery: level),
                    hostHands: chance(50) ? HostHands(operators: quorum(), level: level) : nil))
        }
        return key
    }

    private mutating func weights(_ id: WeightsID) -> Weights {
        let isSplit = chance(30)
        var weights = Weights(id: id, owner: chance(40) ? "d0" : nil, copies: [])
        if isSplit {
            weights.custody = Custody(
                scheme: .split, threshold: number(1...2),
                release: chance(50) ? .onWord(of: quorum(), level: level()) : .never)
        }
        for share in 1...2 {
            let isCiphertext = !isSplit && chance(40)
            weights.copies.append(
                Copy(
                    in: pick(graph.perimeters.ids),
                    form: isSplit ? .share : isCiphertext ? .ciphertext : .plaintext,
                    key: isCiphertext ? "k0" : nil, share: isSplit ? share : nil,
                    purpose: chance(30) ? .training : nil))
        }
        return weights
    }

    private mutating func channel(_ id: ChannelID) -> Channel {
        let places = graph.perimeters.ids.map(Location.perimeter) + [.outside]
        let kind: ChannelKind = chance(25) ? .administration : .network
        return Channel(
            id: id, kind: kind, source: pick(places),
            destination: chance(50) ? .outside : pick(places),
            guardedBy: chance(10) ? .none : .barrier(operators: quorum(), level: level()),
            stops: kind == .administration ? pick([nil, nil, .yes, .no]) : nil)
    }

    private mutating func workload(_ id: WorkloadID) -> Workload {
        var legs: [Substrate] = []
        for _ in 0..<2 {
            legs.append(
                .leg(
                    SubstrateLeg(
                        kind: .capacity, provider: pick(graph.defenders.ids),
                        in: chance(50) ? pick(graph.perimeters.ids) : nil,
                        after: chance(25)
                            ? chance(50) ? .endless : .lasting(TimeSpan(seconds: 86_400)) : nil)))
        }
        var workload = Workload(id: id, needs: chance(50) ? .all(legs) : .any(legs))
        if chance(30) { workload.principal = pick(graph.defenders.ids) }
        if chance(30) { workload.weights = "w0" }
        return workload
    }

    private mutating func addAssets() {
        graph.weights["w0"] = weights("w0")
        for name in ["c0", "c1", "c2"] { graph.channels[.init(name)] = channel(.init(name)) }
        graph.workloads["l0"] = workload("l0")
    }

    private mutating func site(_ id: SiteID) -> Site {
        Site(
            id: id, jurisdictions: graph.jurisdictions.ids.filter { _ in number(0...2) == 0 },
            facility: chance(30) ? pick(graph.defenders.ids) : nil)
    }

    private mutating func service(_ id: ServiceID) -> Service {
        Service(
            id: id, provider: pick(graph.defenders.ids),
            level: SecurityLevel(rawValue: number(1...4)) ?? .zero,
            perimeters: graph.perimeters.ids.filter { _ in number(0...1) == 0 },
            escort: chance(50) ? quorum() : nil,
            denied: ServiceDenial.allCases.filter { _ in number(0...2) == 0 })
    }

    private mutating func addSites() {
        for name in ["t0", "t1"] { graph.sites[.init(name)] = site(.init(name)) }
        for id in graph.perimeters.ids where chance(40) {
            let site = pick(graph.sites.ids)
            graph.perimeters[id]?.site = site
        }
        if chance(60) { graph.services["v0"] = service("v0") }
    }

    /// A change of where something stands, or of who comes in.
    private mutating func changeOfPlace() -> Change {
        let path: String
        let edit: @Sendable (inout ThreatGraph) -> Void
        switch number(0...3) {
        case 0:
            let new = site(.init("t\(number(0...1))"))
            path = "sites.\(new.id)"
            edit = { $0.sites[new.id] = new }
        case 1:
            let new = service(.init("v\(number(0...1))"))
            path = "services.\(new.id)"
            edit = { $0.services[new.id] = new }
        default:
            let id = PerimeterID("q\(number(0...2))")
            let site = chance(30) ? nil : pick(graph.sites.ids)
            path = "perimeters.\(id).at"
            edit = { $0.perimeters[id]?.site = site }
        }
        let number = "\(edits.count)"
        edits[path + "#" + number] = edit
        return Change(path: path, value: .scalar(number))
    }

    // MARK: Unknowns

    private mutating func addUnknowns(_ count: Int) {
        for place in 0..<count {
            let id = UnknownID("u\(place)")
            var alternatives: [Unknown.Alternative] = []
            for label in 0..<(chance(30) ? 3 : 2) {
                var changes: [Change] = []
                for _ in 0..<number(0...2) { changes.append(change()) }
                alternatives.append(.init(label: "a\(label)", changes: changes))
            }
            graph.unknowns[id] = Unknown(id: id, alternatives: alternatives)
        }
    }

    /// Who asserts what, from a sequence of its own, so that the model stays as it is without.
    private mutating func addSources(seed: UInt64) {
        var random = SplitMix64(seed: ~seed)
        let names = ["s0", "s1", "s2", "s3"]
        for name in names { graph.sources[.init(name)] = Source(id: .init(name), title: name) }
        for var unknown in graph.unknowns {
            for place in unknown.alternatives.indices {
                unknown.alternatives[place].sources = names.map { SourceID($0) }.filter { _ in
                    Int.random(in: 0...4, using: &random) == 0
                }
            }
            if Int.random(in: 0...3, using: &random) == 0 { unknown.silent = ["s9"] }
            if Int.random(in: 0...3, using: &random) == 0 { unknown.evidence.source = "s8" }
            graph.unknowns[unknown.id] = unknown
        }
    }

    /// A change of one part, or of one property of it.
    private mutating func change() -> Change {
        if hasSites, chance(40) { return changeOfPlace() }
        let path: String
        let edit: @Sendable (inout ThreatGraph) -> Void
        switch number(0...15) {
        case 0, 1:
            let new = channel(.init("c\(number(0...3))"))
            path = "channels.\(new.id)"
            edit = { $0.channels[new.id] = new }
        case 2:
            let id = ChannelID("c\(number(0...2))")
            path = "channels.\(id)"
            edit = { $0.channels[id] = nil }
        case 3:
            let id = ChannelID("c\(number(0...2))")
            let guardedBy = ChannelGuard.barrier(operators: quorum(), level: level())
            path = "channels.\(id).operator"
            edit = { $0.channels[id]?.guardedBy = guardedBy }
        case 4:
            let new = perimeter(.init("q\(number(0...2))"))
            path = "perimeters.\(new.id)"
            edit = { $0.perimeters[new.id] = new }
        case 5, 6:
            let id = PerimeterID("q\(number(0...2))")
            let strength = level()
            path = "perimeters.\(id).level"
            edit = { $0.perimeters[id]?.level = strength }
        case 7:
            let new = weights(.init("w\(number(0...1))"))
            path = "weights.\(new.id)"
            edit = { $0.weights[new.id] = new }
        case 8:
            let new = key("k0")
            path = "keys.k0"
            edit = { $0.keys["k0"] = new }
        case 9:
            let new = workload(.init("l\(number(0...1))"))
            path = "workloads.\(new.id)"
            edit = { $0.workloads[new.id] = new }
        case 10:
            let id = PerimeterID("q\(number(0...2))")
            let hands = chance(50) ? HostHands(operators: quorum(), level: level()) : nil
            path = "perimeters.\(id).host-hands"
            edit = { $0.perimeters[id]?.hostHands = hands }
        case 11:
            let new = defender(.init("d\(number(0...2))"))
            path = "defenders.\(new.id)"
            edit = { $0.defenders[new.id] = new }
        case 12, 13:
            let new = tie(.init("t\(number(0...2))"))
            path = "ties.\(new.id)"
            edit = { $0.ties[new.id] = new }
        case 14:
            let id = TieID("t\(number(0...1))")
            path = "ties.\(id)"
            edit = { $0.ties[id] = nil }
        default:
            let new = sharedCause(.init("s\(number(0...1))"))
            path = "shared.\(new.id)"
            edit = { $0.sharedCauses[new.id] = new }
        }
        let number = "\(edits.count)"
        edits[path + "#" + number] = edit
        return Change(path: path, value: .scalar(number))
    }
}
