/// People who can fail one by one: those of a party, or a staff that several parties share.
public struct Staff: Hashable, Sendable {
    /// The party's id, or that of the root cause by which the staff is shared.
    public let id: String
    /// Whether several parties share it: each person of it counts at each of them.
    public let isShared: Bool
    /// The most people of it that any lock asks for; more of them open nothing more.
    public let size: Int
}
