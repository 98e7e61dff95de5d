/// What the scanner finds, in order: what is written, and the marks of structure that indentation
/// implies, which are empty stretches.
struct ScanToken: Hashable {
    enum Kind: UInt8 {
        case documentStart, documentEnd, directive
        case blockListStart, blockMappingStart, blockEnd
        case flowListStart, flowListEnd, flowMappingStart, flowMappingEnd
        case item, comma, key, value
        case alias, anchor, tag
        case plain, singleQuoted, doubleQuoted, literal, folded
        case end

        var isScalar: Bool { rawValue >= Kind.plain.rawValue && self != .end }
    }

    var kind: Kind
    /// The offset of its first byte.
    var start: Int
    /// The offset after its last byte.
    var end: Int
    /// Of a literal or folded scalar: by how much its lines are indented.
    var indent = 0

    init(_ kind: Kind, _ start: Int, _ end: Int, indent: Int = 0) {
        self.kind = kind
        self.start = start
        self.end = end
        self.indent = indent
    }
}
