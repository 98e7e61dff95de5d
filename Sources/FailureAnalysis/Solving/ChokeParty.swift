/// A party in every coalition for a consequence at one tier.
public struct ChokeParty: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The party's id.
    public var party: String
}
