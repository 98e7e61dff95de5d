public import Formulas
public import Networks

/// A monotone formula over failures and the attacker's tier; it says when a barrier opens.
///
/// Monotone: more failures or a higher tier never shut a lock that was open.
///
/// ```swift
/// import AttackGraph
///
/// let safe = LockExpression.atLeast(
///     count: 2, of: ["auditor", "banker", "director"].map { .operated(by: $0, level: nil) })
/// print(safe.leaves.count)  // 3
/// print(safe.holds { $0.party != "auditor" })  // true
/// print(safe.holds { $0.party == "auditor" })  // false
/// ```
public typealias Lock = Formula<LockLeaf<PartyIndex>>

extension Formula {
    /// Opens when the party fails in one of `modes`, or when the attacker's tier exceeds `level`.
    ///
    /// `level` is 0…5; `nil` means that capability alone never opens it (a legal or commercial
    /// lock). `persons` is how many of the party's people it takes, where people are counted.
    @inlinable public static func operated<Party>(
        by party: Party, level: Int?, modes: ModeSet = .all, persons: Int = 1
    ) -> Formula where Leaf == LockLeaf<Party> {
        .leaf(LockLeaf(party: party, level: level, modes: modes, persons: persons))
    }
}

extension Formula where Leaf == LockLeaf<PartyIndex> {
    /// The parties the lock names, without repetition, in index order.
    public var operators: [PartyIndex] { Set(leaves.map(\.party)).sorted() }
}
