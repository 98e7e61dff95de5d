/// A root cause that suffices alone although no single party in its reach does.
public struct CollapsingRoot: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// The root cause's id.
    public var root: String
}
