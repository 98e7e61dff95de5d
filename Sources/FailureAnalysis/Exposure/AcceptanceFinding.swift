/// A finding that somebody accepted for a time.
public struct AcceptanceFinding: Codable, Hashable, Sendable {
    /// The id of a failure path or of a requirement.
    public var id: String
    /// Why it is accepted.
    public var reason: String
    /// The last day on which it is, `YYYY-MM-DD`.
    public var until: String
    /// `accepted`, or `expired` once that day is past: then the finding counts again.
    public var status: String
    /// Whether the gate would break without it; for an expired one, whether it does.
    public var isNeeded: Bool
    /// What is accepted, in words.
    public var says: String

    private enum CodingKeys: String, CodingKey {
        case id, reason, until, status
        case isNeeded = "needed"
        case says
    }
}
