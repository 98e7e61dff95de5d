import ThreatGraph

/// A statement about the model, and what decides it.
public struct HeadlineFinding: Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// The statement.
    public var claim: HeadlineClaim
    /// The verdict.
    public var verdict: UnknownsVerdict
    /// In how many completions it holds; `nil` for bounds.
    public var completions: Int?
    /// The unknowns that can flip it, the most decisive first.
    public var decisive: [DecisiveUnknown]
    /// The unknowns that cannot, by id; empty for bounds.
    public var notDecisive: [String]
    /// What guarantees it.
    public var establishedBy: CertificateList
    /// What rules it out.
    public var refutedBy: CertificateList

    /// A stable id, for example `exfiltration/party/OC3/order-2`.
    public var id: String {
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
