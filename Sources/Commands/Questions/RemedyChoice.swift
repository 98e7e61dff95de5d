import FailureAnalysis

/// Which options `harden` searches, and at which costs, by the command line.
struct RemedyChoice {
    /// The only options to consider; all when empty.
    let only: [String]
    /// What an option costs, by its name, whatever the model says.
    let costs: [String: Int]

    /// The options to search, with the costs that are stated.
    ///
    /// - Throws: `CommandError.noOption` for a name that is none of those found.
    func candidates(among found: [RemedyCandidate]) throws -> [RemedyCandidate] {
        let known = Set(found.map(\.id))
        for name in only + costs.keys.sorted() where !known.contains(name) {
            throw CommandError.noOption(name, known: known.sorted())
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
