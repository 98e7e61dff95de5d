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
