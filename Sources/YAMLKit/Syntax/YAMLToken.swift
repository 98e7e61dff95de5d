/// A stretch of a text: everything in it, comments and blanks included, belongs to exactly one.
public struct YAMLToken: Hashable, Sendable {
    /// What a stretch is.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// A byte order mark.
        case byteOrderMark
        /// Spaces and tabs between other things.
        case blanks
        /// The end of a line.
        case lineBreak
        /// A comment, from `#` to the end of its line.
        case comment
        /// A line that begins with `%`.
        case directive
        /// `---`
        case documentStart
        /// `...`
        case documentEnd
        /// `-`
        case item
        /// `?`
        case key
        /// `:`
        case colon
        /// `,`
        case comma
        /// `[`
        case listStart
        /// `]`
        case listEnd
        /// `{`
        case mappingStart
        /// `}`
        case mappingEnd
        /// `&name`
        case anchor
        /// `*name`
        case alias
        /// `!name`
        case tag
        /// A scalar without quotes.
        case plain
        /// A scalar in single quotes.
        case singleQuoted
        /// A scalar in double quotes.
        case doubleQuoted
        /// A text block that keeps its lines, from `|`.
        case literal
        /// A text block whose lines are folded, from `>`.
        case folded
        /// What could not be read.
        case unreadable
    }

    /// What it is.
    public let kind: Kind
    /// The offsets of its bytes.
    public let range: Range<Int>
}

/// Fills what lies between the scanner's tokens with blanks, comments and line breaks.
struct TokenTiling {
    private let bytes: [UInt8]
    private(set) var tokens: [YAMLToken] = []
    private var at = 0

    init(_ bytes: [UInt8], _ found: [ScanToken]) {
        self.bytes = bytes
        for token in found where token.end > token.start && token.start >= at {
            guard let kind = TokenTiling.kind(of: token) else { continue }
            fill(to: token.start)
            tokens.append(YAMLToken(kind: kind, range: token.start..<token.end))
            at = token.end
        }
        fill(to: bytes.count)
    }

    private static func kind(of token: ScanToken) -> YAMLToken.Kind? {
        switch token.kind {
        case .documentStart: .documentStart
        case .documentEnd: .documentEnd
        case .directive: .directive
        case .item: .item
        case .key: .key
        case .value: .colon
        case .comma: .comma
        case .flowListStart: .listStart
        case .flowListEnd: .listEnd
        case .flowMappingStart: .mappingStart
        case .flowMappingEnd: .mappingEnd
        case .anchor: .anchor
        case .alias: .alias
        case .tag: .tag
        case .plain: .plain
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal: .literal
        case .folded: .folded
        case .blockListStart, .blockMappingStart, .blockEnd, .end: nil
        }
    }

    private mutating func fill(to end: Int) {
        while at < end {
            let start = at
            let kind = fillKind(to: end)
            tokens.append(YAMLToken(kind: kind, range: start..<at))
        }
    }

    private mutating func fillKind(to end: Int) -> YAMLToken.Kind {
        let length = YAMLBreak.length(at, in: bytes)
        if length > 0 {
            at = min(at + length, end)
            return .lineBreak
        }
        if bytes[at] == 0xEF, end - at >= 3, bytes[at + 1] == 0xBB, bytes[at + 2] == 0xBF {
            at += 3
            return .byteOrderMark
        }
        if isBlank(at) {
            while at < end, isBlank(at) { at += 1 }
            return .blanks
        }
        let kind = bytes[at] == UInt8(ascii: "#") ? YAMLToken.Kind.comment : .unreadable
        while at < end, YAMLBreak.length(at, in: bytes) == 0 { at += 1 }
        return kind
    }

    private func isBlank(_ offset: Int) -> Bool { bytes[offset] == 0x20 || bytes[offset] == 0x09 }
}
