extension ThreatGraph {
    /// Parties that one source alone claims to be apart, where that makes a difference: an unknown
    /// each.
    ///
    /// - Parameter isChanged: whether an unknown of the model says who runs what stands at a path; such
    ///   a place is left to it.
    func partsInOneHand(exceptAt isChanged: (String) -> Bool) -> [Unknown] {
        // Who owns what is where is looked for only where somebody may be no party of his own.
        guard defenders.contains(where: \.evidence.isOnAClaim) else { return [] }
        let all = placesOfParts.filter { !isChanged($0.path) }
        let groups = partsApartOnAClaim(among: all.filter(\.evidence.isOnAClaim))
        if groups.isEmpty { return [] }
        let inside = PrincipalsInside(self)
        let names = Dictionary(grouping: groups, by: \.name).mapValues(\.count)
        return groups.compactMap { group in
            let name = names[group.name] == 1 ? group.name : group.places[0].path
            let alternatives = alternatives(of: group, changing: all, inside)
            if alternatives.isEmpty { return nil }
            let apart = Unknown.Alternative(
                label: "apart", changes: [], sources: [group.source].compactMap(\.self))
            return Unknown(
                id: UnknownID("apart:\(name)"), alternatives: [apart] + alternatives,
                reason: group.reason)
        }
    }

    /// The same parts, claimed to be apart by the same source in some places.
    private struct Group {
        let parts: Set<DefenderID>
        let source: SourceID?
        var places: [ClaimedPlace]

        /// The name of the element of the first place.
        var name: String {
            let path = places[0].path.split(separator: ".")
            return path.count > 1 ? String(path[1]) : places[0].path
        }

        /// Why it is open, with the first few of the parts.
        var reason: String {
            let named = parts.sorted().map(\.rawValue)
            let more = named.count > 8 ? " and \(named.count - 8) more" : ""
            return "only \(source.map { "one source (\($0))" } ?? "a claim") says of its own work "
                + "that these are apart: " + named.prefix(8).joined(separator: ", ") + more
        }
    }

    private func partsApartOnAClaim(among places: [ClaimedPlace]) -> [Group] {
        var groups: [Group] = []
        for place in places {
            let source = place.evidence.source
            let parts = place.parties.filter { isApart($0, onTheWordOf: source) }
            if parts.isEmpty { continue }
            let known = groups.firstIndex { $0.parts == parts && $0.source == source }
            if let known {
                groups[known].places.append(place)
            } else {
                groups.append(Group(parts: parts, source: source, places: [place]))
            }
        }
        return groups
    }

    /// Whether nobody but a source, if it is one, says that a defender is a party of its own.
    private func isApart(_ id: DefenderID, onTheWordOf source: SourceID?) -> Bool {
        guard let own = defenders[id]?.evidence, own.isOnAClaim else { return false }
        return own.status != .claimed || own.source == nil || source == nil
            || own.source == source
    }

    /// Who may run all of the parts: each for whom it is done, and somebody whom the model lacks.
    private func alternatives(
        of group: Group, changing places: [ClaimedPlace], _ inside: PrincipalsInside
    ) -> [Unknown.Alternative] {
        var found: [Unknown.Alternative] = []
        for principal in Set(group.places.flatMap { principals(at: $0, inside) }).sorted() {
            let own = group.parts.union([principal])
            guard group.places.contains(where: { $0.counts(own) }) else { continue }
            found.append(
                Unknown.Alternative(
                    label: "\(defenders[principal]?.name ?? principal.rawValue) runs all of them",
                    changes: changes(putting: principal, for: group.parts, in: places)))
        }
        if group.places.contains(where: { $0.counts(group.parts) }) {
            let other = Change(
                path: somebodyElsePath,
                value: .mapping([
                    FactValue.Entry(key: "role", value: .scalar(DefenderRole.other.rawValue)),
                    FactValue.Entry(key: "title", value: .scalar("Somebody else")),
                ]))
            found.append(
                Unknown.Alternative(
                    label: "somebody else runs all of them",
                    changes: [other] + changes(putting: somebodyElse, for: group.parts, in: places))
            )
        }
        return found
    }

    /// One party in place of the parts, wherever they stand; each fact once, sorted by path.
    private func changes(
        putting whole: DefenderID, for parts: Set<DefenderID>, in places: [ClaimedPlace]
    ) -> [Change] {
        var changes: [String: Change] = [:]
        // Who is in one hand is so wherever he stands, alone too.
        for place in places where !place.parties.isDisjoint(with: parts) {
            for change in place.changes(putting: whole, in: parts) { changes[change.path] = change }
        }
        return changes.values.sorted { $0.path < $1.path }
    }

    /// A party that the model does not have.
    private var somebodyElse: DefenderID {
        let name = "somebody-else"
        guard defenders.contains(DefenderID(name)) else { return DefenderID(name) }
        let free = (2...defenders.count + 2).first { number in
            !defenders.contains(DefenderID("\(name)-\(number)"))
        }
        return DefenderID("\(name)-\(free ?? 0)")
    }

    private var somebodyElsePath: String { "defenders.\(somebodyElse)" }
}
