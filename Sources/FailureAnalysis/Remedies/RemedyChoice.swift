/// Which options `harden` searches, and at which costs, by whoever asks.
package struct RemedyChoice: Hashable, Sendable {
    /// The only options to consider; all when empty.
    package let only: [String]
    /// What an option costs, by its name, whatever the model says.
    package let costs: [String: Int]

    /// Makes a choice.
    package init(only: [String], costs: [String: Int]) {
        self.only = only
        self.costs = costs
    }

    /// The options to search, with the costs that are stated.
    ///
    /// - Throws: `RemedyFault.noOption` for a name that is none of those found.
    package func candidates(
        among found: [RemedyCandidate]
    ) throws(RemedyFault) -> [RemedyCandidate] {
        let known = Set(found.map(\.id))
        for name in only + costs.keys.sorted() where !known.contains(name) {
            throw .noOption(name, known: known.sorted())
        }
        let chosen = only.isEmpty ? found : found.filter { only.contains($0.id) }
        return chosen.map { candidate in
            guard let cost = costs[candidate.id] else { return candidate }
            var stated = candidate
            stated.cost = cost
            stated.isCostAssumed = false
            return stated
        }
    }
}
