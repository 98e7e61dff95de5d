/// A consequence's effective level after one party failed.
public struct ResidualLevel: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// Who failed.
    public var failed: [String]
    /// The level, 0…5.
    public var level: Int
}
