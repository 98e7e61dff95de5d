/// How well a fact is supported.
public enum EvidenceStatus: String, CaseIterable, Codable, Hashable, Sendable {
    /// A party announced it.
    case announced
    /// A source reports it as fact.
    case reported
    /// Somebody reasoned it out.
    case inferred
    /// A party claims it of itself and nobody has checked.
    case claimed
    /// Assumed by the modeller for the sake of the question.
    case assumed
    /// Nobody says.
    case unknown
    /// A source says of itself that it does not specify it.
    case unspecified
    /// Sources disagree.
    case contradicted
}
