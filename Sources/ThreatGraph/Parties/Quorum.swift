/// Who operates something: a monotone formula over defenders.
///
/// It opens when the formula is true of the defenders that have failed. A defender may be given a
/// level of its own where its part of the control is stronger or weaker than the whole.
public indirect enum Quorum: Hashable, Sendable {
    /// One defender, at a level of its own or at the level of what it operates.
    case defender(DefenderID, level: SecurityLevel? = nil)
    /// Every part must fail.
    case all([Quorum])
    /// One part suffices.
    case any([Quorum])
    /// `count` of the parts suffice.
    case atLeast(count: Int, of: [Quorum])

    /// The defenders named, without repetition, in id order.
    public var defenders: [DefenderID] {
        var found: Set<DefenderID> = []
        collect(into: &found)
        return found.sorted()
    }

    private func collect(into found: inout Set<DefenderID>) {
        switch self {
        case .defender(let id, _): found.insert(id)
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            for part in parts { part.collect(into: &found) }
        }
    }

    /// Whether every defender named has a level of its own.
    public var hasOwnLevels: Bool {
        switch self {
        case .defender(_, let level): level != nil
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            parts.allSatisfy(\.hasOwnLevels)
        }
    }
}
