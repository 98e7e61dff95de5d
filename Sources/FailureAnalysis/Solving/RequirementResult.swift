package import ThreatGraph

/// A requirement of the model and what was found.
package struct RequirementResult: Codable, Hashable, Sendable {
    /// What the line says, for example `exfiltration/party/OC3/order-2`.
    package var id: String
    /// The consequence's id.
    package var consequence: String
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
    /// asks for.
    @WrittenAsNull package var searched: Int?
    /// Whether it is broken by nothing but what was accepted, and so does not break the gate.
    package var accepted: Bool = false
    /// The ids of the acceptances that make it so.
    package var acceptedBy: [String] = []

    /// Whether the gate is broken by it.
    package var breaksGate: Bool { !holds && !accepted }
}
