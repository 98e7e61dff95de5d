/// A value as a model file writes it, without its place.
public indirect enum FactValue: Hashable, Sendable {
    /// Nothing: removes the fact.
    case null
    /// A number, word or text as written.
    case scalar(String)
    /// A list.
    case list([FactValue])
    /// Named values, sorted by name.
    case mapping([Entry])

    /// One named value.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public var key: String
        /// The value.
        public var value: FactValue

        /// Makes an entry.
        public init(key: String, value: FactValue) {
            self.key = key
            self.value = value
        }
    }
}

/// One change to a model: a fact named by its dotted path, and its new value.
public struct Change: Hashable, Sendable {
    /// The path from the top of the model file, for example `channels.network.operator`.
    public var path: String
    /// What to put there.
    public var value: FactValue

    /// Makes a change.
    public init(path: String, value: FactValue) {
        self.path = path
        self.value = value
    }
}

/// A fact that nobody can assert, with the values it may have.
public struct Unknown: Registrable {
    /// The unknown's name in the model.
    public var id: UnknownID
    /// The alternatives, in the order written; each is a set of changes to the model.
    public var alternatives: [Alternative]
    /// Why it is unknown.
    public var reason: String?
    /// What the entry rests on.
    public var evidence: Evidence

    /// One value that the unknown may have.
    public struct Alternative: Hashable, Sendable {
        /// The name to print.
        public var label: String
        /// What the model says if this is so, sorted by path.
        public var changes: [Change]

        /// Makes an alternative.
        public init(label: String, changes: [Change]) {
            self.label = label
            self.changes = changes
        }
    }

    /// Makes an unknown.
    public init(
        id: UnknownID, alternatives: [Alternative], reason: String? = nil,
        evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.alternatives = alternatives
        self.reason = reason
        self.evidence = evidence
    }
}

/// A change that could be made, with its cost.
public struct RemedyOption: Registrable {
    /// The option's name in the model.
    public var id: RemedyOptionID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// Its cost, in whole units of the model's choice.
    public var cost: Int
    /// What it changes, sorted by path.
    public var changes: [Change]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Makes an option.
    public init(
        id: RemedyOptionID, title: String? = nil, cost: Int, changes: [Change],
        evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.cost = cost
        self.changes = changes
        self.evidence = evidence
    }
}

/// A line of the gate: this consequence must take at least so many failures.
public struct Requirement: Hashable, Sendable {
    /// The consequence.
    public var consequence: ConsequenceKind
    /// The tier up to which it must hold; every tier when `nil` or when capability plays no role.
    public var tier: CapabilityTier?
    /// The fewest failures allowed to suffice.
    public var order: Int
    /// At which level.
    public var level: AnswerLevel

    /// Makes a requirement.
    public init(
        consequence: ConsequenceKind, tier: CapabilityTier? = nil, order: Int,
        level: AnswerLevel = .party
    ) {
        self.consequence = consequence
        self.tier = tier
        self.order = order
        self.level = level
    }
}
