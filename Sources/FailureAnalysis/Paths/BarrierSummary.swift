/// An open barrier in the form in which it is written.
public struct BarrierSummary: Codable, Hashable, Sendable {
    /// The barrier's id.
    public var id: String
    /// Who operates it.
    public var operators: [String]
    /// Why it stands open, in words.
    public var opens: String
}
