import ThreatGraph

/// A statement about the model, and what decides it.
package struct HeadlineFinding: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// The statement.
    package var claim: HeadlineClaim
    /// The verdict.
    package var verdict: UnknownsVerdict
    /// In how many completions it holds; `nil` for bounds.
    package var completions: Int?
    /// The unknowns that can flip it, the most decisive first.
    package var decisive: [DecisiveUnknown]
    /// The unknowns that cannot, by id; empty for bounds.
    package var notDecisive: [String]
    /// What guarantees it.
    package var establishedBy: CertificateList
    /// What rules it out.
    package var refutedBy: CertificateList
    /// What each source says of it; nothing where it is the same in every completion.
    package var sources = HeadlineSources()

    /// A stable id, for example `exfiltration/party/OC3/order-2`.
    package var id: String {
        func place(_ level: AnswerLevel, _ tier: Int?) -> String {
            "\(consequence)/\(level.rawValue)/" + (tier.map { "OC\($0)/" } ?? "")
        }
        return switch claim {
        case .order(let number, let level, let tier): place(level, tier) + "order-\(number)"
        case .level(let number): "\(consequence)/SL\(number)"
        case .alone(let id, let level, let tier): place(level, tier) + "alone/\(id)"
        }
    }
}

/// What each source that a model names beside its unknowns says of a statement, by id.
package struct HeadlineSources: Codable, Hashable, Sendable {
    /// It holds in whatever they assert: each of them supports it by itself.
    package var support: [String] = []
    /// It holds in nothing that they assert: each of them contradicts it by itself.
    package var contradict: [String] = []
    /// They assert something of what it depends on, and leave it open.
    package var open: [String] = []
    /// They say nothing about it: they assert nothing, or nothing of what it depends on.
    package var silent: [String] = []
    /// The bounds do not tell; only where not every completion counts.
    package var undecided: [String] = []

    /// Nothing is said of it.
    package init() {}

    /// Whether any source asserts something that bears on it.
    package var isTold: Bool {
        !(support + contradict + open + undecided).isEmpty
    }
}
