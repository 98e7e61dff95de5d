package import AttackGraph
package import ThreatGraph

/// One cell of the exposure matrix.
package struct ExposureCell: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// What is counted, and whether the lab is asked.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The fewest failures that suffice; `nil` when no coalition exists or none was found up to
    /// `maxOrder`, 0 when none is needed.
    @WrittenAsNull package var order: Int?
    /// The minimal coalitions, by size and then by id.
    package var coalitions: [[String]]
    /// Whether every minimal coalition is listed.
    package var complete: Bool
    /// When not complete: coalitions larger than this were not looked for, or are not listed.
    @WrittenAsNull package var maxOrder: Int?
    /// When not complete: no minimal coalition of at most so many is missing; 1 or more, since who
    /// suffices alone is always answered, and 0 where the model states nothing that the consequence
    /// could come about of.
    @WrittenAsNull package var completeUpTo: Int?
    /// How many minimal coalitions there are, listed or not; `nil` when that is not known.
    @WrittenAsNull package var count: UInt64?
    /// How they were found.
    package var engine: CoalitionEngine

    /// An answer about the consequence with this id.
    package init(
        consequence: String, level: AnswerLevel, tier: Int?, order: Int?, coalitions: [[String]],
        complete: Bool, maxOrder: Int?, completeUpTo: Int?, count: UInt64?, engine: CoalitionEngine
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.level = level
        self.tier = tier
        self.order = order
        self.coalitions = coalitions
        self.complete = complete
        self.maxOrder = maxOrder
        self.completeUpTo = completeUpTo
        self.count = count
        self.engine = engine
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, level, tier, order, coalitions, complete, maxOrder, completeUpTo,
            count, engine
    }
}

extension ExposureCell {
    /// Whether the model states anything that the consequence could come about of: else its answer says
    /// nothing.
    package var isAsked: Bool { complete || completeUpTo != 0 }
}
