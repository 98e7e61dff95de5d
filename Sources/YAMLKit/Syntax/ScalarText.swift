/// What scalars say: quotes, escapes, folds and indentation undone.
struct ScalarText {
    let bytes: [UInt8]
    let joinsSurrogates: Bool

    /// What a scalar says, in UTF-8.
    ///
    /// - Complexity: O(*n*) for *n* bytes of the scalar.
    func bytes(of token: ScanToken) -> [UInt8] {
        switch token.kind {
        case .plain: folded(token.start, token.end, escapes: false, quote: nil)
        case .singleQuoted: quoted(token, quote: 0x27)
        case .doubleQuoted: quoted(token, quote: 0x22)
        case .literal: block(token, isLiteral: true)
        case .folded: block(token, isLiteral: false)
        default: []
        }
    }

    private func quoted(_ token: ScanToken, quote: UInt8) -> [UInt8] {
        let isClosed = token.end - token.start > 1 && bytes[token.end - 1] == quote
        return folded(
            token.start + 1, isClosed ? token.end - 1 : token.end, escapes: quote == 0x22,
            quote: quote)
    }

    /// Text over one or more lines, where a single line break is a blank.
    private func folded(_ start: Int, _ end: Int, escapes: Bool, quote: UInt8?) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(end - start)
        var at = start
        while at < end {
            let byte = bytes[at]
            if byte == 0x20 || byte == 0x09 || YAMLBreak.length(at, in: bytes) > 0 {
                at = foldBlanks(at, end, isBehindEscape: false, into: &text)
            } else if escapes, byte == UInt8(ascii: "\\") {
                let length = YAMLBreak.length(at + 1, in: bytes)
                if length > 0, at + 1 < end {
                    at = foldBlanks(
                        at + 1 + length, end, isBehindEscape: true, into: &text)
                } else if let escape = ScalarText.escape(
                    at, in: bytes, joinsSurrogates: joinsSurrogates)
                {
                    text += escape.text
                    at = escape.end
                } else {
                    text.append(byte)
                    at += 1
                }
            } else {
                text.append(byte)
                at += byte == 0x27 && quote == 0x27 ? 2 : 1
            }
        }
        return text
    }

    /// Reads blanks and line breaks within a scalar; returns the offset behind them.
    private func foldBlanks(
        _ start: Int, _ end: Int, isBehindEscape: Bool, into text: inout [UInt8]
    ) -> Int {
        var at = start
        var first: [UInt8]?
        var more: [UInt8] = []
        while at < end {
            let length = YAMLBreak.length(at, in: bytes)
            if length > 0 {
                let broken = ScalarText.normalised(at, in: bytes)
                if first == nil, !isBehindEscape { first = broken } else { more += broken }
                at += length
            } else if bytes[at] == 0x20 || bytes[at] == 0x09 {
                at += 1
            } else {
                break
            }
        }
        guard isBehindEscape || first != nil else {
            text += bytes[start..<at]
            return at
        }
        append(first ?? [], more, to: &text)
        return at
    }

    /// Adds a line break and those after it, folded.
    private func append(_ first: [UInt8], _ more: [UInt8], to text: inout [UInt8]) {
        if first == [0x0A] {
            text += more.isEmpty ? [0x20] : more
        } else {
            text += first + more
        }
    }

    /// A line break as YAML reads it: CR, CR LF and U+0085 as LF.
    private static func normalised(_ at: Int, in bytes: [UInt8]) -> [UInt8] {
        bytes[at] == 0xE2 ? Array(bytes[at..<at + 3]) : [0x0A]
    }

    private func block(_ token: ScanToken, isLiteral: Bool) -> [UInt8] {
        var at = token.start + 1
        var chomp: UInt8 = 0
        while at < token.end, YAMLBreak.length(at, in: bytes) == 0 {
            if bytes[at] == UInt8(ascii: "#") || bytes[at] == 0x20 || bytes[at] == 0x09 { break }
            if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
                chomp = bytes[at]
            }
            at += 1
        }
        while at < token.end, YAMLBreak.length(at, in: bytes) == 0 { at += 1 }
        at += YAMLBreak.length(at, in: bytes)
        var text: [UInt8] = []
        var first: [UInt8] = []
        var more: [UInt8] = []
        var wasBlank = false
        while true {
            at = blockBreaks(at, token, into: &more)
            guard at < token.end else { break }
            let isBlank = bytes[at] == 0x20 || bytes[at] == 0x09
            if !isLiteral, first == [0x0A], !wasBlank, !isBlank {
                append(first, more, to: &text)
            } else {
                text += first + more
            }
            (first, more) = ([], [])
            wasBlank = isBlank
            while at < token.end, YAMLBreak.length(at, in: bytes) == 0 {
                text.append(bytes[at])
                at += 1
            }
            if at < token.end {
                first = ScalarText.normalised(at, in: bytes)
                at += YAMLBreak.length(at, in: bytes)
            }
        }
        if chomp != UInt8(ascii: "-") { text += first }
        if chomp == UInt8(ascii: "+") { text += more }
        return text
    }

    /// Reads empty lines and the indentation of the next; returns the offset of its text.
    private func blockBreaks(_ start: Int, _ token: ScanToken, into more: inout [UInt8]) -> Int {
        var at = start
        while at < token.end {
            var width = 0
            while width < token.indent, at < token.end, bytes[at] == 0x20 {
                at += 1
                width += 1
            }
            guard at < token.end, YAMLBreak.length(at, in: bytes) > 0 else { return at }
            more += ScalarText.normalised(at, in: bytes)
            at += YAMLBreak.length(at, in: bytes)
        }
        return at
    }

    // MARK: Escapes

    static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// The escape at a backslash: what it stands for and where it ends.
    static func escape(
        _ at: Int, in bytes: [UInt8], joinsSurrogates: Bool
    ) -> (text: [UInt8], end: Int)? {
        guard at + 1 < bytes.count else { return nil }
        func number(_ start: Int, _ count: Int) -> UInt32? {
            guard start + count <= bytes.count else { return nil }
            var value: UInt32 = 0
            for byte in bytes[start..<start + count] {
                guard let digit = digit(byte) else { return nil }
                value = value << 4 | digit
            }
            return value
        }
        func scalar(_ value: UInt32, _ end: Int) -> (text: [UInt8], end: Int)? {
            Unicode.Scalar(value).map { (Array(String(Character($0)).utf8), end) }
        }
        let simple: UInt32
        switch bytes[at + 1] {
        case UInt8(ascii: "0"): simple = 0x00
        case UInt8(ascii: "a"): simple = 0x07
        case UInt8(ascii: "b"): simple = 0x08
        case UInt8(ascii: "t"), 0x09: simple = 0x09
        case UInt8(ascii: "n"): simple = 0x0A
        case UInt8(ascii: "v"): simple = 0x0B
        case UInt8(ascii: "f"): simple = 0x0C
        case UInt8(ascii: "r"): simple = 0x0D
        case UInt8(ascii: "e"): simple = 0x1B
        case 0x20, 0x22, 0x2F, 0x5C: simple = UInt32(bytes[at + 1])
        case UInt8(ascii: "N"): simple = 0x85
        case UInt8(ascii: "_"): simple = 0xA0
        case UInt8(ascii: "L"): simple = 0x2028
        case UInt8(ascii: "P"): simple = 0x2029
        case UInt8(ascii: "x"): return number(at + 2, 2).flatMap { scalar($0, at + 4) }
        case UInt8(ascii: "U"): return number(at + 2, 8).flatMap { scalar($0, at + 10) }
        case UInt8(ascii: "u"):
            guard let value = number(at + 2, 4) else { return nil }
            if joinsSurrogates, (0xD800..<0xDC00).contains(value), at + 11 < bytes.count,
                bytes[at + 6] == UInt8(ascii: "\\"), bytes[at + 7] == UInt8(ascii: "u"),
                let low = number(at + 8, 4), (0xDC00..<0xE000).contains(low)
            {
                return scalar(0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00), at + 12)
            }
            return scalar(value, at + 6)
        default: return nil
        }
        return scalar(simple, at + 2)
    }
}
