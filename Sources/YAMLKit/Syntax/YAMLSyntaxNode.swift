/// One node of a text: a scalar, a list or a mapping, with the bytes that write it.
public struct YAMLSyntaxNode: Hashable, Sendable {
    /// What a node is.
    public enum Kind: Hashable, Sendable {
        /// A single value.
        case scalar
        /// Values in order.
        case list
        /// Keys and values in turn.
        case mapping
        /// The name of a node with an anchor.
        case alias
    }

    /// How a node is written.
    public enum Style: Hashable, Sendable {
        /// A scalar without quotes; also one of which nothing is written.
        case plain
        /// A scalar in single quotes.
        case singleQuoted
        /// A scalar in double quotes.
        case doubleQuoted
        /// A text block that keeps its lines.
        case literal
        /// A text block whose lines are folded.
        case folded
        /// A list or mapping on lines of its own.
        case block
        /// A list or mapping in brackets.
        case flow
    }

    /// What it is.
    public let kind: Kind
    /// How it is written.
    public let style: Style
    /// The offset of its first byte, that of its anchor or tag if it has one.
    public let start: Int
    /// The offset behind its last byte; of a collection in block style where the next thing begins.
    public internal(set) var end: Int
    /// The offset behind the last byte that is written for it.
    public internal(set) var contentEnd: Int
    /// The node that holds it.
    public let parent: Int?
    /// Its items, or its keys and values in turn, as indices of nodes.
    public internal(set) var children: [Int] = []
    /// The offsets of its anchor, if it has one.
    public let anchor: Range<Int>?
    /// The offsets of its tag, if it has one.
    public let tag: Range<Int>?
    /// Whether what it says was guessed or left out because of a mistake.
    public internal(set) var isDamaged = false

    /// What its tag means, its beginning written out.
    let tagMeaning: String?
    /// The index of the scanner's token that writes it; `nil` where nothing does.
    let token: Int?
}
