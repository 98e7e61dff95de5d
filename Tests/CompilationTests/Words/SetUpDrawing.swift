import TestSupport

/// Draws small set-ups in which every reference resolves, so that each can be read and compiled.
struct SetUpDrawing {
    var random: SplitMix64
    let words: Set<Section>
    var setUp = SetUp()

    static func drawn(seed: Int, words: Set<Section>) -> SetUp {
        var drawing = SetUpDrawing(random: SplitMix64(seed: UInt64(seed)), words: words)
        drawing.addParties()
        drawing.addPlaces()
        drawing.addKeys()
        drawing.addHoldings()
        drawing.addWays()
        drawing.addWorks()
        if words.contains(.ties) { drawing.addTies() }
        if !words.isDisjoint(with: [.sites, .stops]) { drawing.addServices() }
        return drawing.setUp
    }

    // MARK: Draws

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    mutating func pick<Element>(_ from: [Element]) -> Element { from[number(0...from.count - 1)] }

    mutating func some<Element>(_ from: [Element], _ percent: Int) -> [Element] {
        from.filter { _ in chance(percent) }
    }

    mutating func level() -> Int { number(1...5) }

    mutating func party() -> Int { number(0...setUp.parties.count - 1) }

    private mutating func part(_ party: Int, ownLevel: Int = 15) -> SetUp.Quorum {
        .part(
            party, level: chance(ownLevel) ? level() : nil,
            persons: words.contains(.people) && chance(35) ? number(1...2) : nil)
    }

    /// Mostly one defender, sometimes several.
    mutating func quorum(mostly party: Int? = nil) -> SetUp.Quorum {
        let first = party ?? self.party()
        switch number(0...11) {
        case 0: return .all(several(first))
        case 1: return .any(several(first))
        case 2:
            let parts = (0..<3).map { _ in part(self.party()) }
            return .atLeast(number(1...3), parts)
        case 3: return part(first, ownLevel: 60)
        default: return part(first, ownLevel: 0)
        }
    }

    private mutating func several(_ first: Int) -> [SetUp.Quorum] {
        let other = setUp.parties.indices.filter { $0 != first }
        return [part(first), part(pick(other))]
    }

    /// Where several stand together, at a level that is stated where it could not be taken from
    /// elsewhere.
    mutating func lock(mostly party: Int? = nil, levelOf place: Int?) -> SetUp.Guard {
        let operators = quorum(mostly: party)
        let isKnown = place.map { setUp.perimeters[$0].level != nil } ?? false
        return SetUp.Guard(operators: operators, level: isKnown && chance(50) ? nil : level())
    }

    // MARK: Parties

    private mutating func addParties() {
        setUp.jurisdictions = ["JA", "JB"].prefix(number(1...2)).map { SetUp.Sovereign(id: $0) }
        setUp.parents = ["pa", "pb"].prefix(number(0...2)).map {
            SetUp.Parent(id: $0, reaches: edges(25))
        }
        addInstruments()
        let count = number(3...5)
        for at in 0..<count {
            let isLab = at == 0 || at == 1 && chance(words.contains(.works) ? 60 : 25)
            let role =
                isLab
                ? "lab" : pick(["cloud", "cloud", "silicon", "facility", "custodian", "other"])
            setUp.parties.append(
                SetUp.Party(
                    id: "\(isLab ? "l" : "d")\(at)", role: role,
                    parent: !setUp.parents.isEmpty && chance(40)
                        ? number(0...setUp.parents.count - 1) : nil,
                    reaches: edges(50)))
        }
        if chance(35) {
            let members = some(Array(setUp.parties.indices), 50)
            let modes = some(["compromised", "compelled", "realigned", "insider"], 50)
            setUp.sharedCauses = [
                SetUp.Together(
                    id: "flaw", members: members.isEmpty ? [0] : members,
                    modes: modes.isEmpty || chance(40) ? nil : modes)
            ]
        }
    }

    private mutating func edges(_ percent: Int) -> [SetUp.Edge] {
        let bases: [SetUp.Basis] = [.seat, .seat, .presence, .possession, .parent]
        return setUp.jurisdictions.indices.compactMap { at in
            chance(percent) ? SetUp.Edge(jurisdiction: at, basis: pick(bases)) : nil
        }
    }

    private mutating func addInstruments() {
        var bases: [SetUp.Basis] = [.seat, .parent, .presence, .possession]
        if words.contains(.sites) { bases += [.site, .site] }
        for at in setUp.jurisdictions.indices where chance(30) {
            var named: [Int] = []
            for _ in 0..<number(1...2) {
                let roles = some(["lab", "cloud", "silicon", "custodian"], 60)
                let compels = some(["content", "assistance", "denial", "secrecy"], 45)
                var reach: [SetUp.Basis] = []
                for basis in some(bases, 45) where !reach.contains(basis) { reach.append(basis) }
                named.append(setUp.instruments.count)
                setUp.instruments.append(
                    SetUp.Order(
                        id: "law\(setUp.instruments.count)", issuer: at,
                        addresses: roles.isEmpty || chance(60) ? nil : roles,
                        compels: compels.isEmpty ? ["content"] : compels,
                        reach: reach.isEmpty || chance(30) ? nil : reach))
            }
            setUp.jurisdictions[at].instruments = named
        }
    }

    // MARK: Places

    private mutating func addPlaces() {
        if words.contains(.sites) {
            setUp.sites = ["s1", "s2"].prefix(number(0...2)).map { name in
                SetUp.Site(
                    id: name, jurisdictions: some(Array(setUp.jurisdictions.indices), 60),
                    facility: chance(50) ? party() : nil)
            }
            for at in setUp.sites.indices where setUp.sites[at].jurisdictions.isEmpty {
                setUp.sites[at].jurisdictions = [0]
            }
        }
        let count = number(2...4)
        for at in 0..<count {
            let around = at > 0 && chance(65) ? number(0...at - 1) : nil
            let kinds =
                around == nil
                ? ["campus", "hall", "admin-plane", nil]
                : ["tenancy", "enclave", "enclave", "cluster", "hall", "other", nil]
            var wall = SetUp.Wall(
                id: "p\(at)", kind: pick(kinds), operators: quorum(), around: around,
                statesExits: chance(60))
            if chance(35) { addControls(to: &wall) }
            if wall.controls.isEmpty || chance(75) { wall.level = level() }
            if !setUp.sites.isEmpty, chance(around == nil ? 60 : 15) {
                wall.site = number(0...setUp.sites.count - 1)
            }
            if words.contains(.hosts), around != nil, chance(40) {
                wall.hostHands = SetUp.Guard(operators: quorum(), level: level())
            }
            setUp.perimeters.append(wall)
        }
    }

    private mutating func addControls(to wall: inout SetUp.Wall) {
        for at in 0..<number(1...2) {
            var blocks = some(SetUp.categories, 75)
            if chance(25) { blocks = ["all"] }
            if chance(40) { blocks.append("host") }
            if blocks == ["all", "host"] { blocks = SetUp.categories + ["host"] }
            wall.controls.append(
                SetUp.Control(
                    id: "c\(at)", level: level(), blocks: blocks.isEmpty ? ["all"] : blocks,
                    operators: chance(55) ? quorum() : nil))
        }
    }

    private mutating func place() -> Int { number(0...setUp.perimeters.count - 1) }

    // MARK: Keys and holdings

    private mutating func addKeys() {
        for at in 0..<number(1...2) {
            var key = SetUp.Secret(id: "k\(at)")
            let enclaves = setUp.perimeters.indices.filter {
                setUp.perimeters[$0].kind == "enclave"
            }
            if words.contains(.hosts), !enclaves.isEmpty, chance(60) {
                key.attested = SetUp.Attested(
                    enclave: pick(enclaves), root: party(), verifier: party(), policy: party(),
                    forgery: chance(40) ? level() : nil,
                    hostHands: chance(40)
                        ? SetUp.Guard(operators: quorum(), level: level()) : nil)
                if chance(30) { key.place = place() }
            } else {
                if chance(65) { key.place = place() }
                if key.place == nil || chance(45) { key.release = quorum() }
            }
            let isReleased = key.release != nil || key.attested != nil
            let isKnown = setUp.releaseLevel(key) != nil
            if isReleased, !isKnown || chance(50) { key.level = level() }
            setUp.keys.append(key)
        }
    }

    private mutating func addHoldings() {
        for at in 0..<number(1...2) {
            var holding = SetUp.Holding(
                id: "w\(at)", isAsset: at > 0 && words.contains(.works) && chance(50), copies: [])
            if chance(60) { holding.owner = chance(70) ? pick(setUp.labs) : party() }
            switch number(0...9) {
            case 0...3: holding.copies = [copy()]
            case 4...5:
                holding.scheme = "replicated"
                holding.copies = (0..<number(2...3)).map { _ in copy() }
            default: divide(&holding)
            }
            setUp.holdings.append(holding)
        }
    }

    private mutating func purpose() -> String? {
        pick([nil, nil, nil, "training", "serving", "backup", "evaluation"])
    }

    private mutating func copy() -> SetUp.Kept {
        SetUp.Kept(
            place: place(),
            form: chance(35) ? .plaintext : .ciphertext(key: number(0...setUp.keys.count - 1)),
            purpose: purpose())
    }

    private mutating func divide(_ holding: inout SetUp.Holding) {
        let count = number(2...3)
        holding.scheme = "split"
        holding.threshold = chance(15) ? 1 : number(2...count)
        holding.copies = (1...count).map {
            SetUp.Kept(place: place(), form: .share($0), purpose: chance(20) ? "training" : nil)
        }
        if chance(50) {
            let places = holding.copies.map(\.place)
            let isKnown = places.allSatisfy { setUp.perimeters[$0].level != nil }
            holding.release = SetUp.Guard(
                operators: quorum(), level: isKnown && chance(40) ? nil : level())
        }
    }

    // MARK: Channels

    private mutating func addWays() {
        func add(_ from: Int?, _ to: Int?, _ kind: String?, _ lock: SetUp.Guard?) {
            setUp.channels.append(
                SetUp.Way(
                    id: "x\(setUp.channels.count)", kind: kind, from: from, to: to, lock: lock))
        }
        // Whatever is kept has a way out.
        let held = Set(setUp.holdings.flatMap { $0.copies.map(\.place) }).sorted()
        for place in Set(held.map { pick(setUp.outward(from: $0)) }).sorted() {
            add(place, nil, pick([nil, "media", "output"]), lock(levelOf: place))
        }
        for _ in 0..<number(0...3) {
            let kind = pick([nil, "network", "administration", "administration", "replication"])
            let from: Int? = chance(80) ? place() : nil
            let to = place()
            if from == to { continue }
            add(from, to, kind, chance(12) ? nil : lock(levelOf: from))
            if words.contains(.stops), kind == "administration" {
                setUp.channels[setUp.channels.count - 1].stops = pick([nil, nil, "yes", "no"])
            }
        }
    }

    // MARK: Workloads

    private mutating func addWorks() {
        for at in 0..<number(0...2) {
            var work = SetUp.Work(id: "t\(at)", needs: need(depth: 0))
            if words.contains(.works) {
                if chance(30) { work.principal = party() }
                if chance(40) { work.holding = number(0...setUp.holdings.count - 1) }
            }
            setUp.works.append(work)
        }
    }

    private mutating func need(depth: Int) -> SetUp.Need {
        guard depth < 2, chance(depth == 0 ? 75 : 35) else { return .leg(leg()) }
        let parts = (0...number(0...2)).map { _ in need(depth: depth + 1) }
        switch number(0...2) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .atLeast(number(1...parts.count), parts)
        }
    }

    private mutating func leg() -> SetUp.Leg {
        var leg = SetUp.Leg(isCapacity: chance(70), provider: party())
        if leg.isCapacity {
            if chance(75) { leg.place = place() }
            let places = setUp.places(of: leg)
            let isKnown = !places.isEmpty && places.allSatisfy { setUp.perimeters[$0].level != nil }
            if !isKnown || chance(25) { leg.level = chance(20) ? .none : .stated(level()) }
        } else {
            leg.level = pick([.leftOut, .none, .stated(level())])
        }
        if words.contains(.time), chance(45) {
            leg.after = chance(12) ? .unknown : .days(pick([0, 30, 90, 540]))
        }
        return leg
    }

    // MARK: Ties and services

    private mutating func addTies() {
        for at in 0..<number(0...2) {
            let of = party()
            let holders: [SetUp.Stake.Holder] =
                setUp.parties.indices.filter { $0 != of }.map { .party($0) }
                + setUp.parents.indices.map { .parent($0) }
            setUp.ties.append(
                SetUp.Stake(
                    id: "stake\(at)", holder: pick(holders), of: of,
                    influence: pick([nil, "yes", "yes", "unknown", "no"])))
        }
    }

    private mutating func addServices() {
        for at in 0..<number(0...2) {
            var into = some(Array(setUp.perimeters.indices), 40)
            if into.isEmpty { into = [place()] }
            let denials = ["bytes", "hands"] + (words.contains(.stops) ? ["stop"] : [])
            setUp.services.append(
                SetUp.Crew(
                    id: "crew\(at)", by: party(), level: level(), into: into,
                    escort: chance(60) ? quorum() : nil, denied: some(denials, 30)))
        }
    }
}
