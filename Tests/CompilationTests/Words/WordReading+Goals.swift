/// When the consequences come about.
extension WordReading {
    /// Plaintext is outside.
    func isOut(_ number: Int) -> CaseSet { had(number, .plaintext, at: outside) }

    /// The same, or the owner is ordered to hand over, who must be able to gather shares.
    func isDisclosed(_ number: Int) -> CaseSet {
        let holding = setUp.holdings[number]
        let owners = holding.owner.map { [$0] } ?? setUp.labs
        var handing = CaseSet.any(owners.map(fails))
        if let threshold = holding.threshold, threshold > 1 { handing &= releases(holding) }
        return isOut(number) | handing
    }

    /// Plaintext is reached, or the place of training, or enough shares at their custodians.
    func isChanged(_ number: Int) -> CaseSet {
        let holding = setUp.holdings[number]
        var changed = CaseSet.any(
            setUp.perimeters.indices.map { had(number, .plaintext, at: $0) })
        for copy in holding.copies where copy.purpose == "training" {
            changed |= inside[copy.place]
        }
        if let threshold = holding.threshold {
            let custodians = Set(holding.copies.map(\.place))
            let inHand = setUp.shares(of: holding).map { share in
                CaseSet.any(custodians.map { had(number, .share(share), at: $0) })
            }
            changed |= .atLeast(threshold, of: inHand)
        }
        return changed
    }

    // MARK: Denial

    /// The lengths of time, in days, that a workload may have to wait for in some case, longest
    /// first, and where it waits at least so long; `.max` is without end.
    func waiting(_ need: SetUp.Need, of work: Int) -> [Int: CaseSet] {
        switch need {
        case .leg(let leg):
            var times = [Int.max: isLost(leg, of: work)]
            guard words.contains(.time) else { return times }
            switch leg.after {
            case nil: times[0] = .all
            case .days(let days): times[days] = .all
            case .unknown: times[.max] = .all
            }
            return times
        case .all(let parts): return waiting(parts, of: work, atLeast: 1)
        case .any(let parts): return waiting(parts, of: work, atLeast: parts.count)
        case .atLeast(let count, let parts):
            return waiting(parts, of: work, atLeast: parts.count - count + 1)
        }
    }

    /// Where so many of the parts wait at least so long.
    private func waiting(
        _ parts: [SetUp.Need], of work: Int, atLeast count: Int
    ) -> [Int: CaseSet] {
        let times = parts.map { waiting($0, of: work) }
        let lengths = Set(times.flatMap(\.keys))
        return lengths.reduce(into: [:]) { result, length in
            result[length] = .atLeast(
                count, of: times.map { Self.waits($0, atLeast: length) })
        }
    }

    private static func waits(_ times: [Int: CaseSet], atLeast length: Int) -> CaseSet {
        .any(times.filter { $0.key >= length }.map(\.value))
    }

    /// Where a workload waits longer than so many days.
    func isDenied(_ number: Int, longerThan days: Int = 0) -> CaseSet {
        Self.waits(waiting(setUp.works[number].needs, of: number), atLeast: days + 1)
    }

    /// Where a provider's hold on a leg opens, or what it stands on is lost.
    func isLost(_ leg: SetUp.Leg, of work: Int) -> CaseSet {
        let provider = SetUp.Quorum.part(leg.provider)
        guard leg.isCapacity else {
            if case .stated(let level) = leg.level { return opens(provider, level: level) }
            return opens(provider, level: nil)
        }
        let places = setUp.places(of: leg)
        var level = places.compactMap { setUp.perimeters[$0].level }.min()
        switch leg.level {
        case .leftOut: break
        case .none: level = nil
        case .stated(let stated): level = stated
        }
        return opens(provider, level: level)
            | .any(
                places.map {
                    isLost(at: $0, leg.provider, level: level) | isStopped(at: $0, forWork: work)
                        | isKeyless($0, forWork: work)
                })
    }

    private func isLost(at place: Int, _ provider: Int, level: Int?) -> CaseSet {
        // A place that states no level stands at the one that is written on the leg; of none nobody knows.
        let level = setUp.perimeters[place].level ?? level ?? 0
        let chain = setUp.outward(from: place)
        var lost = CaseSet.none
        for around in chain.dropFirst() {
            let wall = setUp.perimeters[around]
            lost |= opens(wall.operators, level: wall.level ?? level)
        }
        let isOwn = chain.contains {
            setUp.perimeters[$0].operators.members.contains(provider)
        }
        if !isOwn {
            let wall = setUp.perimeters[place]
            lost |= opens(wall.operators, level: level)
            for other in setUp.perimeters where other.operators.alone == provider {
                if let level = other.level { lost |= opens(other.operators, level: level) }
            }
        }
        if words.contains(.sites) { lost |= isSeized(place) }
        return lost
    }

    /// Where nothing can be computed at a place, since no key is there that it takes.
    private func isKeyless(_ place: Int, forWork work: Int) -> CaseSet {
        .any(
            setUp.keysNeeded(at: place).map { keys in
                .every(keys.map { isWithheld($0, forWork: work) })
            })
    }

    /// Where a key is withheld: by those without whose word it is not released, and by whoever runs
    /// the place where it is kept or is let into it.
    private func isWithheld(_ number: Int, forWork work: Int) -> CaseSet {
        let key = setUp.keys[number]
        var withheld = CaseSet.none
        if let release = key.release {
            withheld |= opens(release.withheld, level: setUp.releaseLevel(key))
        }
        if let attested = key.attested {
            withheld |= opens(
                .any([attested.root, attested.verifier, attested.policy].map { .part($0) }),
                level: setUp.releaseLevel(key))
        }
        // Or the enclave to which it is released.
        for place in [key.place, key.attested?.enclave].compactMap(\.self) {
            let wall = setUp.perimeters[place]
            withheld |= opens(wall.operators.withheld, level: wall.level ?? 0)
            withheld |= isStopped(at: place, forWork: work)
        }
        return withheld
    }
}

extension SetUp {
    /// Where capacity stands: in the perimeter that the leg names, or in those that hold weights and
    /// that the provider operates.
    func places(of leg: Leg) -> [Int] {
        if let place = leg.place { return [place] }
        let holding = Set(holdings.flatMap { $0.copies.map(\.place) })
        return holding.filter { perimeters[$0].operators.members.contains(leg.provider) }.sorted()
    }

    private static let work: Set<String?> = ["training", "serving", "evaluation"]

    /// The keys without which nothing can be computed at a place, by holding: any one of them opens
    /// a copy there.
    func keysNeeded(at place: Int) -> [Set<Int>] {
        let there = holdings.map { $0.copies.filter { lies($0.place, in: place) } }
        let hasPlaintext = there.joined().contains { $0.form == .plaintext }
        return there.compactMap { copies in
            if copies.contains(where: { $0.form == .plaintext && Self.work.contains($0.purpose) }) {
                return nil
            }
            let keys = copies.compactMap { copy -> Int? in
                guard case .ciphertext(let key) = copy.form else { return nil }
                let counts =
                    Self.work.contains(copy.purpose) || copy.purpose == nil && !hasPlaintext
                return counts ? key : nil
            }
            return keys.isEmpty ? nil : Set(keys)
        }
    }
}
