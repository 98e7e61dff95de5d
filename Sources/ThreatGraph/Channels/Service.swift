public import Formulas

/// What the people of a service do not get, though they come inside.
public enum ServiceDenial: String, CaseIterable, Hashable, Sendable {
    /// They carry no bytes out.
    case bytes
    /// They do not stand at the machines.
    case hands
    /// They stop nothing that runs there.
    case stop
}

/// A service's name.
public typealias ServiceID = Identifier<Service>

/// Somebody whose people are let into perimeters: maintenance, cleaning, remote hands.
public struct Service: Registrable {
    /// The service's name in the model.
    public var id: ServiceID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// Whose people they are.
    public var provider: DefenderID
    /// Which attackers cannot act as its people, and the level of every part of the escort that
    /// states none.
    public var level: SecurityLevel
    /// The perimeters that its people come into, sorted.
    public var perimeters: [PerimeterID]
    /// Who goes with them; nobody when `nil`.
    public var escort: Quorum?
    /// What it is for, in a word of the model's own.
    public var kind: String?
    /// What its people do not get, in the order of `ServiceDenial.allCases`.
    public var denied: [ServiceDenial]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Nobody goes with its people, and they get bytes and hands and can stop what runs there, unless
    /// said so.
    public init(
        id: ServiceID, title: String? = nil, provider: DefenderID, level: SecurityLevel,
        perimeters: [PerimeterID], escort: Quorum? = nil, kind: String? = nil,
        denied: [ServiceDenial] = [], evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.provider = provider
        self.level = level
        self.perimeters = perimeters
        self.escort = escort
        self.kind = kind
        self.denied = denied
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }

    /// Who must fail for somebody to come in as its people: the provider, and the escort.
    public var operators: Quorum {
        escort.map { .all([.defender(provider), $0]) } ?? .defender(provider)
    }
}
