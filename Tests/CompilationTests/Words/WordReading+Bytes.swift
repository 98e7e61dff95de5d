/// Having bytes: copies, keys, shares, and how they move.
extension WordReading {
    mutating func haveBytes() {
        for (number, holding) in setUp.holdings.enumerated() {
            for copy in holding.copies {
                have(number, copy.form, at: copy.place, where: inside[copy.place])
                if case .ciphertext = copy.form, let purpose = copy.purpose, purpose != "backup" {
                    have(number, .plaintext, at: copy.place, where: inside[copy.place])
                }
            }
        }
        for (at, key) in setUp.keys.enumerated() {
            if let place = key.place { keys[at] |= inside[place] }
            if let release = key.release {
                keys[at] |= opens(release, level: setUp.releaseLevel(key))
            }
            if let attested = key.attested { keys[at] |= attests(attested, key) }
        }
        for (number, holding) in setUp.holdings.enumerated() {
            for place in 0...outside {
                for case .ciphertext(let key) in Set(holding.copies.map(\.form)) {
                    have(
                        number, .plaintext, at: place,
                        where: had(number, .ciphertext(key: key), at: place) & keys[key])
                }
                putTogether(number, at: place)
            }
        }
    }

    /// Shares at one place: enough of them are the weights, and one at a custodian brings the others
    /// when the release opens.
    private mutating func putTogether(_ number: Int, at place: Int) {
        let holding = setUp.holdings[number]
        guard let threshold = holding.threshold else { return }
        let shares = setUp.shares(of: holding)
        let here = shares.map { had(number, .share($0), at: place) }
        have(number, .plaintext, at: place, where: .atLeast(threshold, of: here))
        let isCustodian = holding.copies.contains { copy in
            guard case .share = copy.form else { return false }
            return copy.place == place
        }
        guard isCustodian else { return }
        let brought = CaseSet.any(here) & releases(holding)
        for share in shares { have(number, .share(share), at: place, where: brought) }
    }

    /// Where the shares of a custody are released.
    func releases(_ holding: SetUp.Holding) -> CaseSet {
        guard let release = holding.release else { return .none }
        let places = holding.copies.compactMap { setUp.perimeters[$0.place].level }
        return opens(release.operators, level: release.level ?? places.min())
    }

    mutating func moveBytes() {
        for had in having.keys {
            for way in setUp.channels {
                let barrier = barrier(of: way)
                if way.isAdministration {
                    guard let to = way.to, !setUp.perimeters[to].statesExits else { continue }
                    move(had, from: to, to: way.from ?? outside, where: barrier)
                } else if let from = way.from {
                    move(had, from: from, to: way.to ?? outside, where: barrier)
                } else if case .share = had.form, let to = way.to {
                    move(had, from: outside, to: to, where: barrier)
                }
            }
            for (at, wall) in setUp.perimeters.enumerated() {
                if let around = wall.around {
                    let both = inside[at] & inside[around]
                    move(had, from: at, to: around, where: both)
                    move(had, from: around, to: at, where: both)
                } else if !wall.statesExits {
                    move(had, from: at, to: outside, where: inside[at])
                }
            }
            if words.contains(.sites) { carryOut(had) }
        }
    }

    /// Where a channel opens; its level is that of the place it leaves, where it states none.
    func barrier(of way: SetUp.Way) -> CaseSet {
        guard let lock = way.lock else { return .all }
        return opens(
            lock.operators, level: lock.level ?? way.from.flatMap { setUp.perimeters[$0].level })
    }

    mutating func move(_ had: Had, from: Int, to: Int, where cases: CaseSet) {
        guard let here = having[had]?[from] else { return }
        having[had]?[to] |= here & cases
    }

    private mutating func have(
        _ number: Int, _ form: SetUp.Kept.Form, at place: Int, where cases: CaseSet
    ) {
        having[Had(holding: number, form: form)]?[place] |= cases
    }

    func had(_ number: Int, _ form: SetUp.Kept.Form, at place: Int) -> CaseSet {
        having[Had(holding: number, form: form)]?[place] ?? .none
    }
}

extension SetUp {
    /// The numbers of the shares that there are.
    func shares(of holding: Holding) -> [Int] {
        Set(
            holding.copies.compactMap { copy -> Int? in
                guard case .share(let number) = copy.form else { return nil }
                return number
            }
        ).sorted()
    }

    /// The level of a key's release: its own, or that of the place that it is in.
    func releaseLevel(_ key: Secret) -> Int? {
        key.level ?? key.place.flatMap { perimeters[$0].level }
            ?? key.attested.flatMap { perimeters[$0.enclave].level }
    }
}
