package import FailureAnalysis
package import ThreatGraph
import Wording

/// What is worse in the second of two models, in the form in which it is written as JSON.
package struct WorseningDocument: Codable, Hashable, Sendable {
    /// A minimal coalition of the second model that holds none of the first.
    package struct Gain: Codable, Hashable, Sendable {
        /// The consequence's id.
        package var consequence: String
        /// At which level failures are counted.
        package var level: AnswerLevel
        /// The tiers, ascending; empty where capability plays no role.
        package var tiers: [Int]
        /// Its members, by id; none where nobody need fail.
        package var members: [String]
        /// How many people it takes of each; only at the level of people.
        package var people: PeopleSet?
    }

    /// Where it is not decided that nothing was gained.
    package struct Undecided: Codable, Hashable, Sendable {
        /// The consequence's id.
        package var consequence: String
        /// At which level failures are counted.
        package var level: AnswerLevel
        /// The tiers, ascending; empty where capability plays no role.
        package var tiers: [Int]
        /// Why not, in words.
        package var reason: String
    }

    /// Whether the second model is worse, or not proved not to be.
    package var isWorse: Bool
    /// The coalitions gained.
    package var gains: [Gain]
    /// What is not decided.
    package var undecided: [Undecided]

    init(_ worsening: Worsening, of pair: ModelPair) {
        isWorse = !worsening.isNothing
        gains = worsening.gains.map {
            Gain(
                consequence: $0.consequence, level: $0.level, tiers: $0.tiers,
                members: $0.members, people: $0.people)
        }
        undecided = worsening.undecided.map {
            Undecided(
                consequence: $0.consequence, level: $0.level, tiers: $0.tiers,
                reason: pair.words(of: $0.reason, for: $0.consequence))
        }
    }
}
