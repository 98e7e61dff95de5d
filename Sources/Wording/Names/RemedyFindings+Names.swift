package import FailureAnalysis

extension RemedyFindings {
    /// The same with names in place of the ids of those who can fail; options keep theirs, since
    /// they are what is chosen.
    package func called(_ names: ModelNames) -> RemedyFindings {
        var result = self
        for place in options.indices {
            result.options[place].operators = options[place].operators.map(names.member)
        }
        for place in unstoppable.indices {
            result.unstoppable[place].failed = unstoppable[place].failed.map(names.member)
        }
        for place in paths.indices {
            result.paths[place].path.failed = paths[place].path.failed.map(names.member)
        }
        for place in sideEffects.indices {
            result.sideEffects[place].newLone = sideEffects[place].newLone.map(names.member)
        }
        return result
    }
}
