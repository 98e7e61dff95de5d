package import AttackGraph
package import ThreatGraph

/// The fewest people who suffice for a consequence at one tier.
package struct PeopleCell: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// Of which weights; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// `person`.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The fewest people in all that suffice; `nil` where no set does or none was found up to
    /// `maxOrder`, 0 where nobody need fail.
    @WrittenAsNull package var order: Int?
    /// The minimal sets, by their number of people and then by who they are.
    package var sets: [PeopleSet]
    /// Whether every minimal set is listed.
    package var complete: Bool
    /// When not complete: sets of more people than this were not looked for, or are not listed.
    @WrittenAsNull package var maxOrder: Int?
    /// When not complete: no minimal set of at most so many people is missing.
    @WrittenAsNull package var completeUpTo: Int?
    /// How many minimal sets there are, listed or not; `nil` when that is not known.
    @WrittenAsNull package var count: UInt64?
    /// How they were found.
    package var engine: CoalitionEngine
}

extension PeopleCell {
    /// Whether the model states anything that the consequence could come about of.
    package var isAsked: Bool { complete || completeUpTo != 0 }
}

extension PeopleCell {
    /// The goal that it is about, as a consequence of the compiled graph is called.
    package var goal: String {
        of.map { Self.goal(consequence, of: $0) } ?? consequence
    }

    static func goal(_ consequence: String, of asset: String) -> String {
        ConsequenceKind(rawValue: consequence).map { GoalName($0, of: asset).id } ?? consequence
    }

    /// Whether a set suffices, as it does if it holds one of the minimal sets.
    ///
    /// `nil` where it holds none, and not all of them are listed.
    package func suffices(_ set: PeopleSet) -> Bool? {
        if sets.contains(where: set.holds) { return true }
        return complete || (completeUpTo ?? 0) >= set.total ? false : nil
    }
}
