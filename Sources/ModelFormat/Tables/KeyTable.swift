/// One key of a mapping in the model file.
package struct KeyRow: Hashable, Sendable {
    /// The key.
    package let key: String
    /// What may be written after it.
    package let kind: KeyKind
    /// Whether every mapping of the kind must have it.
    package let isRequired: Bool
    /// What it says, in a line; for editors.
    package let summary: String

    init(_ key: String, _ kind: KeyKind, required: Bool = false, _ summary: String) {
        self.key = key
        self.kind = kind
        isRequired = required
        self.summary = summary
    }
}

/// What must hold of the keys of one mapping together.
package enum KeyRule: Hashable, Sendable {
    /// Exactly one of these is written.
    case one(of: [String])
    /// At least one of these is written.
    case some(of: [String])
    /// Beside `key`, each of `others` is written.
    case needs(key: String, others: [String])
    /// Beside `key`, none of `others` is written.
    case excludes(key: String, others: [String])
    /// Where `key` is not written, the items of `list` are mappings of one kind.
    case items(of: String, without: String, are: KeyTableName)
}

/// The keys that may stand in one kind of mapping, in the order in which they are told of.
///
/// The reader takes what it allows from here, and the JSON Schema is made from the same rows.
package struct KeyTable: Hashable, Sendable {
    /// What the mapping describes, in a line; for editors.
    package let summary: String
    /// The keys.
    package var rows: [KeyRow]
    /// What must hold of them together.
    package var rules: [KeyRule] = []

    /// The allowed keys.
    package var keys: [String] { rows.map(\.key) }

    /// The row of a key, if it is allowed.
    ///
    /// - Complexity: O(*n*) for *n* rows.
    package func row(_ key: String) -> KeyRow? { rows.first { $0.key == key } }
}

/// The kinds of mapping in the model file.
package enum KeyTableName: String, CaseIterable, Hashable, Sendable {
    case model
    case source
    case jurisdiction
    case instrument
    case parent
    case defender
    case reach
    case sharedCause = "shared-cause"
    case tie
    case failing
    case site
    case perimeter
    case hostHands = "host-hands"
    case control
    case quorum
    case weights
    case copy
    case custody
    case release
    case key
    case keyRelease = "key-release"
    case attested
    case channel
    case budget
    case detection
    case service
    case workload
    case part
    case datedChange = "dated-change"
    case claim
    case unknown
    case alternative
    case position
    case expectation
    case assertedValue = "asserted-value"
    case option
    case requirement
    case probability
    case tradeOff = "trade-off"
    case acceptance
    case preset
    case presetLine = "preset-line"

    /// The kinds of mapping in files that stand beside models.
    static let besideModels: [KeyTableName] = [.acceptance, .preset, .presetLine]
}

extension ModelSection {
    /// The keys of one element of the section.
    package var table: KeyTableName {
        switch self {
        case .sources: .source
        case .jurisdictions: .jurisdiction
        case .instruments: .instrument
        case .parents: .parent
        case .defenders: .defender
        case .shared: .sharedCause
        case .ties: .tie
        case .perimeters: .perimeter
        case .weights, .assets: .weights
        case .keys: .key
        case .channels: .channel
        case .workloads: .workload
        case .sites: .site
        case .services: .service
        case .timeline: .datedChange
        case .claims: .claim
        case .unknown: .unknown
        case .positions: .position
        case .options: .option
        case .probabilities: .probability
        case .tradeOffs: .tradeOff
        }
    }

    /// What the section holds, in a line; for editors.
    package var summary: String {
        switch self {
        case .sources: "The documents that facts rest on, by name."
        case .jurisdictions: "The states whose orders reach somebody, by name."
        case .instruments: "The legal instruments of the model's own, by name."
        case .parents:
            "The organisations that own defenders, by name; only where something is said of them."
        case .defenders:
            "Everybody who operates, supplies or owns something and could fail, by name."
        case .shared: "Causes that fail several defenders at once, by name."
        case .ties: "What somebody has in a defender and may have a say by, by name."
        case .perimeters: "The boundaries around the weights, nested or side by side, by name."
        case .weights: "The sets of weights that are guarded, by name."
        case .assets: "Other data that is guarded as weights are, such as prompts, by name."
        case .keys: "The keys of encrypted copies, by name."
        case .channels: "The ways by which bytes or commands cross boundaries, by name."
        case .sites: "Where machines stand, by name."
        case .services: "Those whose people come into perimeters, by name."
        case .workloads: "The work that must go on, and what it needs, by name."
        case .timeline: "What changes when, by name."
        case .claims: "The ledger of what sources say, by name; claims change no answer."
        case .unknown: "What is not known, with the values it may have, by name."
        case .positions: "What people hold, set beside what the model says; changes no answer."
        case .options: "Changes that could be made, with their cost, by name."
        case .probabilities:
            "How likely root causes are within the period, as sources say, by name."
        case .tradeOffs:
            "What the set-up costs or brings besides who can fail, by name; changes no answer."
        }
    }
}
