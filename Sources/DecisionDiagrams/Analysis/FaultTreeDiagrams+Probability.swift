/// Exact probability, events independent of each other.
extension FaultTreeDiagrams {
    /// The probability of the top.
    ///
    /// - Parameters:
    ///   - probabilities: one for each event of the tree, in 0...1.
    ///   - known: events taken as having happened or not, whatever their probability.
    /// - Precondition: there is one probability for each event.
    /// - Complexity: O(*n*) for *n* nodes of all diagrams.
    /// - Note: each node carries the probability and its opposite, so that neither loses digits
    ///   where it is small. What is not 0 is never given as 0: a chance too small for a `Double` is
    ///   given as the least one, 5e-324.
    public func probability(_ probabilities: [Double], given known: [Int: Bool] = [:]) -> Double {
        precondition(probabilities.count == eventCount, "one probability for each event")
        var values = probabilities
        for (event, value) in known { values[event] = value ? 1 : 0 }
        let chance: Double = total(values)
        return chance < .leastTrustedChance ? total(values, as: WideNumber.self).rounded : chance
    }

    /// The probability of the top in numbers of one kind.
    func total<Number: ChanceNumber>(
        _ probabilities: [Double], as kind: Number.Type = Number.self
    ) -> Number {
        let chances: [ModuleChance<Number>] = chances(probabilities)
        return chances.last?.yes ?? Number(0)
    }

    /// The probability of each module's function and of its opposite, and of all nodes in it.
    func chances<Number: ChanceNumber>(_ probabilities: [Double]) -> [ModuleChance<Number>] {
        var results: [ModuleChance<Number>] = []
        for module in modules {
            results.append(ModuleChance(module, probabilities, below: results))
        }
        return results
    }
}
