import Formulas

extension ThreatGraph {
    /// The places where parts can count, in the order of the sections.
    ///
    /// - Complexity: O(*n* + *m*) for *n* elements and *m* copies and legs.
    var placesOfParts: [ClaimedPlace] {
        perimeterPlaces + custodyPlaces + keyPlaces + channelPlaces + servicePlaces
            + workloadPlaces
    }

    private var perimeterPlaces: [ClaimedPlace] {
        perimeters.flatMap { perimeter -> [ClaimedPlace] in
            let path = "perimeters.\(perimeter.id)"
            let principals = ClaimedPlace.Principals.ofWhatIsIn([perimeter.id])
            let whole = ClaimedPlace(
                path: "\(path).operator", content: .operators(perimeter.operators),
                evidence: perimeter.evidence, principals: principals)
            guard let hands = perimeter.hostHands else { return [whole] }
            let evidence = hands.evidence.status == nil ? perimeter.evidence : hands.evidence
            return [
                whole,
                ClaimedPlace(
                    path: "\(path).host-hands.operator", content: .operators(hands.operators),
                    evidence: evidence, principals: principals),
            ]
        }
    }

    private var custodyPlaces: [ClaimedPlace] {
        weights.flatMap { weights -> [ClaimedPlace] in
            var found: [ClaimedPlace] = []
            func add(_ path: String, _ content: ClaimedPlace.Content) {
                found.append(
                    ClaimedPlace(
                        path: "\(weights.path).\(path)", content: content,
                        evidence: weights.evidence,
                        principals: .parties(possibleOwners(of: weights))))
            }
            if let needed = weights.custody.threshold {
                let held = Set(weights.copies.filter { $0.form == .share }.map(\.perimeter))
                let operators = held.compactMap { id in
                    perimeters[id].map { (id, $0.operators) }
                }
                add(
                    "custody.k",
                    .shares(needed: needed, Dictionary(operators, uniquingKeysWith: { $1 })))
            }
            if case .onWord(let operators, _) = weights.custody.release {
                add("custody.release.operator", .operators(operators))
            }
            return found
        }
    }

    private var keyPlaces: [ClaimedPlace] {
        keys.flatMap { key -> [ClaimedPlace] in
            let opened = weights.filter { $0.copies.contains { $0.key == key.id } }
            let principals = ClaimedPlace.Principals.parties(
                named(opened.flatMap(possibleOwners)))
            let path = "keys.\(key.id).release"
            func place(_ path: String, _ operators: Quorum) -> ClaimedPlace {
                ClaimedPlace(
                    path: path, content: .operators(operators), evidence: key.evidence,
                    principals: principals)
            }
            switch key.release {
            case nil: return []
            case .onWord(let operators): return [place(path, operators)]
            case .attested(let release):
                return [
                    place("\(path).attested.root", release.root),
                    place("\(path).attested.verifier", release.verifier),
                    place("\(path).attested.policy", release.policy),
                ]
            }
        }
    }

    private var channelPlaces: [ClaimedPlace] {
        channels.compactMap { channel in
            guard case .barrier(let operators, _) = channel.guardedBy else { return nil }
            let places: [PerimeterID] = [channel.source, channel.destination].compactMap {
                if case .perimeter(let id) = $0 { id } else { nil }
            }
            return ClaimedPlace(
                path: "channels.\(channel.id).operator", content: .operators(operators),
                evidence: channel.evidence, principals: .ofWhatIsIn(places))
        }
    }

    private var servicePlaces: [ClaimedPlace] {
        services.compactMap { service in
            service.escort.map {
                ClaimedPlace(
                    path: "services.\(service.id).escort", content: .operators($0),
                    evidence: service.evidence,
                    principals: .ofWhatIsIn(service.perimeters))
            }
        }
    }

    private var workloadPlaces: [ClaimedPlace] {
        workloads.map {
            ClaimedPlace(
                path: "workloads.\($0.id)", content: .needs($0.needs), evidence: $0.evidence,
                principals: .parties(principals(of: $0)))
        }
    }

    /// For whom what stands at a place is done.
    func principals(at place: ClaimedPlace, _ inside: PrincipalsInside) -> [DefenderID] {
        switch place.principals {
        case .parties(let parties): parties
        case .ofWhatIsIn(let places): named(inside.ofWhatIsIn(places))
        }
    }

    /// Parties, each once; the labs where there are none.
    private func named(_ parties: [DefenderID]) -> [DefenderID] {
        parties.isEmpty ? labs.map(\.id) : Set(parties).sorted()
    }
}
