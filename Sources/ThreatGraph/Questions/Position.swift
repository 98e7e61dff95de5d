/// A position's name.
public typealias PositionID = Identifier<Position>

/// What somebody holds about a model, with how sure they are, why, and what would change their mind.
///
/// No answer depends on it. What it expects is set beside what the model says.
public struct Position: Registrable {
    /// The position's name in the model.
    public var id: PositionID
    /// What is held, in the holder's words.
    public var statement: String
    /// How sure the holder is, in per cent, 0…100; nothing is computed with it.
    public var confidence: Int?
    /// The claims that it rests on, sorted.
    public var reasons: [ClaimID]
    /// The names of unknowns, ties and claims that would change the holder's mind, sorted.
    public var wouldChange: [String]
    /// What the position expects of the model, in the order written.
    public var expectations: [ExpectedOrder]
    /// Who holds it, and since when.
    public var evidence: Evidence

    /// Expects nothing of the model unless that is said.
    public init(
        id: PositionID, statement: String, confidence: Int? = nil, reasons: [ClaimID] = [],
        wouldChange: [String] = [], expectations: [ExpectedOrder] = [],
        evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.statement = statement
        self.confidence = confidence
        self.reasons = reasons
        self.wouldChange = wouldChange
        self.expectations = expectations
        self.evidence = evidence
    }
}

/// How many failures a consequence takes, as somebody expects it of a model.
///
/// ```swift
/// import ThreatGraph
///
/// let few = ExpectedOrder(
///     consequence: .exfiltration, tier: CapabilityTier("OC3"), atMost: 1, level: .root)
/// print(few.identity)  // exfiltration/root/OC3/at-most-1
/// ```
public struct ExpectedOrder: Hashable, Sendable {
    /// Of which consequence.
    public var consequence: ConsequenceKind
    /// For an attacker of which tier; every tier when `nil` or when capability plays no role.
    public var tier: CapabilityTier?
    /// The fewest failures that suffice are at least so many; nothing is said when `nil`.
    public var atLeast: Int?
    /// The fewest failures that suffice are at most so many; nothing is said when `nil`.
    public var atMost: Int?
    /// At which level.
    public var level: AnswerLevel
    /// The weights, the asset or the workload that it is of; all of them together when `nil`.
    public var asset: String?
    /// How long a denial must last to count; any time at all does when `nil`.
    public var longerThan: TimeSpan?

    /// Expects nothing unless one of `atLeast` and `atMost` is given.
    public init(
        consequence: ConsequenceKind, of asset: String? = nil, longerThan: TimeSpan? = nil,
        tier: CapabilityTier? = nil, atLeast: Int? = nil, atMost: Int? = nil,
        level: AnswerLevel = .party
    ) {
        self.consequence = consequence
        self.asset = asset
        self.longerThan = longerThan
        self.tier = tier
        self.atLeast = atLeast
        self.atMost = atMost
        self.level = level
    }

    /// What it asks about.
    public var goal: GoalName { GoalName(consequence, of: asset, longerThan: longerThan) }

    /// What it says, as an id: `exfiltration/party/OC3/order-2/at-most-3`, and of one set of weights
    /// `exfiltration:frontier/party/OC3/order-2`.
    public var identity: String {
        let parts =
            [goal.id, level.rawValue] + (tier.map { ["\($0)"] } ?? [])
            + (atLeast.map { ["order-\($0)"] } ?? []) + (atMost.map { ["at-most-\($0)"] } ?? [])
        return parts.joined(separator: "/")
    }
}
