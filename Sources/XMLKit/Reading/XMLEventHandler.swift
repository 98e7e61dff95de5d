/// The name of an element or attribute: the part after the colon, and the namespace it stands for.
public struct XMLName: Hashable, Sendable {
    /// The name without a prefix.
    public let local: String
    /// The namespace's URI, or `nil` outside any.
    public let namespace: String?

    /// Makes a name.
    public init(_ local: String, namespace: String? = nil) {
        self.local = local
        self.namespace = namespace
    }
}

/// An attribute of an element as a document gives it.
public struct XMLAttribute: Hashable, Sendable {
    /// The attribute's name; declarations of namespaces are not attributes.
    public let name: XMLName
    /// The value, with character references resolved.
    public let value: String

    /// Makes an attribute.
    public init(name: XMLName, value: String) {
        self.name = name
        self.value = value
    }
}

/// What receives the events of a document while `XMLReader` reads it.
///
/// Comments and processing instructions are not reported. A handler refuses a document by throwing
/// `XMLFault(.refused("…"), at: position)`; it then hears nothing more.
public protocol XMLEventHandler {
    /// An element begins.
    ///
    /// - Parameter position: where its `<` stands.
    mutating func startElement(
        _ name: XMLName, attributes: [XMLAttribute], at position: XMLPosition
    ) throws(XMLFault)

    /// The text between two tags, in one piece: CDATA sections and references resolved, white
    /// space kept.
    ///
    /// - Parameter position: where the tag before it stands.
    mutating func characters(_ text: String, at position: XMLPosition) throws(XMLFault)

    /// An element ends.
    ///
    /// - Parameter position: where the `<` of its end tag stands; of the tag itself for `<a/>`.
    mutating func endElement(_ name: XMLName, at position: XMLPosition) throws(XMLFault)
}
