/// The name by which a model refers to one of its elements, typed by what it names.
///
/// ```swift
/// import ThreatGraph
///
/// let defender: DefenderID = "aws"
/// print(defender, defender < DefenderID("lab"))  // aws true
/// ```
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
