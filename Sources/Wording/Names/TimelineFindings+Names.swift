package import FailureAnalysis

extension TimelineFindings {
    /// The same with names in place of the ids of those who can fail.
    package func called(_ names: ModelNames) -> TimelineFindings {
        var result = self
        for place in epochs.indices {
            result.epochs[place].differences = epochs[place].differences.map { $0.called(names) }
            for cell in epochs[place].dated.indices {
                result.epochs[place].dated[cell].coalitions = epochs[place].dated[cell].coalitions
                    .map { set in
                        set.map { failure in
                            var named = failure
                            named.party = names.member(failure.party)
                            return named
                        }
                    }
            }
        }
        for place in undated.indices {
            for effect in undated[place].effects.indices {
                result.undated[place].effects[effect].differences =
                    undated[place].effects[effect].differences.map { $0.called(names) }
            }
        }
        return result
    }
}

extension EpochDifference {
    fileprivate func called(_ names: ModelNames) -> EpochDifference {
        var result = self
        result.gained = gained.map { $0.map(names.member) }
        result.lost = lost.map { $0.map(names.member) }
        return result
    }
}
