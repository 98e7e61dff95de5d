package import ThreatGraph

/// A model taken apart into what can be said of it one by one, in the order of what the answers rest
/// on.
package struct DescriptionFindings: Hashable, Sendable {
    /// What was described.
    package var model: ModelSummary
    /// Its elements; those on which lone failures and smallest coalitions rest come first.
    package var elements: [DescribedElement]
    /// Whether every smallest coalition was looked for.
    package var extent: Extent
    /// How many certificates were made and verified.
    package var certificates: CertificateSummary
}

/// An element of a model: how well it is known, and what it opens.
package struct DescribedElement: Hashable, Sendable {
    /// Its dotted path, unique in the model, for example `channels.network`.
    package var path: String
    /// Which kind of statement it is.
    package var group: DescriptionGroup
    /// The status, the source and the doubts; `nil` for what has none, such as a source.
    package var evidence: EvidenceElement?
    /// The lone failures and smallest coalitions whose path leads over it.
    package var openings: [DescribedOpening]
}

/// A set of failures whose path leads over an element.
package struct DescribedOpening: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// Whether parties or root causes fail.
    package var level: AnswerLevel
    /// Who fails, by id; nobody where the attacker's tier is enough.
    package var failed: [String]
    /// The attacker's tiers, ascending; `nil` where capability plays no role.
    @WrittenAsNull package var tiers: [Int]?
}

/// What kinds of statements a model makes, in the order in which they are told.
package enum DescriptionGroup: String, CaseIterable, Codable, Hashable, Sendable {
    /// Whoever fails alone, or in the smallest coalition, goes over it or fails by it.
    case decisive
    /// Other barriers, and where things are.
    case barriers
    /// Who is who, and who reaches whom.
    case parties
    /// What is not known.
    case open
    /// What changes when.
    case dated
    /// What is set beside the answers and changes none.
    case beside
    /// The documents.
    case sources
}
