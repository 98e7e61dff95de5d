/// What comes about in each of many cases, read from the words of Docs/Compilation.md alone: the
/// least fixpoint, by applying every sentence again and again until nothing is new.
struct WordReading {
    /// Who fails, or how many people do, and whose jurisdictions' sites are seized.
    struct Case {
        /// People at each defender; a defender that fails brings all of them.
        var people: [Int]
        var seizing: Set<Int> = []

        static let everybody = Int.max
    }

    /// In what form a holding is had.
    struct Had: Hashable {
        var holding: Int
        var form: SetUp.Kept.Form
    }

    let setUp: SetUp
    let words: Set<Section>
    /// The attacker's, 0…5.
    let tier: Int
    /// Where at least so many people of a defender act, by defender.
    private let acting: [[CaseSet]]
    /// Where an order of the jurisdiction seizes.
    let seizing: [CaseSet]

    var inside: [CaseSet]
    var hands: [CaseSet]
    /// By form, and in it by place, the last of which is outside.
    var having: [Had: [CaseSet]] = [:]
    var keys: [CaseSet]

    var outside: Int { setUp.perimeters.count }

    init(_ setUp: SetUp, words: Set<Section>, tier: Int, cases: [Case]) {
        self.setUp = setUp
        self.words = words
        self.tier = tier
        acting = setUp.parties.indices.map { party in
            (0...3).map { count in
                Self.cases(cases) { $0.people[party] >= count }
            }
        }
        seizing = setUp.jurisdictions.indices.map { at in
            Self.cases(cases) { $0.seizing.contains(at) }
        }
        let nowhere = Array(repeating: CaseSet.none, count: setUp.perimeters.count)
        inside = nowhere
        hands = nowhere
        keys = Array(repeating: .none, count: setUp.keys.count)
        for (at, holding) in setUp.holdings.enumerated() {
            let forms = Set([.plaintext] + holding.copies.map(\.form))
            for form in forms { having[Had(holding: at, form: form)] = nowhere + [.none] }
        }
        settle()
    }

    private static func cases(_ cases: [Case], where holds: (Case) -> Bool) -> CaseSet {
        cases.indices.reduce(into: CaseSet.none) { if holds(cases[$1]) { $0.insert($1) } }
    }

    // MARK: Locks

    /// Where a quorum opens: a part when the tier is above its level or enough of its people act.
    func opens(_ quorum: SetUp.Quorum, level: Int?) -> CaseSet {
        switch quorum {
        case .part(let party, let own, let persons):
            if let level = own ?? level, tier > level { return .all }
            return acting[party][words.contains(.people) ? persons ?? 1 : 1]
        case .all(let parts): return .every(parts.map { opens($0, level: level) })
        case .any(let parts): return .any(parts.map { opens($0, level: level) })
        case .atLeast(let count, let parts):
            return .atLeast(count, of: parts.map { opens($0, level: level) })
        }
    }

    func opens(_ lock: SetUp.Guard) -> CaseSet { opens(lock.operators, level: lock.level) }

    func fails(_ party: Int) -> CaseSet { acting[party][1] }

    // MARK: The least fixpoint

    private mutating func settle() {
        var before: (inside: [CaseSet], hands: [CaseSet], having: [Had: [CaseSet]], [CaseSet])
        repeat {
            before = (inside, hands, having, keys)
            comeInside()
            if !words.isDisjoint(with: [.sites, .hosts]) { layHands() }
            haveBytes()
            moveBytes()
        } while before.inside != inside || before.hands != hands || before.having != having
            || before.3 != keys
    }

    private mutating func comeInside() {
        for (at, wall) in setUp.perimeters.enumerated() {
            inside[at] |= around(wall) & passing(wall)
            if let around = wall.around, setUp.isEnteredByHost(at) {
                inside[at] |= inside[around] & CaseSet.every(hostLocks(at))
            }
        }
        for way in setUp.channels {
            guard let to = way.to else { continue }
            let barrier = barrier(of: way)
            let source = way.from.map { inside[$0] } ?? .all
            if way.isAdministration {
                inside[to] |= source & barrier
            } else if setUp.perimeters[to].around != nil {
                inside[to] |= source & barrier & passing(setUp.perimeters[to])
            }
        }
    }

    /// Where the attacker stands around a perimeter.
    func around(_ wall: SetUp.Wall) -> CaseSet { wall.around.map { inside[$0] } ?? .all }

    /// Where one of the nine categories lets somebody in.
    private func passing(_ wall: SetUp.Wall) -> CaseSet {
        .any(SetUp.categories.map { passing(wall, by: $0) })
    }

    /// Where everything that blocks a category is open.
    func passing(_ wall: SetUp.Wall, by category: String) -> CaseSet {
        var barriers = wall.controls.filter { $0.blocks.contains(category) || $0.blocks == ["all"] }
            .map { opens($0.operators ?? wall.operators, level: $0.level) }
        if let level = wall.level { barriers.append(opens(wall.operators, level: level)) }
        return .every(barriers)
    }

    /// What keeps the host of a perimeter out: a control that blocks `host`, a claim of who runs
    /// both, an enclave's.
    func hostLocks(_ at: Int) -> [CaseSet] {
        let wall = setUp.perimeters[at]
        var barriers = wall.controls.filter { $0.blocks.contains("host") }
            .map { opens($0.operators ?? wall.operators, level: $0.level) }
        guard let around = wall.around, let level = wall.level else { return barriers }
        let host = setUp.perimeters[around]
        if wall.kind == "enclave" {
            let makers = setUp.makers(besides: host)
            // A maker who runs it is the one who made its chips.
            if wall.operators.members.contains(where: { setUp.parties[$0].role == "silicon" }) {
                barriers.append(opens(wall.operators, level: level))
            } else if !makers.isEmpty {
                barriers.append(opens(.any(makers.sorted().map { .part($0) }), level: level))
            }
        } else if setUp.isRunByOne(wall, host) {
            barriers.append(opens(wall.operators, level: level))
        }
        return barriers
    }
}

extension SetUp {
    static let categories = [
        "AV-CODE", "AV-CRED", "AV-ACSYS", "AV-BYPASS", "AV-AI", "AV-NET", "AV-PHYS", "AV-SUPPLY",
        "AV-HUMINT",
    ]

    /// Whether one and the same operator runs both.
    func isRunByOne(_ one: Wall, _ other: Wall) -> Bool {
        // Written alike, but for people: a part with a level of its own is another one.
        one.operators.withoutPersons == other.operators.withoutPersons
    }

    /// Whether a perimeter runs on the machines of the one around it.
    func isEnteredByHost(_ at: Int) -> Bool {
        guard let around = perimeters[at].around else { return false }
        switch perimeters[at].kind {
        case "cluster", "tenancy", "enclave": return true
        case "campus", "hall": return false
        default: return !isRunByOne(perimeters[at], perimeters[around])
        }
    }

    /// The makers of chips that may be meant by an enclave on somebody's machines.
    func makers(besides host: Wall) -> Set<Int> {
        let makers = parties.indices.filter { parties[$0].role == "silicon" }
        let parents = host.operators.members.compactMap { parties[$0].parent }
        let related = makers.filter { parties[$0].parent.map(parents.contains) ?? false }
        return makers.count > 1 && related.count == 1 ? Set(related) : Set(makers)
    }
}
