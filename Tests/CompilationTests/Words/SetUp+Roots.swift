/// Root causes: who fails, how, and what is seized.
extension SetUp {
    /// The root causes of a consequence, and what each brings about.
    func roots(_ kind: String, words: Set<Section>) -> [WordAnswers.Failing] {
        let admitted = Self.modes(of: kind)
        func bits(_ failing: Set<Int>, _ modes: Set<String>) -> Int {
            modes.isDisjoint(with: admitted) ? 0 : failing.reduce(0) { $0 | 1 << $1 }
        }
        let held = words.contains(.ties) ? ties.filter { $0.influence != "no" } : []
        var roots: [WordAnswers.Failing] = []
        func add(_ id: String, _ effect: Int) {
            if effect != 0 { roots.append(WordAnswers.Failing(id: id, effect: effect)) }
        }
        for at in parties.indices {
            add("own:\(parties[at].id)", bits([at], admitted) | 1 << (Self.ownBits + at))
        }
        for at in parents.indices {
            let children = Set(parties.indices.filter { parties[$0].parent == at })
            let sway = sway(
                of: { stake in
                    stake.isHeld(byParent: at) || children.contains { stake.isHeld(byParty: $0) }
                }, held)
            add(
                "parent:\(parents[at].id)",
                bits(children, ["compromised", "realigned"]) | bits(sway, ["realigned"]))
        }
        for stake in held {
            let sway = sway(of: { $0.id == stake.id }, held)
            add("tie:\(stake.id)", bits(sway, ["realigned"]))
        }
        for cause in sharedCauses {
            let modes = cause.modes ?? ["compromised", "realigned", "insider"]
            add("shared:\(cause.id)", bits(Set(cause.members), Set(modes)))
        }
        let withSites = words.contains(.sites)
        for at in jurisdictions.indices {
            let reached = parties.indices.filter { compels($0, at, kind, withSites: withSites) }
            let seizes = withSites && admitted.contains("compelled") ? 1 << (parties.count + at) : 0
            add("order:\(jurisdictions[at].id)", bits(Set(reached), ["compelled"]) | seizes)
        }
        let unreached = parties.indices.filter { edges(of: $0, withSites: withSites).isEmpty }
        add("order:?", bits(Set(unreached), ["compelled"]))
        return roots
    }

    /// Above so many bits stands who acts of his own accord.
    static let ownBits = 32

    /// Those over whom each party has a say, where it acts of its own accord, as bits.
    func ownSway(_ kind: String, words: Set<Section>) -> [Int] {
        guard words.contains(.ties), Self.modes(of: kind).contains("realigned") else {
            return parties.map { _ in 0 }
        }
        let held = ties.filter { $0.influence != "no" }
        return parties.indices.map { at in
            sway(of: { $0.isHeld(byParty: at) }, held).reduce(0) { $0 | 1 << $1 }
        }
    }

    static func modes(of kind: String) -> Set<String> {
        switch kind {
        case "disclosure": ["compelled"]
        case "denial": ["compromised", "compelled", "realigned"]
        default: ["compromised", "realigned", "insider"]
        }
    }

    /// Whom ties lead to, and whom those hold ties in, in turn.
    private func sway(of first: (Stake) -> Bool, _ held: [Stake]) -> Set<Int> {
        var reached = Set(held.filter(first).map(\.of))
        while true {
            let next = reached.union(
                held.filter { stake in reached.contains { stake.isHeld(byParty: $0) } }.map(\.of))
            if next == reached { return reached }
            reached = next
        }
    }

    /// Whether an order of a jurisdiction makes a defender do what a consequence needs.
    private func compels(
        _ party: Int, _ jurisdiction: Int, _ kind: String, withSites: Bool
    ) -> Bool {
        let grounds = Set(
            edges(of: party, withSites: withSites).filter { $0.jurisdiction == jurisdiction }
                .map(\.basis))
        guard !grounds.isEmpty else { return false }
        guard let named = jurisdictions[jurisdiction].instruments else { return true }
        let enough: Set<String> = kind == "denial" ? ["denial"] : ["content", "assistance"]
        return named.contains { at in
            let order = instruments[at]
            return !enough.isDisjoint(with: order.compels)
                && (order.addresses?.contains(parties[party].role) ?? true)
                && (order.reach.map { !grounds.isDisjoint(with: $0) } ?? true)
        }
    }
}

extension SetUp.Stake {
    func isHeld(byParty at: Int) -> Bool {
        if case .party(at) = holder { return true }
        return false
    }

    func isHeld(byParent at: Int) -> Bool {
        if case .parent(at) = holder { return true }
        return false
    }
}
