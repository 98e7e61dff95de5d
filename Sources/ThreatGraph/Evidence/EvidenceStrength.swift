/// How far an answer that rests on a fact can be trusted: the statuses in order, weakest first.
///
/// An announcement comes before a report because the party that is bound by it made it; a claim
/// comes after a report because nobody but the party itself says so.
public enum EvidenceStrength: Int, CaseIterable, Hashable, Comparable, Sendable {
    /// Sources disagree.
    case contradicted
    /// Nobody says, a source says that it does not say, or the model states no status.
    case unknown
    /// Assumed by the modeller.
    case assumed
    /// Reasoned out.
    case inferred
    /// Claimed by a party of itself.
    case claimed
    /// Reported as fact.
    case reported
    /// Announced by a party.
    case announced

    /// The strength of a status; no status is as weak as `unknown`.
    public init(_ status: EvidenceStatus?) {
        self =
            switch status {
            case .contradicted: .contradicted
            case nil, .unknown, .unspecified: .unknown
            case .assumed: .assumed
            case .inferred: .inferred
            case .claimed: .claimed
            case .reported: .reported
            case .announced: .announced
            }
    }

    /// Orders strengths, the weakest first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension EvidenceStrength: CustomStringConvertible {
    /// The strength in a word.
    public var description: String {
        switch self {
        case .contradicted: "contradicted"
        case .unknown: "unknown"
        case .assumed: "assumed"
        case .inferred: "inferred"
        case .claimed: "claimed"
        case .reported: "reported"
        case .announced: "announced"
        }
    }
}
