/// A barrier on every path to a consequence.
package struct ChokeBarrier: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// The barrier's id.
    package var barrier: String
    /// Who operates it.
    package var operators: [String]
}
