public import Networks

/// A monotone formula over failures and the attacker's tier; it says when a barrier opens.
///
/// Monotone: more failures or a higher tier never shut a lock that was open.
public indirect enum Lock: Hashable, Sendable {
    /// Opens when the party fails in one of `modes`, or when the attacker's tier exceeds `level`.
    ///
    /// `level` is 0…5; `nil` means that capability alone never opens it (a legal or commercial
    /// lock).
    case operated(by: PartyIndex, level: Int?, modes: ModeSet)
    /// Opens when every part opens.
    case all([Lock])
    /// Opens when at least one part opens.
    case any([Lock])
    /// Opens when at least `count` of the parts open, 1 ≤ `count` ≤ number of parts.
    case atLeast(count: Int, of: [Lock])

    /// The parties the lock names, without repetition, in index order.
    public var operators: [PartyIndex] {
        var found: Set<PartyIndex> = []
        collectOperators(into: &found)
        return found.sorted()
    }

    private func collectOperators(into found: inout Set<PartyIndex>) {
        switch self {
        case .operated(let party, _, _): found.insert(party)
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            for part in parts { part.collectOperators(into: &found) }
        }
    }
}
