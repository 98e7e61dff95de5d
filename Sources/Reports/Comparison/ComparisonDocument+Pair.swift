package import FailureAnalysis
package import ThreatGraph
import Wording

extension ComparisonDocument {
    /// Two of the models, the first against the second.
    package struct Pair: Codable, Hashable, Sendable {
        /// The label of the first.
        package var first: String
        /// The label of the second.
        package var second: String
        /// What the second buys over the first, in words, one clause each.
        package var buys: [Price]
        /// What the second costs, in words, one clause each.
        package var costs: [Price]
        /// What cannot be said, and why, one clause each.
        package var undecided: [String]
        /// Parties that only the first has.
        package var partiesOnlyInFirst: [String]
        /// Parties that only the second has.
        package var partiesOnlyInSecond: [String]
        /// Root causes besides a party's own that only the first has.
        package var rootCausesOnlyInFirst: [String]
        /// Root causes besides a party's own that only the second has.
        package var rootCausesOnlyInSecond: [String]
        /// Elements of the model that were added, removed or changed from the first to the second,
        /// by kind and id; empty where one of the two is a graph that came without a model.
        package var changes: [Change]
        /// One cell for every consequence, level and tier that either has, in that order.
        package var cells: [Cell]
        /// By level and tier, over all consequences.
        package var overall: [Overall]
        /// One cell for every consequence and tier at the level `person`; not written where people
        /// were not counted.
        package var people: [ComparedPeople]?
        /// One cell for every asset and workload that both models have, where one of them has several,
        /// every level and tier; left out where there are none.
        package var goals: [Cell]?
        /// How many more such goals there are, about which nothing was asked; left out for none.
        package var goalsNotAsked: Int?

        init(_ pair: ModelPair) {
            first = pair.first
            second = pair.second
            buys = pair.buys.map(Price.init)
            costs = pair.costs.map(Price.init)
            undecided = pair.undecidedClauses
            partiesOnlyInFirst = pair.partiesOnlyInFirst
            partiesOnlyInSecond = pair.partiesOnlyInSecond
            rootCausesOnlyInFirst = pair.rootCausesOnlyInFirst
            rootCausesOnlyInSecond = pair.rootCausesOnlyInSecond
            changes = pair.changes.map(Change.init)
            cells = pair.cells.map { Cell($0, of: pair) }
            overall = pair.overall.map { Overall($0, says: pair.words(of: $0)) }
            people = pair.people.isEmpty ? nil : pair.people
            goals = pair.goals.isEmpty ? nil : pair.goals.map { Cell($0, of: pair) }
            goalsNotAsked = pair.goalsNotAsked > 0 ? pair.goalsNotAsked : nil
        }
    }

    /// Something that the second model of a pair buys or costs.
    package struct Price: Codable, Hashable, Sendable {
        /// The kind of consequence.
        package var consequence: String
        /// Of which weights, asset or workload; left out for the sum over all of them.
        package var of: String?
        /// For longer than which time; left out where any time at all counts.
        package var longerThan: String?
        /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
        package var level: AnswerLevel
        /// The tiers, ascending; empty where capability plays no role.
        package var tiers: [Int]
        /// The coalitions that it is about, if it is about some.
        package var coalitions: [[String]]
        /// The same in words.
        package var says: String

        init(_ item: PriceItem) {
            let about = GoalFields(item.consequence)
            (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
            level = item.level
            tiers = item.tiers
            coalitions = item.coalitions
            says = item.words
        }
    }

    /// One cell of two models side by side.
    package struct Cell: Codable, Hashable, Sendable {
        /// The kind of consequence.
        package var consequence: String
        /// Of which weights, asset or workload; left out for the sum over all of them.
        package var of: String?
        /// For longer than which time; left out where any time at all counts.
        package var longerThan: String?
        /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
        package var level: AnswerLevel
        /// 1…5, or `nil` where capability plays no role.
        @WrittenAsNull package var tier: Int?
        /// The first model's order, as in `ExposureCell`.
        @WrittenAsNull package var firstOrder: Int?
        /// The second model's order.
        @WrittenAsNull package var secondOrder: Int?
        /// Minimal coalitions of the second that the first does not have.
        package var gained: [CoalitionDifference]
        /// Minimal coalitions of the first that the second does not have.
        package var lost: [CoalitionDifference]
        /// Which of the two is at least as safe.
        package var dominance: DominanceVerdict
        /// Whether the first is at least as safe as the second.
        package var firstAsSafe: Claim
        /// Whether the second is at least as safe as the first.
        package var secondAsSafe: Claim

        init(_ cell: ComparedCell, of pair: ModelPair) {
            let about = GoalFields(cell.consequence)
            (consequence, of, longerThan) = (about.what, about.of, about.longerThan)
            level = cell.level
            tier = cell.tier
            firstOrder = cell.firstOrder
            secondOrder = cell.secondOrder
            gained = cell.gained
            lost = cell.lost
            dominance = cell.dominance
            func claim(_ claim: DominanceClaim) -> Claim {
                Claim(
                    claim, reason: claim.reason.map { pair.words(of: $0, for: cell.consequence) })
            }
            firstAsSafe = claim(cell.firstAsSafe)
            secondAsSafe = claim(cell.secondAsSafe)
        }
    }

    /// Whether one model is at least as safe as another, with what shows it.
    package struct Claim: Codable, Hashable, Sendable {
        /// Whether it is; `nil` when not decided.
        @WrittenAsNull package var holds: Bool?
        /// How many of its coalitions have a verified proof in the other model.
        package var proofs: Int
        /// The smallest of its coalitions that does not suffice in the other model.
        @WrittenAsNull package var witness: [String]?
        /// Why it is not decided.
        @WrittenAsNull package var reason: String?

        init(_ claim: DominanceClaim, reason: String?) {
            holds = claim.holds
            proofs = claim.proofs
            witness = claim.witness
            self.reason = reason
        }
    }

    /// Two models over all consequences at one level and tier.
    package struct Overall: Codable, Hashable, Sendable {
        /// `party`, `root`, `lab-bypass` or `root-lab-bypass`.
        package var level: AnswerLevel
        /// 1…5; consequences without a tier count at every one; `nil` where none has one.
        @WrittenAsNull package var tier: Int?
        /// Which is at least as safe for every consequence.
        package var dominance: DominanceVerdict
        /// Consequences for which the same failures suffice.
        package var equal: [String]
        /// Consequences for which only the first is at least as safe.
        package var first: [String]
        /// Consequences for which only the second is.
        package var second: [String]
        /// Consequences for which neither is.
        package var incomparable: [String]
        /// Consequences that are not decided.
        package var undecided: [String]
        /// The same in a sentence.
        package var says: String

        init(_ overall: OverallDominance, says: String) {
            level = overall.level
            tier = overall.tier
            dominance = overall.dominance
            equal = overall.equal
            first = overall.first
            second = overall.second
            incomparable = overall.incomparable
            undecided = overall.undecided
            self.says = says
        }
    }

    /// An element of a model that differs between two models.
    package struct Change: Codable, Hashable, Sendable {
        /// The section of the model file.
        package var section: String
        /// The element's id.
        package var id: String
        /// What happened to it.
        package var kind: ElementChange.Kind
        /// The fields that differ, by name; empty unless changed.
        package var fields: [Field]

        init(_ change: ElementChange) {
            section = change.section
            id = change.id
            kind = change.kind
            fields = change.fields.map(Field.init)
        }
    }

    /// A field of an element that differs between two models.
    package struct Field: Codable, Hashable, Sendable {
        /// The field's name in the model file; `evidence` for status, source and notes.
        package var name: String
        /// The first model's value as it reads; `nil` where it has none.
        @WrittenAsNull package var before: String?
        /// The second model's value as it reads; `nil` where it has none.
        @WrittenAsNull package var after: String?

        init(_ change: FieldChange) {
            name = change.field.words
            before = change.before?.words
            after = change.after?.words
        }
    }
}
