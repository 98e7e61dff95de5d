public import Formulas

/// One defender among those who operate something.
public struct QuorumMember: Hashable, Sendable {
    /// Whose failure counts.
    public var defender: DefenderID
    /// A level of its own, where its part of the control is stronger or weaker than the whole; else
    /// the level of what it operates counts.
    public var level: SecurityLevel?
    /// How many of the defender's people it takes, 1…`maximumPersons`.
    ///
    /// Counted at the level `person` alone: a defender that fails brings all its people.
    public var persons: Int

    /// The most people that a part may take.
    public static let maximumPersons = 20

    /// Without a level, that of what it operates counts; one person is enough unless more are named.
    public init(_ defender: DefenderID, level: SecurityLevel? = nil, persons: Int = 1) {
        self.defender = defender
        self.level = level
        self.persons = persons
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
    public static func defender(
        _ id: DefenderID, level: SecurityLevel? = nil, persons: Int = 1
    ) -> Quorum {
        .leaf(QuorumMember(id, level: level, persons: persons))
    }

    /// The defenders named, without repetition, in id order.
    public var defenders: [DefenderID] { Set(leaves.map(\.defender)).sorted() }

    /// Whether every defender named has a level of its own.
    public var hasOwnLevels: Bool { leaves.allSatisfy { $0.level != nil } }

    /// The same operators with one person each.
    public var ofOnePersonEach: Quorum { map { QuorumMember($0.defender, level: $0.level) } }

    /// Whether it is the same operators, however many of their people it takes.
    ///
    /// Who runs what is the same question at every level but `person`.
    public func isRun(as other: Quorum) -> Bool { ofOnePersonEach == other.ofOnePersonEach }
}
