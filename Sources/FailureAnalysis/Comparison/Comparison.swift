package import ThreatGraph

/// Everything `compare` finds.
package struct Comparison: Hashable, Sendable {
    /// The models, in the order given.
    package var models: [ComparedModel]
    /// Every two of them, in the order given: A with B, A with C, …, B with C, ….
    package var pairs: [ModelPair]
    /// How far the search for coalitions went, in the model where it went least far.
    package var extent = Extent(effort: .normal, ending: .answered)
    /// How many certificates were made and verified, those of every single model included.
    package var certificates: CertificateSummary
}

/// One of the models, by itself.
package struct ComparedModel: Hashable, Sendable {
    /// The letter by which it is called: `A`, `B`, ….
    package var label: String
    /// What it is.
    package var model: ModelSummary
    /// The level that every stated level was set to; `nil` for a model as it is written.
    package var overlay: SecurityLevel?
    /// The day as of which its dated facts count; `nil` where it has none.
    package var datedFactsAsOf: CalendarDate?
    /// How many unknowns it has; the results hold for the values it writes.
    package var unknowns: Int
    /// The parties, by id.
    package var parties: [String]
    /// The root causes besides every party's own, by id.
    package var rootCauses: [String]
    /// What was asked about, and what was not.
    package var asked: QuestionScope
    /// One cell for every consequence, level and tier asked for, in that order.
    package var exposure: [ExposureCell]
    /// As in `Findings`.
    package var people: [PeopleCell]?
    /// As in `Findings`.
    package var effectiveSL: [String: Int?]
    /// As in `Findings`.
    package var residualSL: [ResidualLevel]
    /// As in `Findings`.
    package var open: [String]
    /// As in `Findings`.
    package var collapsingRoots: [CollapsingRoot]
    /// As in `Findings`.
    package var collapsingRootsLabBypass: [CollapsingRoot]
    /// As in `Findings`.
    package var loneSovereigns: [String]?
    /// As in `Findings`; a vector, never to be added up.
    package var surface: Surface?
    /// What its custody trades, by way of counting and tier; empty where exfiltration or denial was
    /// not asked for.
    package var custody: [CustodyTradeOff]
    /// What it costs or brings besides who can fail, as it says itself, by kind, unit and id.
    package var tradeOffs: [StatedTradeOff] = []
}

/// Two of the models, the first against the second.
package struct ModelPair: Hashable, Sendable {
    /// The label of the first.
    package var first: String
    /// The label of the second.
    package var second: String
    /// What the second buys over the first.
    package var buys: [PriceItem]
    /// What the second costs.
    package var costs: [PriceItem]
    /// What cannot be said, and why.
    package var undecided: [UndecidedQuestion]
    /// Parties that only the first has.
    package var partiesOnlyInFirst: [String]
    /// Parties that only the second has.
    package var partiesOnlyInSecond: [String]
    /// Root causes besides a party's own that only the first has.
    package var rootCausesOnlyInFirst: [String]
    /// Root causes besides a party's own that only the second has.
    package var rootCausesOnlyInSecond: [String]
    /// Elements of the model that were added, removed or changed from the first to the second, by
    /// kind and id; empty where one of the two is a graph that came without a model.
    package var changes: [ElementChange]
    /// One cell for every consequence, level and tier that either has, in that order.
    package var cells: [ComparedCell]
    /// By level and tier, over all consequences.
    package var overall: [OverallDominance]
    /// One cell for every consequence that people can bring about and every tier; empty where
    /// people were not counted.
    package var people: [ComparedPeople] = []
    /// One cell for every asset and workload that both models have, where one of them has several,
    /// every level and tier; what is bought and paid is judged for everything together.
    package var goals: [ComparedCell] = []
    /// How many more such goals there are, about which nothing was asked.
    package var goalsNotAsked = 0

    /// The goals of which every cell is as that of everything together, in their order.
    package var goalsAsSums: [GoalName] {
        var seen: Set<String> = []
        let names = goals.map(\.consequence).filter { seen.insert($0).inserted }
            .compactMap { GoalName(id: $0) }
        func answers(_ cells: [ComparedCell], _ id: String) -> [ComparedCell] {
            cells.filter { $0.consequence == id }.map { cell in
                var cell = cell
                cell.consequence = ""
                return cell
            }
        }
        return names.filter { name in
            let sum = GoalName(name.kind, longerThan: name.longerThan)
            return answers(goals, name.id) == answers(cells, sum.id)
        }
    }

    /// Whether something is not decided that more work would decide.
    package var isCut: Bool {
        undecided.contains(where: \.reason.isForWantOfWork) || cells.contains(where: \.isCut)
    }
}

/// One cell of two models side by side.
package struct ComparedCell: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// At which level failures are counted.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    package var tier: Int?
    /// The first model's order, as in `ExposureCell`.
    package var firstOrder: Int?
    /// The second model's order.
    package var secondOrder: Int?
    /// Minimal coalitions of the second that the first does not have.
    package var gained: [CoalitionDifference]
    /// Minimal coalitions of the first that the second does not have.
    package var lost: [CoalitionDifference]
    /// Which of the two is at least as safe.
    package var dominance: DominanceVerdict
    /// Whether the first is at least as safe as the second.
    package var firstAsSafe: DominanceClaim
    /// Whether the second is at least as safe as the first.
    package var secondAsSafe: DominanceClaim
    /// Whether work was stopped before every coalition was tried in the other model: some gained or
    /// lost may be missing.
    package var isCut = false
}

/// A minimal coalition that one of two models has and the other has not.
package struct CoalitionDifference: Codable, Hashable, Sendable {
    /// Its members, by id; none where no failure is needed.
    package var members: [String]
    /// Whether its members suffice in the other model too, where fewer or none of them are needed.
    ///
    /// A coalition that is gained and does not suffice in the first model is a new danger; one that
    /// is lost and does not suffice in the second is a danger gone.
    package var sufficesInOther: Bool
}

/// Which of two models is at least as safe: the one whose every coalition suffices in the other.
package enum DominanceVerdict: String, Codable, Hashable, Sendable {
    /// Each is: the same failures suffice.
    case equal
    /// The first is, the second is not.
    case first
    /// The second is, the first is not.
    case second
    /// Neither is: each has a coalition that does not suffice in the other.
    case incomparable
    /// The coalitions that are known do not tell.
    case undecided
}

/// Two models over all consequences at one level and tier.
package struct OverallDominance: Hashable, Sendable {
    /// At which level failures are counted.
    package var level: AnswerLevel
    /// 1…5; consequences without a tier count at every one; `nil` where none has one.
    package var tier: Int?
    /// Whether the first is at least as safe for every consequence; `nil` when not decided.
    package var firstAsSafe: Bool?
    /// Whether the second is at least as safe for every consequence; `nil` when not decided.
    package var secondAsSafe: Bool?
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

    /// Which is at least as safe for every consequence.
    package var dominance: DominanceVerdict {
        DominanceVerdict(firstAsSafe: firstAsSafe, secondAsSafe: secondAsSafe)
    }
}

/// An element of a model that differs between two models.
package struct ElementChange: Hashable, Sendable {
    /// What happened to it.
    package enum Kind: String, Codable, Hashable, Sendable {
        /// Only the second model has it.
        case added
        /// Only the first model has it.
        case removed
        /// Both have it, with different values.
        case changed
    }

    /// The section of the model file: `jurisdictions`, `instruments`, `parents`, `defenders`,
    /// `shared`, `perimeters`, `weights`, `keys`, `channels` or `workloads`.
    package var section: String
    /// The element's id.
    package var id: String
    /// What happened to it.
    package var kind: Kind
    /// The fields that differ, in the order of a model file; empty unless changed.
    package var fields: [FieldChange]
}

/// A field of an element that differs between two models.
package struct FieldChange: Hashable, Sendable {
    /// The field.
    package var field: ChangedField
    /// The first model's value; `nil` where it has none.
    package var before: FieldValue?
    /// The second model's value; `nil` where it has none.
    package var after: FieldValue?
}
