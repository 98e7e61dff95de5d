package import ThreatGraph

/// What to ask about how weights leave, and how far to go.
package struct EgressOptions: Hashable, Sendable {
    /// The attacker's tiers, each 1…5, ascending.
    package var tiers = [1, 2, 3, 4, 5]
    /// At which level failures are counted.
    package var level = AnswerLevel.party
    /// By how much the attacker is taken to compress plaintext, ascending.
    package var compressions: [CompressionFactor] = CompressionFactor.standard
    /// The attacker's windows, ascending; "as long as it takes" is always asked too.
    package var windows: [TimeSpan] = EgressOptions.standardWindows
    /// The most parties or root causes whose pairs are tried for the table of times.
    package var pairedVariables = 24

    /// How much work the scenarios may take.
    package var effort = Effort.normal

    /// The options that suit a model of a few dozen elements.
    package init() {}

    /// Half a day, 30 days and a year of 365 days.
    package static let standardWindows = [43_200, 2_592_000, 31_536_000].map {
        TimeSpan(seconds: $0)
    }
}
