public import Formulas

/// One defender among those who operate something.
public struct QuorumMember: Hashable, Sendable {
    /// Whose failure counts.
    public var defender: DefenderID
    /// A level of its own, where its part of the control is stronger or weaker than the whole; else
    /// the level of what it operates counts.
    public var level: SecurityLevel?

    /// Without a level, that of what it operates counts.
    public init(_ defender: DefenderID, level: SecurityLevel? = nil) {
        self.defender = defender
        self.level = level
    }
}

/// Who operates something: a monotone formula over defenders.
///
/// It opens when the formula is true of the defenders that have failed.
///
/// ```swift
/// import ThreatGraph
///
/// let quorum = Quorum.atLeast(
///     count: 2, of: [.defender("aws"), .defender("lab"), .defender("notary")])
/// print(quorum.defenders)  // [aws, lab, notary]
/// let failed: Set<DefenderID> = ["lab", "notary"]
/// print(quorum.holds { failed.contains($0.defender) })  // true
/// ```
public typealias Quorum = Formula<QuorumMember>

extension Formula where Leaf == QuorumMember {
    /// One defender, at a level of its own or at the level of what it operates.
    public static func defender(_ id: DefenderID, level: SecurityLevel? = nil) -> Quorum {
        .leaf(QuorumMember(id, level: level))
    }

    /// The defenders named, without repetition, in id order.
    public var defenders: [DefenderID] { Set(leaves.map(\.defender)).sorted() }

    /// Whether every defender named has a level of its own.
    public var hasOwnLevels: Bool { leaves.allSatisfy { $0.level != nil } }
}
