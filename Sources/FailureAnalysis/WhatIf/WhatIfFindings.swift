/// Everything `whatif` finds, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-whatif/1`, see Docs/WhatIf.md.
public struct WhatIfFindings: Codable, Hashable, Sendable {
    /// The version of the form.
    public static let formatName = "sallyport-whatif/1"

    /// `sallyport-whatif/1`.
    public var format: String = WhatIfFindings.formatName
    /// What was analysed, changes included.
    public var model: ModelSummary
    /// The model as written; `nil` where nothing was changed.
    @WrittenAsNull public var asWritten: ModelSummary?
    /// Under which conditions the results hold.
    public var conditions: String
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
    /// Its value in words; `nil` where it was taken away.
    @WrittenAsNull public var value: String?

    /// Makes a change.
    public init(path: String, value: String?) {
        self.path = path
        self.value = value
    }
}

/// Whether one consequence follows at one tier, and why or why not.
public struct WhatIfAnswer: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// Whether it follows.
    public var follows: Bool
    /// Whether it would follow with nobody failing.
    public var followsWithoutFailures: Bool
    /// Whether it follows in the model as written; `nil` where nothing was changed.
    @WrittenAsNull public var followsAsWritten: Bool?
    /// The parties that fail in a way that counts for the consequence, sorted.
    public var parties: [String]
    /// What was taken to fail and does not in a way that counts for it, in the order given.
    public var withoutEffect: [String]
    /// The stable id of the path, where it follows; `analyse` gives the path of a single failure
    /// the same.
    @WrittenAsNull public var pathID: String?
    /// The path, where it follows.
    @WrittenAsNull public var steps: [StepSummary]?
    /// The barriers that hold it off, by id, where it does not follow; empty where the model has no
    /// way to it at all.
    @WrittenAsNull public var held: [HeldBarrier]?
}

/// A barrier that is shut on a verified cut.
public struct HeldBarrier: Codable, Hashable, Sendable {
    /// The barrier's id.
    public var id: String
    /// Its name in the model's words.
    public var says: String
    /// Who operates it, sorted.
    public var operators: [String]
    /// What would open it, in words.
    public var lock: String
}
