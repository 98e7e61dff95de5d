import AttackGraph
package import ThreatGraph

extension ModelCompiler {
    /// Adds who is let in where a workload stands, or where a key is kept that it needs, and so can
    /// stop it.
    package mutating func addLetIn(to workload: Workload) {
        addStops(of: workload)
        addKeyStops(of: workload, of: addKeyNeeds(of: workload))
    }

    /// Adds that whoever is let into a place where a leg stands, or into one around it, loses it.
    ///
    /// Reads the workload and whose weights it works on, the places of its legs and those around
    /// them, services, administration channels, who runs their sources, and who is a lab.
    package mutating func addStops(of workload: Workload) {
        for (number, leg) in workload.needs.legs.enumerated() {
            for way in ways(stopping: leg, of: workload) {
                addStop(to: fact(.legLost(workload.id, leg: number)), by: way)
            }
        }
    }

    /// Adds that a leg is lost where keys are gone without which nothing can be computed there, and
    /// that they are where they are withheld.
    ///
    /// What follows from barriers alone `addHolds` says already.
    ///
    /// Reads the workload, the perimeters, the weights and the keys, and the defenders' roles and
    /// parents where a perimeter has a baseline.
    ///
    /// - Parameter isAlways: Whether it is added whoever is let in: for rules that read a part of a
    ///   model only. Otherwise just where somebody is let in to one of the keys.
    /// - Returns: The keys of which it was said.
    @discardableResult
    package mutating func addKeyNeeds(
        of workload: Workload, isAlways: Bool = false
    ) -> [KeyID] {
        if stoppingWays.isEmpty, !isAlways { return [] }
        var found: Set<KeyID> = []
        for (number, leg) in workload.needs.legs.enumerated() where leg.kind == .capacity {
            for holds in model.places(of: leg).flatMap({ keyHolds(at: $0) }) {
                let keys = holds.map(\.key)
                let isTaken = keys.contains { !ways(stopping: $0, of: workload).isEmpty }
                guard isAlways || isTaken else { continue }
                found.formUnion(keys)
                builder.addStep(
                    to: fact(.legLost(workload.id, leg: number)),
                    from: keys.map { fact(.keyLost(workload.id, $0)) })
                // One alone is withheld from the leg at once.
                for (key, hold) in holds where holds.count > 1 {
                    builder.addStep(
                        to: fact(.keyLost(workload.id, key)),
                        through: [barrier(hold.meaning, lock: hold.lock)])
                }
            }
        }
        return found.sorted()
    }

    /// Adds that whoever is let in where a key is kept, or in the enclave to which it is released,
    /// takes it away from a workload.
    ///
    /// Reads the workload and whose weights it works on, the keys, their places and those around
    /// them, services, administration channels, who runs their sources, and who is a lab.
    package mutating func addKeyStops(of workload: Workload, of keys: [KeyID]) {
        for key in keys {
            for way in ways(stopping: key, of: workload) {
                addStop(to: fact(.keyLost(workload.id, key)), by: way)
            }
        }
    }

    private mutating func addStop(to lost: String, by way: StoppingWay) {
        switch way {
        case .service(let service): builder.addStep(to: lost, through: [gate(of: service)])
        case .administration(let channel):
            var premises: [String] = []
            if case .perimeter(let source) = channel.source { premises = [fact(.inside(source))] }
            builder.addStep(to: lost, from: premises, through: barriers(of: channel))
        }
    }

    // MARK: In one lock

    /// Whether all that stops a workload can stand in a lock: nobody needs to be inside a place for
    /// it.
    func isStoppedByLocks(_ workload: Workload) -> Bool {
        workload.needs.legs.allSatisfy { leg in
            ways(stopping: leg, of: workload).allSatisfy { lock(of: $0) != nil }
                && keysNeeded(by: leg).allSatisfy { key in
                    ways(stopping: key, of: workload).allSatisfy { lock(of: $0) != nil }
                }
        }
    }

    /// The locks of those who are let in where a leg stands.
    func locks(stopping leg: SubstrateLeg, of workload: Workload) -> [LockExpression] {
        ways(stopping: leg, of: workload).compactMap(lock)
    }

    /// The locks of those who are let in where a key can be taken away.
    func locks(stopping key: KeyID, of workload: Workload) -> [LockExpression] {
        ways(stopping: key, of: workload).compactMap(lock)
    }

    /// What opens a way, where it is a lock and nothing besides.
    private func lock(of way: StoppingWay) -> LockExpression? {
        switch way {
        case .service(let service): return service.operators.lock(at: service.level)
        case .administration(let channel):
            guard channel.source == .outside,
                case .barrier(let operators, let level) = channel.guardedBy
            else { return nil }
            return operators.lock(at: level)
        }
    }

    // MARK: Ways

    private func ways(stopping leg: SubstrateLeg, of workload: Workload) -> [StoppingWay] {
        guard leg.kind == .capacity else { return [] }
        return stoppingWays(into: model.places(of: leg).map(\.id), of: workload, in: model)
    }

    private func ways(stopping key: KeyID, of workload: Workload) -> [StoppingWay] {
        guard let key = model.keys[key] else { return [] }
        return stoppingWays(into: model.places(of: key), of: workload, in: model)
    }

    private func keysNeeded(by leg: SubstrateLeg) -> Set<KeyID> {
        guard leg.kind == .capacity else { return [] }
        return Set(model.places(of: leg).flatMap { model.keysNeeded(at: $0.id) }.joined())
    }
}
