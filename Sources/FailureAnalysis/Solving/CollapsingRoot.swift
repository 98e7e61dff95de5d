/// A root cause that suffices alone although no single party in its reach does.
package struct CollapsingRoot: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The root cause's id.
    package var root: String

    /// An answer about the consequence with this id.
    package init(
        consequence: String, tier: Int?, root: String
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.tier = tier
        self.root = root
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, tier, root
    }
}
