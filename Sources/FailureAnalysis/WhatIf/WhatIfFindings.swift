public import AttackGraph
public import Compilation

/// Everything `whatif` finds.
public struct WhatIfFindings: Hashable, Sendable {
    /// What was analysed, changes included.
    public var model: ModelSummary
    /// The model as written; `nil` where nothing was changed.
    public var asWritten: ModelSummary?
    /// What was taken to fail, in the order given.
    public var failed: [String]
    /// What was changed, in the order given.
    public var changes: [WhatIfChange]
    /// One answer for each consequence and tier, in that order.
    public var answers: [WhatIfAnswer]
    /// How many certificates were made and verified.
    public var certificates: CertificateSummary
}

/// A fact that was set.
public struct WhatIfChange: Codable, Hashable, Sendable {
    /// Its path in the model.
    public var path: String
    /// Its value on one line, as it was given; `nil` where it was taken away.
    @WrittenAsNull public var value: String?

    /// Makes a change.
    public init(path: String, value: String?) {
        self.path = path
        self.value = value
    }
}

/// Whether one consequence follows at one tier, and why or why not.
public struct WhatIfAnswer: Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    public var tier: Int?
    /// Whether it follows.
    public var follows: Bool
    /// Whether it would follow with nobody failing.
    public var followsWithoutFailures: Bool
    /// Whether it follows in the model as written; `nil` where nothing was changed.
    public var followsAsWritten: Bool?
    /// The parties that fail in a way that counts for the consequence, sorted.
    public var parties: [String]
    /// What was taken to fail and does not in a way that counts for it, in the order given.
    public var withoutEffect: [String]
    /// The stable id of the path, where it follows; `analyse` gives the path of a single failure
    /// the same.
    public var pathID: String?
    /// The path, where it follows.
    public var steps: [PathStep]?
    /// The barriers that hold it off, by id, where it does not follow; empty where the model has no
    /// way to it at all.
    public var held: [HeldBarrier]?
}

/// A barrier that is shut on a verified cut.
public struct HeldBarrier: Hashable, Sendable {
    /// The barrier's id.
    public var id: String
    /// What it guards.
    public var meaning: BarrierMeaning
    /// Who operates it, sorted.
    public var operators: [String]
    /// What would open it.
    public var lock: LockExpression
}
