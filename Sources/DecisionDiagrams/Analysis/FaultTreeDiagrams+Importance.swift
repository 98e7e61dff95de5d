extension FaultTreeDiagrams {
    /// The importance of every event, in the order of the events; one that the top does not depend
    /// on has Birnbaum importance 0.
    ///
    /// - Parameter probabilities: one for each event of the tree, in 0...1.
    /// - Precondition: there is one probability for each event.
    /// - Complexity: O(*n*) for *n* nodes of all diagrams: one pass up for probabilities, one down
    ///   for derivatives. Where *P0* is so small that the difference loses its digits, it is
    ///   computed once more by itself.
    public func importance(_ probabilities: [Double]) -> [EventImportance] {
        precondition(probabilities.count == eventCount, "one probability for each event")
        let chances: [ModuleChance<Double>] = chances(probabilities)
        return chances.last.map { $0.yes >= .leastTrustedChance } ?? true
            ? importance(probabilities, chances)
            : importance(probabilities, self.chances(probabilities) as [ModuleChance<WideNumber>])
    }

    private func importance<Number: ChanceNumber>(
        _ probabilities: [Double], _ chances: [ModuleChance<Number>]
    ) -> [EventImportance] {
        let (none, one, little) = (Number(0), Number(1), Number(1e-4))
        let total = chances.last?.yes ?? none
        let derivatives = derivatives(chances)
        let shares = minimalSets?.shares(probabilities)
        func chance(_ event: Int, is value: Double) -> Number {
            var values = probabilities
            values[event] = value
            return self.total(values)
        }
        return (0..<eventCount).map { event in
            let own = Number(probabilities[event])
            let slope = derivatives[event]
            var given = min(one, max(none, total + (one - own) * slope))
            var absent = min(one, max(none, total - own * slope))
            if absent <= little * total || own == one { absent = chance(event, is: 0) }
            if given <= little * total || own == none { given = chance(event, is: 1) }
            let isPossible = total > none
            return EventImportance(
                event: event, given: given.rounded, givenAbsence: absent.rounded,
                birnbaum: slope.rounded,
                criticality: isPossible ? (slope * own / total).rounded : nil,
                fussellVesely: shares?[event],
                achievementWorth: isPossible ? (given / total).rounded : nil,
                reductionWorth: isPossible
                    ? (absent == none ? .infinite : .factor((total / absent).rounded)) : nil)
        }
    }

    /// The derivative of the top's probability by each event's.
    private func derivatives<Number: ChanceNumber>(
        _ chances: [ModuleChance<Number>]
    ) -> [Number] {
        var results = [Number](repeating: Number(0), count: eventCount)
        var slopes = [Number](repeating: Number(0), count: modules.count)
        if let last = slopes.indices.last { slopes[last] = Number(1) }
        // A module stands in exactly one other, which comes after it.
        for place in modules.indices.reversed() {
            let module = modules[place]
            let byLevel = Self.slopes(in: module, chances[place])
            for (level, leaf) in module.leaves.enumerated() {
                let slope = byLevel[level] * slopes[place]
                switch leaf {
                case .event(let event): results[event] = slope
                case .module(let below): slopes[below] = slope
                }
            }
        }
        return results
    }

    /// The derivative of a module's probability by each variable's.
    private static func slopes<Number: ChanceNumber>(
        in module: ModuleDiagram, _ chance: ModuleChance<Number>
    ) -> [Number] {
        let function = module.function
        var results = [Number](repeating: Number(0), count: module.leaves.count)
        // How much the root's probability changes with a node's: signed, through opposites.
        var reach = [Number](repeating: Number(0), count: function.nodes.count)
        reach[Int(function.root >> 1)] = Number(function.root & 1 == 0 ? 1 : -1)
        for at in stride(from: function.nodes.count - 1, to: 0, by: -1) {
            let node = function.nodes[at]
            let level = Int(node.level)
            let (yes, no) = chance.variables[level]
            let (low, high) = (Int(node.low >> 1), Int(node.high >> 1))
            let isOpposite = node.high & 1 == 1
            let after = isOpposite ? chance.nodes[high].no : chance.nodes[high].yes
            results[level] += reach[at] * (after - chance.nodes[low].yes)
            reach[low] += reach[at] * no
            reach[high] += isOpposite ? Number(0) - reach[at] * yes : reach[at] * yes
        }
        return results
    }
}

extension MinimalSets {
    /// For each event the part of the rare-event sum that comes from sets with it; `nil` if the sum
    /// is 0.
    func shares(_ probabilities: [Double]) -> [Double]? {
        let totals: [Double] = weights(probabilities)
        return totals.last.map { $0 >= .leastTrustedChance } ?? true
            ? shares(probabilities, totals)
            : shares(probabilities, weights(probabilities) as [WideNumber])
    }

    private func shares<Number: ChanceNumber>(
        _ probabilities: [Double], _ totals: [Number]
    ) -> [Double]? {
        guard let total = totals.last, total > Number(0) else { return nil }
        var results = [Double](repeating: 0, count: probabilities.count)
        // How often each module's sum counts in the whole.
        var factors = [Number](repeating: Number(0), count: modules.count)
        factors[modules.count - 1] = Number(1)
        for place in modules.indices.reversed() {
            guard let family = modules[place].family else { return nil }
            let values = modules[place].leaves.map { leaf in
                switch leaf {
                case .event(let event): Number(probabilities[event])
                case .module(let below): totals[below]
                }
            }
            let byLevel = Self.slopes(in: family, values)
            for (level, leaf) in modules[place].leaves.enumerated() {
                let slope = byLevel[level] * factors[place]
                switch leaf {
                case .event(let event):
                    results[event] = (slope * Number(probabilities[event]) / total).rounded
                case .module(let below): factors[below] = slope
                }
            }
        }
        return results
    }

    /// The derivative of a family's sum by each variable's value.
    private static func slopes<Number: ChanceNumber>(
        in family: PackedDiagram, _ values: [Number]
    ) -> [Number] {
        var results = [Number](repeating: Number(0), count: values.count)
        var sums = [Number](repeating: Number(0), count: family.nodes.count)
        sums[1] = Number(1)
        for at in 2..<max(2, family.nodes.count) {
            let node = family.nodes[at]
            sums[at] = sums[Int(node.low)] + values[Int(node.level)] * sums[Int(node.high)]
        }
        var reach = [Number](repeating: Number(0), count: family.nodes.count)
        reach[Int(family.root)] = Number(1)
        for at in stride(from: family.nodes.count - 1, through: 2, by: -1) {
            let node = family.nodes[at]
            results[Int(node.level)] += reach[at] * sums[Int(node.high)]
            reach[Int(node.low)] += reach[at]
            reach[Int(node.high)] += reach[at] * values[Int(node.level)]
        }
        return results
    }
}
