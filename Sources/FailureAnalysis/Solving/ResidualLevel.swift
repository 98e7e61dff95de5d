/// A consequence's effective level after one party failed.
package struct ResidualLevel: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// Who failed.
    package var failed: [String]
    /// The level, 0…5.
    package var level: Int
}
