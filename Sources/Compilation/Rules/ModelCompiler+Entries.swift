import AttackGraph
import Catalogue
import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// Adds the ways to come inside a perimeter from around it.
    ///
    /// Reads the perimeter and the one around it, and the defenders' roles and parents where it has
    /// a baseline or is an enclave.
    package mutating func addEntry(to perimeter: Perimeter) {
        let premises = perimeter.parent.map { [fact(.inside($0))] } ?? []
        for barriers in waysIn(to: perimeter, from: perimeter.parent.map(Location.perimeter)) {
            builder.addStep(to: fact(.inside(perimeter.id)), from: premises, through: barriers)
        }
    }

    /// A channel brings whoever is at its source inside its destination: over an administration
    /// channel at once, over any other where the destination's own controls let the attacker in.
    ///
    /// Reads the channel, its destination and the perimeter around that.
    package mutating func addEntry(over channel: Channel) {
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
    package mutating func barriers(of channel: Channel) -> [String] {
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
        let fromHost = source == perimeter.parent.map(Location.perimeter)
        let categories = expansion.waysIn(to: perimeter).filter { $0 != .host || fromHost }
        let guards = guards(of: perimeter)
        let ways = Set(
            categories.map { category in
                Set(decisive(among: guards.filter { $0.blocks.contains(category) }))
            })
        return ways.filter { way in !ways.contains { $0.isStrictSubset(of: way) } }
            .map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The barriers through which a perimeter is entered by one category from around it; `nil` where
    /// it is not entered by that.
    mutating func barriers(
        into perimeter: Perimeter, by category: VectorCategory
    ) -> [String]? {
        guard expansion.waysIn(to: perimeter).contains(category) else { return nil }
        return decisive(among: guards(of: perimeter).filter { $0.blocks.contains(category) })
            .sorted()
    }

    /// Who runs what blocks one category at a perimeter; `nil` where it is not entered by that.
    func operators(
        guarding perimeter: Perimeter, against category: VectorCategory
    ) -> [Quorum]? {
        guard expansion.waysIn(to: perimeter).contains(category) else { return nil }
        return guards(of: perimeter).filter { $0.blocks.contains(category) }.map(\.operators)
    }

    /// One thing that stands in the way.
    private struct Guard {
        let meaning: BarrierMeaning
        let operators: Quorum
        let level: SecurityLevel
        let blocks: Set<VectorCategory>

        /// Whether it holds wherever another of the same operators does: it is at least as strong,
        /// and takes at least as many people of each.
        func holds(wherever other: Guard) -> Bool {
            level.isKnown(atLeast: other.level)
                && zip(operators.leaves, other.operators.leaves).allSatisfy {
                    $0.persons >= $1.persons
                }
        }
    }

    /// The claim about the whole, unless a baseline takes its place, and every control.
    private func guards(of perimeter: Perimeter) -> [Guard] {
        var guards: [Guard] = []
        if let level = perimeter.level, perimeter.baseline == nil {
            var blocks = Set(VectorCategory.allCases)
            switch expansion.hostGuard(of: perimeter) {
            case .itself: break
            case .nobody: blocks.remove(.host)
            case .makers(let makers):
                blocks.remove(.host)
                guards.append(
                    Guard(
                        meaning: .memory(perimeter.id),
                        operators: makers.count == 1
                            ? .defender(makers[0]) : .any(makers.map { .defender($0) }),
                        level: level, blocks: [.host]))
            }
            guards.append(
                Guard(
                    meaning: .perimeter(perimeter.id), operators: perimeter.operators,
                    level: level, blocks: blocks))
        }
        return guards
            + expansion.controls(on: perimeter).map {
                Guard(
                    meaning: .control($0.id, on: perimeter.id), operators: $0.operators,
                    level: $0.level, blocks: $0.blocks)
            }
    }

    /// The barriers of the guards that decide: of those with one operator the strongest, since it
    /// opens only when the weaker ones do.
    ///
    /// A weaker one that takes more people of the same operator stays beside a stronger one that
    /// takes fewer.
    private mutating func decisive(among guards: [Guard]) -> [String] {
        var strongest: [Quorum: [Guard]] = [:]
        for candidate in guards {
            let known = strongest[candidate.operators.ofOnePersonEach] ?? []
            if known.contains(where: { $0.holds(wherever: candidate) }) { continue }
            strongest[candidate.operators.ofOnePersonEach] =
                known.filter { !candidate.holds(wherever: $0) } + [candidate]
        }
        return strongest.values.joined().map {
            barrier($0.meaning, lock: $0.operators.lock(at: $0.level))
        }
    }

    /// The level at which a perimeter stands: its controls' where it has a baseline, otherwise its
    /// claim.
    package func strength(of perimeter: Perimeter) -> SecurityLevel? {
        expansion.strength(of: perimeter)
    }
}
