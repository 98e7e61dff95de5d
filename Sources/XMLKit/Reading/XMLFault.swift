/// What is wrong with an XML document, and where.
public struct XMLFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The document is not well-formed XML; the parser's words and its code.
        case malformed(String, code: Int)
        /// A byte is not in the encoding of this name, which the document says it is in.
        case wrongEncoding(String)
        /// The document has a DOCTYPE.
        case doctype
        /// The document is larger than `XMLLimits.bytes`.
        case tooManyBytes(limit: Int)
        /// Elements nest deeper than `XMLLimits.depth`.
        case tooDeep(limit: Int)
        /// An element has more attributes than `XMLLimits.attributes`.
        case tooManyAttributes(limit: Int)
        /// A text or an attribute value is longer than `XMLLimits.textLength`.
        case textTooLong(limit: Int)
        /// A tag, comment or declaration is longer than `XMLLimits.tagBytes`.
        case tagTooLong(limit: Int)
        /// The document is well-formed and breaks its schema; the validator's words and its code.
        case invalid(String, code: Int)
        /// The schema itself cannot be used.
        case badSchema(String, code: Int)
        /// The handler of the document's events refuses what it says.
        case refused(String)
        /// libxml2 could not get memory.
        case outOfMemory
    }

    /// What is wrong.
    public let kind: Kind
    /// Where; `nil` when the whole document is meant.
    public let position: XMLPosition?

    /// Makes a fault.
    public init(_ kind: Kind, at position: XMLPosition?) {
        self.kind = kind
        self.position = position
    }
}

extension XMLFault: CustomStringConvertible {
    /// `line:column: what is wrong: what to do`.
    public var description: String {
        (position.map { "\($0): " } ?? "") + message
    }

    /// What is wrong and what to do, without the place.
    public var message: String {
        switch kind {
        case .malformed(let words, _): "this is not well-formed XML: \(words): correct it there"
        case .wrongEncoding(let name):
            "this byte is not \(name), in which the file says it is: save it as UTF-8"
        case .doctype:
            "a DOCTYPE is refused, because it can name other files and entities that grow without "
                + "end: remove the <!DOCTYPE …> declaration"
        case .tooManyBytes(let limit):
            "the document has more than \(limit) bytes: split it, or raise the limit on bytes"
        case .tooDeep(let limit):
            "elements nest more than \(limit) deep: flatten them, or raise the limit on depth"
        case .tooManyAttributes(let limit):
            "this element has more than \(limit) attributes: remove some, or raise the limit on "
                + "attributes"
        case .textTooLong(let limit):
            "this text has more than \(limit) bytes: shorten it, or raise the limit on text"
        case .tagTooLong(let limit):
            "this tag, comment or declaration has more than \(limit) bytes: shorten it, or raise "
                + "the limit on tags"
        case .invalid(let words, _): "this breaks the schema: \(words)"
        case .badSchema(let words, _): "the schema cannot be used: \(words): correct the schema"
        case .refused(let words): words
        case .outOfMemory: "memory ran out while reading: read a smaller document"
        }
    }
}
