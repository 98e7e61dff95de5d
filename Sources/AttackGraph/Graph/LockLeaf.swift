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
    /// How many of the party's people it takes, from 1.
    ///
    /// Only questions that count people read it, see `PeopleGraph`; a party that fails brings all
    /// its people.
    public var persons: Int

    /// Any mode of failing opens it unless some are named, and one person is enough unless more are
    /// asked for.
    @inlinable public init(
        party: Party, level: Int?, modes: ModeSet = .all, persons: Int = 1
    ) {
        self.party = party
        self.level = level
        self.modes = modes
        self.persons = persons
    }

    /// The same part of another party, or of the same by another name.
    @inlinable public func of<Other>(_ party: Other) -> LockLeaf<Other> {
        LockLeaf<Other>(party: party, level: level, modes: modes, persons: persons)
    }
}
