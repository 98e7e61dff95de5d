/// What a model's custody trades at one tier: the confidentiality order *c* and the availability
/// order *a* against *n* + 1 (THEORY 1.4, theorem 2).
public struct CustodyTradeOff: Codable, Hashable, Sendable {
    /// What is counted as one.
    public enum Counting: String, Codable, CaseIterable, Hashable, Sendable {
        /// Every party.
        case parties
        /// Parties of one parent once.
        case parents
        /// Parties that any one root cause fails once.
        case rootCauses = "root-causes"
    }

    /// Whether the bound can be asserted.
    public enum Verdict: String, Codable, Hashable, Sendable {
        /// Whoever can run the work alone can take the weights, so *c* + *a* ≤ *n* + 1.
        case bound
        /// Somebody can run the work and not take the weights: the bound does not apply.
        case escaped
        /// It cannot be asserted, see `because`.
        case notAsserted = "not-asserted"
    }

    /// What is counted as one.
    public var counting: Counting
    /// 1…5.
    public var tier: Int
    /// The fewest failures that suffice for exfiltration; `nil` when none do.
    @WrittenAsNull public var confidentiality: Int?
    /// The fewest failures that suffice for denial; `nil` when none do.
    @WrittenAsNull public var availability: Int?
    /// Who is counted in *n*: the parties whose refusal can matter to the work, and the lab; or the
    /// fewest causes that together fail all of these.
    public var counted: [String]
    /// Whether the bound can be asserted.
    public var verdict: Verdict
    /// Why, in words.
    public var because: String
    /// Those who can run the work together and cannot take the weights, where the bound is escaped.
    @WrittenAsNull public var escapedBy: [String]?
    /// Jurisdictions whose order alone yields both disclosure and denial: for their orders *n* is 1.
    public var sovereigns: [String]
}
