/// A party in every coalition for a consequence at one tier.
package struct ChokeParty: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The party's id.
    package var party: String
}
