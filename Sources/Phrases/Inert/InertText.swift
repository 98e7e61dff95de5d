/// Makes text from a model harmless to what shows it: no control characters, no terminal escapes,
/// no marks that reverse the reading direction, no command to a runner of continuous integration.
package enum InertText {
    /// The text on one line, each dangerous scalar replaced by U+FFFD and each line break by a
    /// space; `##[` and `##vso[`, which a runner takes for a command wherever they stand, are
    /// parted by a space.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package static func line(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
            case _ where isDangerous(scalar): result.append("\u{FFFD}")
            case 0x5B where endsAsCommand(result): result.append(contentsOf: " [".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A line as it may be printed: one that begins with `::`, blanks aside, would be a command to
    /// a runner, so that the colons are parted.
    ///
    /// - Parameter line: text that is on one line already.
    package static func printed(_ line: String) -> String {
        guard line.utf8.contains(UInt8(ascii: ":")) else { return line }
        let scalars = line.unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            scalars[start...].starts(with: "::".unicodeScalars)
        else { return line }
        return String(scalars[..<start]) + ": " + String(scalars[scalars.index(after: start)...])
    }

    /// Lines of text as they may be printed, each inert and none a command.
    package static func printed(lines: String) -> String {
        lines.split(separator: "\n", omittingEmptySubsequences: false)
            .map { printed(line(String($0))) }.joined(separator: "\n")
    }

    /// JSON, or YAML of which every text beyond ASCII is in double quotes, with what is dangerous
    /// in its texts escaped: it reads back as the same.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package static func escaped(json: String) -> String {
        if isPlain(json, lineBreaksAllowed: true) { return json }
        let bytes = Array(json.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        var (plain, at) = (0, 0)
        while at < bytes.count {
            guard let scalar = hidden(bytes, at) else {
                at += 1
                continue
            }
            result += bytes[plain..<at]
            let digits = String(scalar.value, radix: 16)
            let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
            result += "\\u\(padding)\(digits)".utf8
            at += UTF8.width(scalar)
            plain = at
        }
        result += bytes[plain...]
        return String(decoding: result, as: UTF8.self)
    }

    /// The scalar at `at`, if it is to be escaped.
    private static func hidden(_ bytes: [UInt8], _ at: Int) -> Unicode.Scalar? {
        let byte = bytes[at]
        // Almost every byte is visible ASCII.
        if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "[") { return nil }
        func next(_ count: Int) -> UInt32 {
            at + count < bytes.count ? UInt32(bytes[at + count]) : 0
        }
        let value: UInt32
        switch byte {
        case 0x09, 0x0A, 0x0D: return nil
        case 0..<0x20, 0x7F: value = UInt32(byte)
        case UInt8(ascii: "["):
            let before = String(decoding: bytes[max(0, at - 5)..<at], as: UTF8.self)
            return endsAsCommand(before.unicodeScalars) ? "[" : nil
        case 0xC2: value = next(1)
        case 0xD8: value = 0x600 | next(1) & 0x3F
        case 0xE2, 0xEF:
            value = UInt32(byte & 0x0F) << 12 | (next(1) & 0x3F) << 6 | next(2) & 0x3F
        default: return nil
        }
        guard let scalar = Unicode.Scalar(value) else { return nil }
        return isDangerous(scalar) || [0x2028, 0x2029].contains(value) ? scalar : nil
    }

    /// Whether a scalar moves a cursor, hides or turns what stands around it.
    private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C: true
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFEFF, 0xFFF9...0xFFFB: true
        default: false
        }
    }

    /// Whether there is nothing but visible ASCII, and nothing that could begin a command.
    private static func isPlain(_ text: String, lineBreaksAllowed: Bool = false) -> Bool {
        var hashes = 0
        for byte in text.utf8 {
            if byte < 0x20 {
                guard lineBreaksAllowed, byte == 0x0A else { return false }
            } else if byte >= 0x7F {
                return false
            }
            hashes = byte == UInt8(ascii: "#") ? hashes + 1 : 0
            if hashes == 2 { return false }
        }
        return true
    }

    /// Whether an opening bracket would make a command of what stands before it.
    private static func endsAsCommand(_ before: String.UnicodeScalarView) -> Bool {
        guard let last = before.last, last == "#" || last == "o" || last == "O" else {
            return false
        }
        let end = String(String.UnicodeScalarView(before.suffix(5))).lowercased()
        return end.hasSuffix("##") || end == "##vso"
    }
}
