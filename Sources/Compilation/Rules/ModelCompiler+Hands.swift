import AttackGraph
package import ThreatGraph

extension ModelCompiler {
    /// Adds the way to stand at the machines of a perimeter that has machines of its own through its
    /// walls: by AV-PHYS, from around it.
    ///
    /// It is written only where a rule asks for hands there: coming through the walls by itself is
    /// no more than coming inside.
    ///
    /// Reads the perimeter and the one around it, and the defenders' roles and parents where it has a
    /// baseline or is an enclave.
    package mutating func addHands(throughWallsOf perimeter: Perimeter) {
        guard model.hasMachines(perimeter),
            let walls = barriers(into: perimeter, by: .physical)
        else { return }
        let around = perimeter.parent.map { [fact(.inside($0))] } ?? []
        builder.addStep(to: fact(.hands(perimeter.id)), from: around, through: walls)
    }

    /// Adds the other ways to stand at the machines of a perimeter that has machines of its own, but
    /// for those of services: with whoever runs the building, and by seizure.
    ///
    /// Whoever stands there is inside; what runs on those machines and does not keep its host out is
    /// then entered as from inside any host.
    ///
    /// Reads the perimeter and all around it, the site where it stands, and where it stands nowhere
    /// the defenders who operate it.
    package mutating func addHands(at perimeter: Perimeter) {
        guard model.hasMachines(perimeter) else { return }
        let hands = FactMeaning.hands(perimeter.id)
        if let site = model.site(of: perimeter.id), let facility = site.facility {
            let lock = LockExpression.operated(by: facility.rawValue, level: nil)
            builder.addStep(to: fact(hands), through: [barrier(.facility(site.id), lock: lock)])
            addEntry(by: perimeter.id)
        }
        guard let seizure = writtenSeizure(of: perimeter) else { return }
        builder.addStep(
            to: fact(.seized(perimeter.id)),
            through: [barrier(.seizure(seizure), lock: seizure.lock)])
        builder.addStep(to: fact(hands), from: [fact(.seized(perimeter.id))])
        addEntry(by: perimeter.id)
    }

    /// Whoever stands at machines is inside the perimeter whose they are.
    mutating func addEntry(by machines: PerimeterID) {
        builder.addStep(to: fact(.inside(machines)), from: [fact(.hands(machines))])
    }

    /// How a perimeter's machines are seized, where some order contains that and does more by it.
    func writtenSeizure(of perimeter: Perimeter) -> Seizure? {
        guard let seizure = model.seizure(of: perimeter), isWritten(seizure) else { return nil }
        return seizure
    }

    /// What can be seized, as far as some order contains it and does more by it.
    var writtenSeizures: [Seizure] { model.seizures.filter(isWritten) }

    /// Whether some order contains a seizure and does more by it.
    ///
    /// A site that is said to stand on nobody's ground counts under the order of a sovereign that
    /// nobody names; a perimeter that stands nowhere, and whose operators nobody is said to reach,
    /// is seized by nobody.
    private func isWritten(_ seizure: Seizure) -> Bool {
        if idleSeizures.contains(seizure) { return false }
        if writesEverySeizure { return true }
        if case .site = seizure { return true }
        return !model.sovereigns(of: seizure, given: presences).isEmpty
    }
}

extension Seizure {
    /// What a seizure opens: an order alone brings it about.
    var lock: LockExpression {
        .operated(by: id, level: nil, modes: ModeSet([.compelled]))
    }
}
