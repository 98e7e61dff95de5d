/// The name by which a model refers to one of its elements, typed by what it names.
public struct Identifier<Element>: RawRepresentable, Hashable, Comparable, Sendable {
    /// The name as the model writes it.
    public let rawValue: String

    /// Makes an identifier from a name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes an identifier from a name.
    public init(_ name: String) { rawValue = name }

    /// Orders identifiers by their names' Unicode scalars.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
    /// Makes an identifier from a literal.
    public init(stringLiteral name: String) { rawValue = name }
}

extension Identifier: CustomStringConvertible {
    /// The name.
    public var description: String { rawValue }
}

/// A defender's name.
public typealias DefenderID = Identifier<Defender>
/// A parent organisation's name.
public typealias ParentID = Identifier<ParentOrganisation>
/// A jurisdiction's name.
public typealias JurisdictionID = Identifier<Jurisdiction>
/// An instrument's name.
public typealias InstrumentID = Identifier<Instrument>
/// A shared cause's name.
public typealias SharedCauseID = Identifier<SharedCause>
/// A perimeter's name.
public typealias PerimeterID = Identifier<Perimeter>
/// A channel's name.
public typealias ChannelID = Identifier<Channel>
/// The name of a set of weights.
public typealias WeightsID = Identifier<Weights>
/// A key's name.
public typealias KeyID = Identifier<Key>
/// A workload's name.
public typealias WorkloadID = Identifier<Workload>
/// A source's name.
public typealias SourceID = Identifier<Source>
/// A claim's name.
public typealias ClaimID = Identifier<Claim>
/// The name of an unknown.
public typealias UnknownID = Identifier<Unknown>
/// The name of an option.
public typealias RemedyOptionID = Identifier<RemedyOption>
/// The name of a probability.
public typealias ProbabilityParameterID = Identifier<ProbabilityParameter>
/// A control's id in the catalogue or in the model.
public typealias ControlID = Identifier<PlacedControl>
