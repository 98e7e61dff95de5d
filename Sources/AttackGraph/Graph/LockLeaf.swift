/// One party's part of a lock: what its failure or an attacker's tier opens.
///
/// - Parameter Party: How the party is called: an id, or a place in a graph.
public struct LockLeaf<Party: Hashable & Sendable>: Hashable, Sendable {
    /// Who operates it.
    public var party: Party
    /// The tier above which capability opens it, 0…5; `nil` means that capability alone never does
    /// (a legal or commercial lock).
    public var level: Int?
    /// The modes of which one must befall the party.
    public var modes: ModeSet

    /// Any mode of failing opens it unless some are named.
    @inlinable public init(party: Party, level: Int?, modes: ModeSet = .all) {
        self.party = party
        self.level = level
        self.modes = modes
    }
}
