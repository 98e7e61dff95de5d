package import FailureAnalysis

extension UnknownsFindings {
    /// The same with names in place of the ids of those who can fail; unknowns keep theirs.
    package func called(_ names: ModelNames) -> UnknownsFindings {
        var result = self
        for place in headlines.indices {
            if case .alone(let id, let level, let tier) = headlines[place].claim {
                result.headlines[place].claim = .alone(names.member(id), level: level, tier: tier)
            }
        }
        for place in alone.indices { result.alone[place].id = names.member(alone[place].id) }
        return result
    }
}
