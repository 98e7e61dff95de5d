/// A root cause that suffices alone although no single party in its reach does.
package struct CollapsingRoot: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The root cause's id.
    package var root: String
}
