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
    ///   where it is small.
    public func probability(_ probabilities: [Double], given known: [Int: Bool] = [:]) -> Double {
        precondition(probabilities.count == eventCount, "one probability for each event")
        var values = probabilities
        for (event, value) in known { values[event] = value ? 1 : 0 }
        return chances(values).last?.yes ?? 0
    }

    /// The probability of each module's function and of its opposite, and of all nodes in it.
    func chances(_ probabilities: [Double]) -> [ModuleChance] {
        var results: [ModuleChance] = []
        for module in modules {
            results.append(ModuleChance(module, probabilities, below: results))
        }
        return results
    }
}
