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
        let chances = chances(probabilities)
        let total = chances.last?.yes ?? 0
        let derivatives = derivatives(chances)
        let shares = minimalSets?.shares(probabilities)
        return (0..<eventCount).map { event in
            let chance = probabilities[event]
            let slope = derivatives[event]
            var given = min(1, max(0, total + (1 - chance) * slope))
            var absent = min(1, max(0, total - chance * slope))
            if absent <= 1e-4 * total || chance == 1 {
                absent = probability(probabilities, given: [event: false])
            }
            if given <= 1e-4 * total || chance == 0 {
                given = probability(probabilities, given: [event: true])
            }
            let isPossible = total > 0
            return EventImportance(
                event: event, given: given, givenAbsence: absent, birnbaum: slope,
                criticality: isPossible ? slope * chance / total : nil,
                fussellVesely: shares?[event],
                achievementWorth: isPossible ? given / total : nil,
                reductionWorth: isPossible
                    ? (absent == 0 ? .infinite : .factor(total / absent)) : nil)
        }
    }

    /// The derivative of the top's probability by each event's.
    private func derivatives(_ chances: [ModuleChance]) -> [Double] {
        var results = [Double](repeating: 0, count: eventCount)
        var slopes = [Double](repeating: 0, count: modules.count)
        if let last = slopes.indices.last { slopes[last] = 1 }
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
    private static func slopes(in module: ModuleDiagram, _ chance: ModuleChance) -> [Double] {
        let function = module.function
        var results = [Double](repeating: 0, count: module.leaves.count)
        // How much the root's probability changes with a node's: signed, through opposites.
        var reach = [Double](repeating: 0, count: function.nodes.count)
        reach[Int(function.root >> 1)] = function.root & 1 == 0 ? 1 : -1
        for at in stride(from: function.nodes.count - 1, to: 0, by: -1) {
            let node = function.nodes[at]
            let level = Int(node.level)
            let (yes, no) = chance.variables[level]
            let (low, high) = (Int(node.low >> 1), Int(node.high >> 1))
            let isOpposite = node.high & 1 == 1
            let after = isOpposite ? chance.nodes[high].no : chance.nodes[high].yes
            results[level] += reach[at] * (after - chance.nodes[low].yes)
            reach[low] += reach[at] * no
            reach[high] += isOpposite ? -reach[at] * yes : reach[at] * yes
        }
        return results
    }
}

extension MinimalSets {
    /// For each event the part of the rare-event sum that comes from sets with it; `nil` if the sum
    /// is 0.
    func shares(_ probabilities: [Double]) -> [Double]? {
        let totals = weights(probabilities)
        guard let total = totals.last, total > 0 else { return nil }
        var results = [Double](repeating: 0, count: probabilities.count)
        // How often each module's sum counts in the whole.
        var factors = [Double](repeating: 0, count: modules.count)
        factors[modules.count - 1] = 1
        for place in modules.indices.reversed() {
            guard let family = modules[place].family else { return nil }
            let values = modules[place].leaves.map { leaf in
                switch leaf {
                case .event(let event): probabilities[event]
                case .module(let below): totals[below]
                }
            }
            let byLevel = Self.slopes(in: family, values)
            for (level, leaf) in modules[place].leaves.enumerated() {
                let slope = byLevel[level] * factors[place]
                switch leaf {
                case .event(let event): results[event] = slope * probabilities[event] / total
                case .module(let below): factors[below] = slope
                }
            }
        }
        return results
    }

    /// The derivative of a family's sum by each variable's value.
    private static func slopes(in family: PackedDiagram, _ values: [Double]) -> [Double] {
        var results = [Double](repeating: 0, count: values.count)
        var sums = [Double](repeating: 0, count: family.nodes.count)
        sums[1] = 1
        for at in 2..<max(2, family.nodes.count) {
            let node = family.nodes[at]
            sums[at] = sums[Int(node.low)] + values[Int(node.level)] * sums[Int(node.high)]
        }
        var reach = [Double](repeating: 0, count: family.nodes.count)
        reach[Int(family.root)] = 1
        for at in stride(from: family.nodes.count - 1, through: 2, by: -1) {
            let node = family.nodes[at]
            results[Int(node.level)] += reach[at] * sums[Int(node.high)]
            reach[Int(node.low)] += reach[at]
            reach[Int(node.high)] += reach[at] * values[Int(node.level)]
        }
        return results
    }
}
