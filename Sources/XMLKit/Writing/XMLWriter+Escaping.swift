/// The one place where text becomes XML.
public enum XMLText {
    /// Where text stands, which decides what must be escaped there.
    public enum Context: Sendable {
        /// Between tags.
        case text
        /// Between the quotes of an attribute.
        case attribute
        /// In a CDATA section.
        case cdata
    }

    /// Appends text so that a reader gets it back, but for what XML forbids, which becomes U+FFFD.
    ///
    /// Allowed by XML 1.0 (fifth edition, production 2) are tab, line feed, carriage return and
    /// everything from U+0020 but surrogates, U+FFFE and U+FFFF.
    ///
    /// What moves a cursor or turns the direction of reading stands as a reference, and so does what
    /// would make the line a command to a runner of continuous integration: `::` at its beginning,
    /// the bracket of `##[` and of `##vso[` anywhere.
    ///
    /// - Parameter text: UTF-8.
    /// - Complexity: O(*n*) for *n* bytes.
    public static func append(
        _ text: Span<UInt8>, as context: Context, to bytes: inout [UInt8]
    ) {
        text.withUnsafeBufferPointer { append($0, as: context, to: &bytes) }
    }

    static func append(
        _ text: UnsafeBufferPointer<UInt8>, as context: Context, to bytes: inout [UInt8]
    ) {
        func append(_ range: Range<Int>) {
            guard !range.isEmpty else { return }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
        }
        var plain = 0
        var at = 0
        while at < text.count {
            let byte = text[at]
            // Almost every byte of almost every label: a letter or a digit.
            if byte > UInt8(ascii: ">"), byte < 0x7F, byte != UInt8(ascii: "]"),
                byte != UInt8(ascii: "[")
            {
                at += 1
                continue
            }
            if let scalar = hidden(text, at) {
                append(plain..<at)
                appendReference(to: scalar, as: context, to: &bytes)
                at += UTF8.width(scalar)
                plain = at
                continue
            }
            guard let (length, replacement) = special(text, at, context) else {
                at += 1
                continue
            }
            append(plain..<at)
            replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
            at += length
            plain = at
        }
        append(plain..<text.count)
    }

    /// The scalar at `at`, if it may stand in a document only as a reference to it.
    private static func hidden(
        _ text: UnsafeBufferPointer<UInt8>, _ at: Int
    ) -> Unicode.Scalar? {
        func next(_ count: Int) -> UInt32 { at + count < text.count ? UInt32(text[at + count]) : 0 }
        let value: UInt32
        switch text[at] {
        case 0x7F: value = 0x7F
        case 0xC2 where (0x80...0x9F).contains(next(1)): value = next(1)
        case 0xD8 where next(1) == 0x9C: value = 0x061C
        case 0xE2, 0xEF:
            let found = UInt32(text[at] & 0x0F) << 12 | (next(1) & 0x3F) << 6 | next(2) & 0x3F
            switch found {
            case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB:
                value = found
            default: return nil
            }
        case UInt8(ascii: ":") where next(1) == 0x3A && isFirstOfLine(text, at): value = 0x3A
        case UInt8(ascii: "[") where isCommand(text, at): value = 0x5B
        default: return nil
        }
        return Unicode.Scalar(value)
    }

    /// Whether only blanks stand between a line feed and `at`.
    private static func isFirstOfLine(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        var before = at
        while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x09 { before -= 1 }
        return before > 0 && text[before - 1] == 0x0A
    }

    /// Whether a bracket at `at` would end `##[` or `##vso[`.
    private static func isCommand(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        var before = at
        if before >= 3, text[before - 1] | 0x20 == UInt8(ascii: "o"),
            text[before - 2] | 0x20 == UInt8(ascii: "s"),
            text[before - 3] | 0x20 == UInt8(ascii: "v")
        {
            before -= 3
        }
        let hash = UInt8(ascii: "#")
        return before >= 2 && text[before - 1] == hash && text[before - 2] == hash
    }

    private static func appendReference(
        to scalar: Unicode.Scalar, as context: Context, to bytes: inout [UInt8]
    ) {
        let reference = "&#\(scalar.value);"
        bytes.append(
            contentsOf: (context == .cdata ? "]]>\(reference)<![CDATA[" : reference).utf8)
    }

    /// How many bytes at `at` must be written as something else, and as what.
    private static func special(
        _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ context: Context
    ) -> (Int, StaticString)? {
        func follows(_ first: UInt8, _ seconds: ClosedRange<UInt8>) -> Bool {
            at + 2 < text.count && text[at + 1] == first && seconds.contains(text[at + 2])
        }
        switch text[at] {
        case 0xEF: return follows(0xBF, 0xBE...0xBF) ? (3, "\u{FFFD}") : nil
        case UInt8(ascii: "\r"):
            // A parser makes a bare carriage return a line feed.
            return (1, context == .cdata ? "]]>&#13;<![CDATA[" : "&#13;")
        case UInt8(ascii: "\t"): return context == .attribute ? (1, "&#9;") : nil
        case UInt8(ascii: "\n"): return context == .attribute ? (1, "&#10;") : nil
        case 0..<0x20: return (1, "\u{FFFD}")
        case UInt8(ascii: "]") where context == .cdata:
            let end = UInt8(ascii: ">")
            return follows(UInt8(ascii: "]"), end...end) ? (3, "]]]]><![CDATA[>") : nil
        case _ where context == .cdata: return nil
        case UInt8(ascii: "&"): return (1, "&amp;")
        case UInt8(ascii: "<"): return (1, "&lt;")
        case UInt8(ascii: ">"): return (1, "&gt;")
        case UInt8(ascii: "\""): return context == .attribute ? (1, "&quot;") : nil
        default: return nil
        }
    }
}

extension XMLWriter {
    /// Appends text, escaped for where it stands.
    mutating func escape(_ text: UnsafeBufferPointer<UInt8>, for context: XMLText.Context) {
        XMLText.append(text, as: context, to: &bytes)
    }

    /// Appends a name with `_` for each byte that a name of this writer may not hold.
    ///
    /// Allowed are ASCII letters, digits, `_`, `.`, `-` and a colon between two parts, and all of
    /// it only where XML allows it. That is less than XML allows and enough for every format
    /// written here.
    mutating func appendName(_ name: UnsafeBufferPointer<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: name)
        if name.isEmpty { append("_") }
        var hasColon = false
        for at in name.indices where !XMLWriter.isNameStart(name[at]) {
            if at > 0, XMLWriter.isNameByte(name[at]) { continue }
            if at > 0, !hasColon, name[at] == UInt8(ascii: ":"), at + 1 < name.count,
                XMLWriter.isNameStart(name[at + 1])
            {
                hasColon = true
                continue
            }
            bytes[start + at] = UInt8(ascii: "_")
        }
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
            || byte == UInt8(ascii: "_")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }

    /// Gives a string's UTF-8 to `body`, without a copy where the string holds it in one piece.
    static func withBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if text.utf8.withContiguousStorageIfAvailable(body) == nil {
            Array(text.utf8).withUnsafeBufferPointer(body)
        }
    }

    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

}
