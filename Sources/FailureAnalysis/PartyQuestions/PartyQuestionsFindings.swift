package import ThreatGraph

/// What to ask one party, ranked by what its answers decide.
package struct PartyQuestionsFindings: Hashable, Sendable {
    /// What was looked at.
    package var model: ModelSummary
    /// Who is asked.
    package var party: DefenderID
    /// The questions, what decides most first.
    package var questions: [PartyQuestion]
    /// How many unknowns decide something and are none of its business.
    package var unknownsOfOthers: Int
    /// How many levels that it claims could be one less and no answer would be another one.
    package var steadyLevels: Int
    /// How far the search went: the least of what the questions come from.
    package var extent: Extent
}

/// Something to ask a party.
package struct PartyQuestion: Hashable, Sendable {
    /// What is asked.
    package enum Subject: Hashable, Sendable {
        /// Which alternative of an unknown is so.
        case unknown(UnknownID)
        /// What shows that a level holds; what an answer is if it is one less, for an example.
        case level(LevelClaim, example: LoweredHeadline?)
        /// Whether the copies that are written are all.
        case copies(WeightsID, path: String)
        /// Whether something is so that is not well known.
        case unsure(EvidenceElement)
    }

    /// What kinds of questions there are.
    package enum Kind: String, Codable, Hashable, Sendable {
        /// About an unknown.
        case unknown
        /// About a claimed level.
        case level
        /// About copies that are not written.
        case copies
        /// About what is not well known.
        case unsure
    }

    /// What is asked.
    package var subject: Subject
    /// The statements that the answer can make other ones, by id, without tiers.
    package var decides: [String]
    /// The failures that lead over what is asked about.
    package var openings: [DescribedOpening]

    /// What kind of question it is.
    package var kind: Kind {
        switch subject {
        case .unknown: .unknown
        case .level: .level
        case .copies: .copies
        case .unsure: .unsure
        }
    }

    /// The path or id of what is asked about.
    package var about: String {
        switch subject {
        case .unknown(let id): "unknown.\(id)"
        case .level(let claim, _): claim.path
        case .copies(_, let path): path
        case .unsure(let element): element.element
        }
    }
}
