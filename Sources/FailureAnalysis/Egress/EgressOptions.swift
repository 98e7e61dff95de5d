public import ThreatGraph

/// What to ask about how weights leave, and how far to go.
public struct EgressOptions: Hashable, Sendable {
    /// The attacker's tiers, each 1…5, ascending.
    public var tiers = [1, 2, 3, 4, 5]
    /// At which level failures are counted.
    public var level = AnswerLevel.party
    /// By how much the attacker is taken to compress plaintext, ascending.
    public var compressions: [CompressionFactor] = CompressionFactor.standard
    /// The attacker's windows, ascending; "as long as it takes" is always asked too.
    public var windows: [TimeSpan] = EgressOptions.standardWindows
    /// The most parties or root causes whose pairs are tried for the table of times.
    public var pairedVariables = 24

    /// The options that suit a model of a few dozen elements.
    public init() {}

    /// Half a day, 30 days and a year of 365 days.
    public static let standardWindows = [43_200, 2_592_000, 31_536_000].map {
        TimeSpan(seconds: $0)
    }
}
