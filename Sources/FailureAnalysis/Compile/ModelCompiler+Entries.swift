import AttackGraph
import ThreatGraph

extension ModelCompiler {
    /// Adds the ways to come inside a perimeter from around it.
    ///
    /// Reads the perimeter and the one around it.
    mutating func addEntry(to perimeter: Perimeter) {
        let premises = perimeter.parent.map { [fact(.inside($0))] } ?? []
        for barriers in waysIn(to: perimeter, from: perimeter.parent.map(Location.perimeter)) {
            builder.addStep(to: fact(.inside(perimeter.id)), from: premises, through: barriers)
        }
    }

    /// A channel brings whoever is at its source inside its destination: over an administration
    /// channel at once, over any other where the destination's own controls let the attacker in.
    ///
    /// Reads the channel, its destination and the perimeter around that.
    mutating func addEntry(over channel: Channel) {
        guard case .perimeter(let id) = channel.destination, let perimeter = model.perimeters[id]
        else { return }
        var premises: [String] = []
        if case .perimeter(let source) = channel.source { premises = [fact(.inside(source))] }
        let own = barriers(of: channel)
        if channel.kind == .administration {
            builder.addStep(to: fact(.inside(id)), from: premises, through: own)
            return
        }
        // Whoever can reach an outermost perimeter over a channel can also reach it without, and
        // a channel from around a perimeter is the ordinary way in.
        guard let parent = perimeter.parent, channel.source != .perimeter(parent) else { return }
        for barriers in waysIn(to: perimeter, from: channel.source) {
            builder.addStep(to: fact(.inside(id)), from: premises, through: own + barriers)
        }
    }

    /// The barrier of a channel, or nothing where the model says that nothing guards it.
    mutating func barriers(of channel: Channel) -> [String] {
        switch channel.guardedBy {
        case .none: []
        case .barrier(let operators, let level):
            [barrier(.channel(channel.id), lock: operators.lock(at: level))]
        }
    }

    /// The sets of barriers that each let an attacker in, none containing another: one for every
    /// vector category, made of the controls that block it.
    ///
    /// The host category counts only for a perimeter that runs on the machines of the one that
    /// surrounds it, and from there.
    private mutating func waysIn(to perimeter: Perimeter, from source: Location?) -> [[String]] {
        var guards: [(barrier: String, blocks: Set<VectorCategory>)] = []
        if let level = perimeter.level {
            var blocks = Set(VectorCategory.allCases)
            if !claimCoversHost(of: perimeter) { blocks.remove(.host) }
            let lock = perimeter.operators.lock(at: level)
            guards.append((barrier(.perimeter(perimeter.id), lock: lock), blocks))
        }
        for control in perimeter.controls {
            let lock = (control.operators ?? perimeter.operators).lock(at: control.level)
            let id = barrier(.control(control.id, on: perimeter.id), lock: lock)
            guards.append((id, Set(control.blocks)))
        }
        let fromHost =
            perimeter.kind.isHosted && perimeter.parent != nil
            && source == perimeter.parent.map(Location.perimeter)
        let categories = VectorCategory.allCases.filter { $0 != .host || fromHost }
        let ways = Set(
            categories.map { category in
                Set(guards.filter { $0.blocks.contains(category) }.map(\.barrier))
            })
        return ways.filter { way in !ways.contains { $0.isStrictSubset(of: way) } }
            .map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Whether a perimeter's claim about the whole holds against whoever is inside the perimeter
    /// that hosts it: only where confidential computing is what it claims, or where one and the
    /// same operator runs both.
    func claimCoversHost(of perimeter: Perimeter) -> Bool {
        guard let parent = perimeter.parent.flatMap({ model.perimeters[$0] }) else { return true }
        return perimeter.kind == .enclave || parent.operators == perimeter.operators
    }
}
