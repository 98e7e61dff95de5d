public import ThreatGraph

/// A control for weight protection: something that a security level asks for.
///
/// Only the title, the level and the number of items come from a source. What it protects, which
/// vectors it blocks, where it applies and who operates it are this project's inference.
public struct CatalogueControl: Registrable {
    /// Its name, for example `SL4-CC-01`; those that begin with `SUP` are of no benchmark table.
    public var id: Identifier<CatalogueControl>
    /// What it is, in our words.
    public var title: String
    /// The level that asks for it.
    ///
    /// Levels are cumulative: SL4 asks for all of SL1…SL3 too.
    public var level: SecurityLevel
    /// Whether the level is this project's inference and not the source's.
    public var isLevelInferred: Bool
    /// Its subject.
    public var topic: CatalogueTopic
    /// What it protects, at least one thing.
    public var protects: [CatalogueProtection]
    /// The vector categories it keeps out, in the order of `VectorCategory.allCases`; empty for a
    /// control that works by law alone.
    public var blocks: [VectorCategory]
    /// The kinds of perimeter whose baseline it belongs to, in the order of
    /// `PerimeterKind.allCases`.
    public var appliesTo: [PerimeterKind]
    /// Which party is able to run it.
    public var operableBy: CatalogueOperability
    /// Who runs it in a model that does not say.
    public var defaultOperator: CatalogueOperator
    /// Identifiers of NIST SP 800-53 controls that the source names, such as `SC-7(10)`.
    public var nist: [String]
    /// How many rows of the benchmark table it stands for; 0 for a supplementary control.
    public var mergedItems: Int
    /// Whether it matters most for questions of custody and counterparties (our choice).
    public var isCore: Bool
    /// Whether it stands beside the benchmark tables and so belongs to no baseline.
    public var isSupplementary: Bool
    /// What it rests on.
    public var support: CatalogueSupport

    /// Whether it keeps out whoever runs the machines around it.
    public var keepsHostOut: Bool { blocks.contains(.host) }
}

/// What a control is about.
public enum CatalogueTopic: String, CaseIterable, Hashable, Sendable {
    /// Where weights are kept.
    case weightStorage = "weight-storage"
    /// Weights under way.
    case transportAndUse = "transport-and-use"
    /// Buildings, guards and things carried.
    case physicalSecurity = "physical-security"
    /// Who may do what.
    case accessControl = "access-control"
    /// Ways by which weights are used and bytes leave.
    case interfacesAndEgress = "permitted-interfaces-egress"
    /// Memory that its host cannot read.
    case confidentialComputing = "confidential-computing"
    /// Watching, logging and detecting.
    case monitoring
    /// Making the model itself hard to abuse.
    case modelResilience = "model-resilience"
    /// Networks, accounts and devices.
    case networkAndDevices = "network-and-devices"
    /// Where hardware and software come from.
    case hardwareSupplyChain = "hardware-supply-chain"
    /// People with access.
    case personnelInsider = "personnel-insider"
    /// Tests by attack, and reviews.
    case redTeaming = "red-teaming-and-assessment"
    /// Outside standards to be met.
    case standards
    /// Noticing, answering and mending.
    case incidentResponse = "incident-response"
    /// Who decides, and what comes first.
    case governance
    /// What law and contract do.
    case legalAndContract = "legal-and-contract"
}

/// What a control protects.
public enum CatalogueProtection: String, CaseIterable, Hashable, Sendable {
    /// Weights at rest.
    case storage
    /// Keys.
    case key
    /// Weights in use.
    case use
    /// Weights under way.
    case transit
    /// The ways by which weights are reached.
    case interface
    /// Buildings and machines.
    case physical
    /// People.
    case personnel
    /// What is supplied.
    case supplyChain = "supply-chain"
}

/// Which party is able to run a control.
public enum CatalogueOperability: String, CaseIterable, Hashable, Sendable {
    /// Only the AI lab.
    case lab
    /// Only whoever runs the building, the machines or the hypervisor.
    case vendor
    /// Only the maker of the chips.
    case silicon
    /// Whoever runs the layer that it belongs to.
    case either
    /// Only lab and vendor together.
    case both
}

/// Who runs a control of a baseline where a model does not say.
public enum CatalogueOperator: String, CaseIterable, Hashable, Sendable {
    /// Whoever runs the machines: for a hosted perimeter (`PerimeterKind.isHosted`) the operator
    /// of the one around it, otherwise the perimeter's own.
    case host
    /// The perimeter's own operator.
    case tenant
    /// The maker of the accelerators.
    case silicon
    /// Host and tenant, each doing a part: it opens when either fails.
    case both
}
