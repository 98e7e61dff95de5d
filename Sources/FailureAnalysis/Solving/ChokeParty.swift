/// A party in every coalition for a consequence at one tier.
package struct ChokeParty: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The party's id.
    package var party: String

    /// An answer about the consequence with this id.
    package init(
        consequence: String, tier: Int?, party: String
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.tier = tier
        self.party = party
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, tier, party
    }
}
