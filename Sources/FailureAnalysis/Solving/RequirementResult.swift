package import ThreatGraph

/// A requirement of the model and what was found.
package struct RequirementResult: AboutGoal, Codable, Hashable, Sendable {
    /// What the line says, for example `exfiltration/party/OC3/order-2`.
    package var id: String
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// The tier it must hold up to; `nil` for all.
    @WrittenAsNull package var tier: Int?
    /// The level.
    package var level: AnswerLevel
    /// The fewest failures it allows to suffice.
    package var required: Int
    /// The fewest that do; `nil` when none do.
    @WrittenAsNull package var found: Int?
    /// Whether it holds; what is not decided does not.
    package var holds: Bool
    /// Whether it is proved to hold or proved to be broken, and not merely out of reach.
    package var decided: Bool = true
    /// Where it is not decided: no coalition of at most so many suffices, which is less than it
    /// asks for; `nil` there where the model states nothing that it could be about.
    @WrittenAsNull package var searched: Int?
    /// Whether it is broken by nothing but what was accepted, and so does not break the gate.
    package var accepted: Bool = false
    /// The ids of the acceptances that make it so.
    package var acceptedBy: [String] = []
    /// The sentences that it reads; `nil`, and not written, for a line of the model's own.
    package var reads: [RequirementReading]?

    /// Whether the gate is broken by it.
    package var breaksGate: Bool { !holds && !accepted }

    /// An answer about the consequence with this id.
    package init(
        consequence: String, id: String, tier: Int?, level: AnswerLevel, required: Int, found: Int?,
        holds: Bool, decided: Bool = true, searched: Int? = nil, accepted: Bool = false,
        acceptedBy: [String] = [], reads: [RequirementReading]? = nil
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.id = id
        self.tier = tier
        self.level = level
        self.required = required
        self.found = found
        self.holds = holds
        self.decided = decided
        self.searched = searched
        self.accepted = accepted
        self.acceptedBy = acceptedBy
        self.reads = reads
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, id, tier, level, required, found, holds, decided, searched, accepted,
            acceptedBy, reads
    }
}
