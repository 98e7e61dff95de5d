package import ThreatGraph

/// What a remedy must bring about, and how far to go in looking for it.
package struct RemedyRequest: Hashable, Sendable {
    /// The fewest failures that may suffice.
    package var order = 2
    /// At which level failures are counted.
    package var level = AnswerLevel.party
    /// The attacker's tier, 1…5, where capability plays a role; what holds at a tier holds below.
    package var tier = 3
    /// What must need so many: consequences of everything together, or of one asset or workload
    /// each.
    package var goals = [GoalName(.exfiltration)]
    /// Whether every cheapest set of options is wanted, or one.
    package var allOptima = false
    /// The most cheapest sets listed.
    package var maximumOptima = 100
    /// The largest order of the front of cost by order.
    package var frontOrder = 3
    /// The most sets of failures that are ruled out for one target.
    package var maximumScenarios = 20_000
    /// The most combinations of options that one rule of the compiler is tried in.
    package var maximumCombinations = 4_096
    /// The most nodes spent on leaving needless clauses out of the certificate of a cost.
    package var reductionNodes = 200_000

    /// How much work all of it may take.
    package var effort = Effort.normal

    /// A request for order 2 against exfiltration at OC3, at party level.
    package init() {}
}

/// An option with its cost, from the model or from the catalogue.
package struct RemedyCandidate: Hashable, Sendable {
    /// Where an option comes from.
    package enum Origin: String, Codable, Hashable, Sendable {
        /// The model's `options:`.
        case model
        /// A control or a baseline of the catalogue.
        case catalogue
        /// A second keeper on a channel: the lab beside whoever runs it, at its own level.
        case secondKeeper = "second-keeper"
    }

    /// What an option is; names are titles that the model or the catalogue wrote.
    package enum Subject: Hashable, Sendable {
        /// What whoever wrote the option calls it.
        case titled(String)
        /// One control of the catalogue on a perimeter.
        case control(String, perimeter: String)
        /// A higher baseline of a perimeter, which has so many more controls.
        case baseline(SecurityLevel, perimeter: String, controls: Int)
        /// So many controls of the catalogue on a perimeter, none above a level.
        case controls(Int, upTo: SecurityLevel, perimeter: String)
        /// Somebody without whom a channel no longer opens.
        case secondKeeper(String, channel: String)
    }

    /// Its name, unique among all.
    package var id: String
    /// What it is.
    package var subject: Subject
    /// Its cost, in whole units.
    package var cost: Int
    /// Whether nobody said what it costs.
    package var isCostAssumed: Bool
    /// Where it comes from.
    package var origin: Origin
    /// What it changes.
    package var changes: [Change]

    /// Makes an option.
    package init(
        id: String, subject: Subject, cost: Int, isCostAssumed: Bool = false,
        origin: Origin = .model, changes: [Change]
    ) {
        self.id = id
        self.subject = subject
        self.cost = cost
        self.isCostAssumed = isCostAssumed
        self.origin = origin
        self.changes = changes
    }

    /// An option of a model.
    package init(_ option: RemedyOption) {
        self.init(
            id: option.id.rawValue, subject: .titled(option.title ?? option.id.rawValue),
            cost: option.cost, changes: option.changes)
    }

    /// Whether two options set one fact, or a fact and a part of it, to different values.
    func conflicts(with other: RemedyCandidate) -> Bool {
        changes.contains { own in
            other.changes.contains { theirs in
                own.path == theirs.path
                    ? own.value != theirs.value
                    : own.path.hasPrefix(theirs.path + ".") || theirs.path.hasPrefix(own.path + ".")
            }
        }
    }
}
