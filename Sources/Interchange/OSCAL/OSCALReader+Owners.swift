internal import Formulas
internal import Phrases
internal import YAMLKit

/// Organisations that belong to others: whoever they belong to can decide for them.
extension OSCALReader {
    /// The most organisations of which one party may be, through all that they belong to.
    static let mostOwners = 64

    /// A formula in which whoever owns a party has each of its parts too.
    ///
    /// Two that belong to one organisation are not two that each can refuse: it can decide for both.
    mutating func withOwners(_ formula: Formula<String>) -> Formula<String> {
        var leaves: [String: Formula<String>] = [:]
        for id in Set(formula.leaves).sorted() {
            let owners = owners(of: id)
            if !owners.isEmpty { leaves[id] = Self.any([id] + owners) }
        }
        if leaves.isEmpty { return formula }
        let whole = formula.replacingLeaves { leaves[$0] ?? .leaf($0) }
        guard case .any(let parts) = whole else { return whole }
        return Self.any(parts.flatMap(Self.parts(of:)))
    }

    /// The organisations to which a party belongs, through others too, the nearest first.
    ///
    /// - Complexity: O(*m*) for *m* memberships, once for each party.
    mutating func owners(of id: String) -> [String] {
        if let known = owned[id] { return known }
        guard let uuid = uuidsOfParties[id], let person = people[uuid] else { return [] }
        var found: [String] = []
        var seen: Set<String> = [uuid]
        var waiting = person.organisations[...]
        while let next = waiting.popFirst() {
            guard seen.insert(next).inserted, let other = people[next], other.isOrganisation else {
                continue
            }
            found.append(next)
            waiting += other.organisations
            if found.count > Self.mostOwners {
                fields.refuse(
                    "'\(person.title)' belongs to more than \(Self.mostOwners) organisations",
                    at: person.place)
                owned[id] = []
                return []
            }
        }
        let owners = found.compactMap { self.id(of: $0) }
        owned[id] = owners
        if !owners.isEmpty {
            let names = WordList.joined(found.compactMap { people[$0]?.title })
            setup.remarks.append(
                .init(
                    text: "\(person.title) belongs to \(names), who can decide for it: "
                        + "what it has a part in fails with either", place: person.place))
        }
        return owners
    }

    /// Adds those who own whoever runs a zone to those who run it.
    mutating func addOwnersOfRunners() {
        for at in setup.zones.indices {
            guard let party = setup.zones[at].party else { continue }
            for owner in owners(of: party) where !setup.zones[at].others.contains(owner) {
                setup.zones[at].others.append(owner)
            }
        }
    }
}
