/// A barrier on every path to a consequence.
public struct ChokeBarrier: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// The barrier's id.
    public var barrier: String
    /// Who operates it.
    public var operators: [String]
}
