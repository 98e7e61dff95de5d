/// A barrier on every path to a consequence.
package struct ChokeBarrier: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// The barrier's id.
    package var barrier: String
    /// Who operates it.
    package var operators: [String]

    /// An answer about the consequence with this id.
    package init(
        consequence: String, barrier: String, operators: [String]
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.barrier = barrier
        self.operators = operators
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, barrier, operators
    }
}
