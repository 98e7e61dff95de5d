public import Formulas

/// What a substrate leg provides.
public enum LegKind: String, CaseIterable, Hashable, Sendable {
    /// Machines, power and service.
    case capacity
    /// Accelerators.
    case chips
}

/// Something a workload cannot run without, and who can withhold it.
public struct SubstrateLeg: Hashable, Sendable {
    /// What it provides.
    public var kind: LegKind
    /// Who can withhold it.
    public var provider: DefenderID
    /// The perimeter whose level decides whether capability can stop it.
    public var perimeter: PerimeterID?
    /// The level that decides, where no perimeter does; capability alone never stops it when both
    /// are `nil` (a commercial lock).
    public var level: SecurityLevel?
    /// Whether capability never stops it although it stands in the perimeter that is named: `level: none`
    /// beside `in`.
    public var isNeverStoppedThere: Bool
    /// How long after the first failure it stands ready, as written; at once when `nil`.
    public var after: Delay?

    /// Capability never stops it unless a perimeter or a level is named, and not there where that is said, and it stands ready at once
    /// unless said otherwise.
    public init(
        kind: LegKind, provider: DefenderID, in perimeter: PerimeterID? = nil,
        level: SecurityLevel? = nil, isNeverStoppedThere: Bool = false, after: Delay? = nil
    ) {
        self.kind = kind
        self.provider = provider
        self.perimeter = perimeter
        self.level = level
        self.isNeverStoppedThere = isNeverStoppedThere
        self.after = after
    }
}

/// What a workload needs: a monotone formula over legs that must be standing.
public typealias Substrate = Formula<SubstrateLeg>

extension Formula where Leaf == SubstrateLeg {
    /// One leg.
    public static func leg(_ leg: SubstrateLeg) -> Substrate { .leaf(leg) }

    /// The legs, in the order written.
    public var legs: [SubstrateLeg] { leaves }
}

/// A workload's name.
public typealias WorkloadID = Identifier<Workload>

/// Work that the lab wants done and others can deny.
public struct Workload: Registrable {
    /// The workload's name in the model.
    public var id: WorkloadID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// What it needs.
    public var needs: Substrate
    /// For whom it is done.
    public var principal: DefenderID?
    /// The weights that it works on, whose owner it is done for where nobody is named.
    public var weights: WeightsID?
    /// What the entry rests on.
    public var evidence: Evidence

    /// Can run as long as what it needs stands; nobody says for whom unless it is stated.
    public init(
        id: WorkloadID, title: String? = nil, needs: Substrate, for principal: DefenderID? = nil,
        weights: WeightsID? = nil, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.needs = needs
        self.principal = principal
        self.weights = weights
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}
