/// A consequence's effective level after one party failed.
package struct ResidualLevel: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// Who failed.
    package var failed: [String]
    /// The level, 0…5; `nil` where the model states nothing that the consequence could come about of.
    @WrittenAsNull package var level: Int?

    /// An answer about the consequence with this id.
    package init(
        consequence: String, failed: [String], level: Int?
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.failed = failed
        self.level = level
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, failed, level
    }
}
