extension ThreatGraph {
    /// Where a leg stands: the perimeter that it names; otherwise those that hold weights and that
    /// its provider operates, alone or with others.
    package func places(of leg: SubstrateLeg) -> [Perimeter] {
        if let named = leg.perimeter { return perimeters[named].map { [$0] } ?? [] }
        return perimetersHoldingWeights.compactMap { perimeters[$0] }
            .filter { $0.operators.defenders.contains(leg.provider) }
    }

    /// The keys without which nothing can be computed at a place: for each set of weights that is
    /// there in ciphertext and nowhere in plaintext, those of which any is enough, in id order.
    package func keysNeeded(at place: PerimeterID) -> [[KeyID]] {
        let inside = weights.flatMap(\.copies).filter { isPerimeter($0.perimeter, within: place) }
        let hasPlain = inside.contains { $0.form == .plaintext }
        return weights.compactMap { weights in
            // Of a copy of which nobody says what it is for, it is needed where nothing is plain.
            let copies = weights.copies.filter {
                ($0.isInUse || ($0.purpose == nil && !hasPlain))
                    && isPerimeter($0.perimeter, within: place)
            }
            if copies.contains(where: { $0.form == .plaintext }) { return nil }
            let keys = Set(copies.compactMap { $0.form == .ciphertext ? $0.key : nil }).sorted()
            return keys.isEmpty ? nil : keys
        }
    }

    /// Where a key can be taken away: where it is kept, and the enclave to which it is released.
    package func places(of key: Key) -> [PerimeterID] {
        let kept = key.perimeter.map { [$0] } ?? []
        guard case .attested(let release)? = key.release, !kept.contains(release.enclave) else {
            return kept
        }
        return kept + [release.enclave]
    }

    /// Whether an administration channel comes from a place that only a workload's principal runs,
    /// who can stop its own work anyway.
    package func isOwnAdministration(_ channel: Channel, of workload: Workload) -> Bool {
        guard channel.kind == .administration, case .perimeter(let id) = channel.source,
            let source = perimeters[id]
        else { return false }
        let principals = principals(of: workload)
        // Of several labs any may be the one; which, nobody says.
        guard principals.count == 1 else { return false }
        return Set(principals).isSuperset(of: source.operators.defenders)
    }

    /// Who else gets into the place that an administration channel comes from, in id order.
    ///
    /// By the channels and services of the model: whoever runs or guards a channel into that place or one
    /// around it, or runs the place that it comes from, and whose people a service brings there. Without
    /// whoever runs the place.
    package func othersLet(into channel: Channel) -> [DefenderID] {
        guard case .perimeter(let id) = channel.source, let place = perimeters[id] else {
            return []
        }
        let reached = Set([id] + surroundings(of: id).map(\.id))
        var found: Set<DefenderID> = []
        for service in services where !reached.isDisjoint(with: service.perimeters) {
            found.formUnion(service.operators.defenders)
        }
        for channel in channels {
            guard case .perimeter(let end) = channel.destination, reached.contains(end) else {
                continue
            }
            if case .barrier(let operators, _) = channel.guardedBy {
                found.formUnion(operators.defenders)
            }
            if case .perimeter(let start) = channel.source, let source = perimeters[start] {
                found.formUnion(source.operators.defenders)
            }
        }
        return found.subtracting(place.operators.defenders).sorted()
    }

    /// The administration channels into places where work stands, or where a key is that it needs, of
    /// which nothing is said and which are taken to stop nothing, since whose work it is runs them.
    ///
    /// - Complexity: O(*w* · *p* · *d* + *c*) for *w* workloads with *p* places each, *d* perimeters
    ///   around a place, and *c* channels, beside the copies and keys in those places.
    package var administrationTakenAsOwn: [Channel] {
        var into: [PerimeterID: [Channel]] = [:]
        for channel in channels where channel.kind == .administration && channel.stops == nil {
            if case .perimeter(let place) = channel.destination {
                into[place, default: []].append(channel)
            }
        }
        if into.isEmpty { return [] }
        var found: Set<ChannelID> = []
        for workload in workloads {
            let standing = workload.needs.legs.filter { $0.kind == .capacity }
                .flatMap(places).map(\.id)
            let kept = Set(standing).flatMap(keysNeeded).joined().compactMap { keys[$0] }
            for place in Set(standing + kept.flatMap(places)) {
                for reached in [place] + surroundings(of: place).map(\.id) {
                    for channel in into[reached] ?? []
                    where isOwnAdministration(channel, of: workload) {
                        found.insert(channel.id)
                    }
                }
            }
        }
        return channels.filter { found.contains($0.id) }
    }
}
