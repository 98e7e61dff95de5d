package import FailureAnalysis

extension Findings {
    /// How far the search for coalitions went, where it did not find all: what is proved, and what
    /// is not.
    package var extentSentence: String? {
        let reason: String
        switch extent.ending {
        case .answered: return nil
        case .effortSpent:
            reason = "the effort allowed, '\(extent.effort.rawValue)', was spent"
        case .stopped:
            reason = "work was stopped early, so that how far it went depends on the machine"
        }
        let open = exposure.filter { !$0.complete }
        let least = open.compactMap(\.completeUpTo).min() ?? 1
        let together =
            least == 1
            ? "who suffices together with whom is known in part"
            : "no set of at most \(least) that suffices is missing"
        return "Not everything was looked for: \(reason). Who suffices alone is proved everywhere; "
            + "in \(open.count) of \(exposure.count) cells larger sets may be missing (\(together)). "
            + "What was not looked for is not proved to be safe."
    }
}
