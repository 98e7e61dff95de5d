public import Formulas

/// What sort of boundary a perimeter is.
public enum PerimeterKind: String, CaseIterable, Hashable, Sendable {
    /// A site.
    case campus
    /// A building or room.
    case hall
    /// A group of machines on one network.
    case cluster
    /// A customer's part of somebody's machines.
    case tenancy
    /// Confidential computing: memory that its host cannot read.
    case enclave
    /// The identities and tools by which an organisation administers its systems.
    case adminPlane = "admin-plane"
    /// Any other boundary.
    case other

    /// Whether such a perimeter, when inside another, runs on that one's machines, so that whoever
    /// is inside the outer one reaches its memory unless a control blocks `host`.
    public var isHosted: Bool {
        switch self {
        case .cluster, .tenancy, .enclave: true
        case .campus, .hall, .adminPlane, .other: false
        }
    }

    /// Whether the kind says that a perimeter keeps its host out: it has walls of its own.
    public var keepsHostOut: Bool {
        switch self {
        case .campus, .hall: true
        case .cluster, .tenancy, .enclave, .adminPlane, .other: false
        }
    }
}

/// A control's id in the catalogue or in the model.
public typealias ControlID = Identifier<PlacedControl>

/// A control placed on a perimeter, with its own operator.
public struct PlacedControl: Registrable {
    /// The control's id, in the catalogue or in the model.
    public var id: ControlID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// The strength; the catalogue's when `nil`.
    public var level: SecurityLevel?
    /// The vector categories it blocks, in the order of `VectorCategory.allCases`; the catalogue's
    /// when empty.
    public var blocks: [VectorCategory]
    /// Who operates it; the perimeter's operator when `nil`.
    public var operators: Quorum?
    /// What the entry rests on.
    public var evidence: Evidence

    /// What is left out comes from the catalogue, and the operator from the perimeter.
    public init(
        id: ControlID, title: String? = nil, level: SecurityLevel? = nil,
        blocks: [VectorCategory] = [], operators: Quorum? = nil, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.level = level
        self.blocks = blocks
        self.operators = operators
        self.evidence = evidence
    }

    /// Whether it takes its level or what it blocks from the catalogue.
    public var isOfCatalogue: Bool { level == nil || blocks.isEmpty }
}

/// A perimeter's name.
public typealias PerimeterID = Identifier<Perimeter>

/// A boundary with an operator and a security level.
///
/// Perimeters nest.
public struct Perimeter: Registrable {
    /// The perimeter's name in the model.
    public var id: PerimeterID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// What sort of boundary it is.
    public var kind: PerimeterKind
    /// Who operates it.
    public var operators: Quorum
    /// The perimeter that surrounds it; outside everything when `nil`.
    public var parent: PerimeterID?
    /// The site where it stands; where the perimeter around it stands when `nil`.
    public var site: SiteID?
    /// The claim about the whole: one barrier of this strength run by `operators`.
    public var level: SecurityLevel?
    /// The catalogue baseline that it expands into.
    public var baseline: SecurityLevel?
    /// Controls placed on it besides the claim or the baseline.
    public var controls: Register<PlacedControl>
    /// Baseline controls that are missing, sorted.
    public var without: [ControlID]
    /// Whether there is nothing in it that could compress weights before they leave.
    public var hasNoCompute: Bool
    /// Whether the model says that it states every way out of it: without that, whoever stands in
    /// it can carry out by hand what is there.
    public var hasStatedExits: Bool
    /// What keeps out whoever stands at the machines on which it runs, where something keeps their
    /// administrators out; `nil` where nothing is said, and then nothing does.
    public var hostHands: HostHands?
    /// Who notices that bytes leave from it, over any channel.
    public var detection: Detection?
    /// What the entry rests on.
    public var evidence: Evidence

    /// Stands outside all others, with no claim, baseline or control, unless said so.
    public init(
        id: PerimeterID, title: String? = nil, kind: PerimeterKind, operators: Quorum,
        parent: PerimeterID? = nil, at site: SiteID? = nil, level: SecurityLevel? = nil,
        baseline: SecurityLevel? = nil, controls: Register<PlacedControl> = [],
        without: [ControlID] = [],
        hasNoCompute: Bool = false, hasStatedExits: Bool = false, hostHands: HostHands? = nil,
        detection: Detection? = nil, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.operators = operators
        self.parent = parent
        self.site = site
        self.level = level
        self.baseline = baseline
        self.controls = controls
        self.without = without
        self.hasNoCompute = hasNoCompute
        self.hasStatedExits = hasStatedExits
        self.hostHands = hostHands
        self.detection = detection
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}

/// A place where bytes can be: inside a perimeter, or outside them all.
public enum Location: Hashable, Comparable, Sendable {
    /// Inside a perimeter.
    case perimeter(PerimeterID)
    /// Outside every perimeter, where the attacker starts and wants to be.
    case outside
}
