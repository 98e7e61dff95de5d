public import ThreatGraph

/// A requirement of the model and what was found.
public struct RequirementResult: Codable, Hashable, Sendable {
    /// What the line says, for example `exfiltration/party/OC3/order-2`.
    public var id: String
    /// The consequence's id.
    public var consequence: String
    /// The tier it must hold up to; `nil` for all.
    @WrittenAsNull public var tier: Int?
    /// The level.
    public var level: AnswerLevel
    /// The fewest failures it allows to suffice.
    public var required: Int
    /// The fewest that do; `nil` when none do.
    @WrittenAsNull public var found: Int?
    /// Whether it holds; what is not decided does not.
    public var holds: Bool
    /// Whether it is proved to hold or proved to be broken, and not merely out of reach.
    public var decided: Bool = true
    /// Where it is not decided: no coalition of at most so many suffices, which is less than it
    /// asks for.
    @WrittenAsNull public var searched: Int?
    /// Whether it is broken by nothing but what was accepted, and so does not break the gate.
    public var accepted: Bool = false
    /// The ids of the acceptances that make it so.
    public var acceptedBy: [String] = []

    /// Whether the gate is broken by it.
    public var breaksGate: Bool { !holds && !accepted }
}
