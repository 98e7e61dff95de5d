public import Formulas

/// What a channel is for.
public enum ChannelKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Bytes move over a network.
    case network
    /// Bytes move on drives, snapshots or backups.
    case media
    /// Copies are kept alike at both ends.
    case replication
    /// Model output or other service traffic.
    case output
    /// Commands: whoever is at its source is at home at its destination.
    case administration
}

/// Who or what guards a channel.
public enum ChannelGuard: Hashable, Sendable {
    /// The model says that nothing does.
    case none
    /// One barrier of a level, run by its operators; `nil` where each operator has a level of its
    /// own, or where capability alone never opens it.
    case barrier(operators: Quorum, level: SecurityLevel?)
}

/// A channel's name.
public typealias ChannelID = Identifier<Channel>

/// A way in which bytes move between perimeters or out, or commands in.
public struct Channel: Registrable {
    /// The channel's name in the model.
    public var id: ChannelID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// What it is for.
    public var kind: ChannelKind
    /// Where it begins.
    public var source: Location
    /// Where it ends.
    public var destination: Location
    /// What guards it.
    public var guardedBy: ChannelGuard
    /// How fast it is when its barrier is open.
    public var rate: DataRate?
    /// How much it lets through while its barrier holds, as a declared limit.
    public var cap: DataRate?
    /// How much can be hidden in it while its barrier holds.
    public var covert: DataRate?
    /// How much passes at once, on top of the cap or the budget, while its barrier holds.
    public var burst: ByteCount?
    /// How much it lets through in a window of time while its barrier holds.
    public var budget: DataBudget?
    /// Who notices that bytes leave over it.
    public var detection: Detection?
    /// Whether whoever comes over it can stop what runs where it leads, for administration; `nil`
    /// where nothing is said, and then he can unless its source is run by whose work that is.
    public var stops: StoppingRights?
    /// Which weights it carries, sorted; all of them when empty.
    public var carries: [WeightsID]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Carries all weights and has no limit that is known, unless said so.
    public init(
        id: ChannelID, title: String? = nil, kind: ChannelKind = .network, source: Location,
        destination: Location, guardedBy: ChannelGuard, rate: DataRate? = nil,
        cap: DataRate? = nil, covert: DataRate? = nil, burst: ByteCount? = nil,
        budget: DataBudget? = nil, detection: Detection? = nil, stops: StoppingRights? = nil,
        carries: [WeightsID] = [],
        evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.source = source
        self.destination = destination
        self.guardedBy = guardedBy
        self.rate = rate
        self.cap = cap
        self.covert = covert
        self.burst = burst
        self.budget = budget
        self.detection = detection
        self.stops = stops
        self.carries = carries
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}
