extension YAMLWriter {
    /// A value as YAML on one line, in flow style, for places that hold no line breaks.
    ///
    /// Keys and texts are quoted, with everything escaped that is no visible character of its own;
    /// what is left is ASCII or a character that neither YAML nor XML forbids.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func line(of value: YAMLValue) -> String {
        var line = ""
        Self.append(value, to: &line)
        return line
    }

    private static func append(_ value: YAMLValue, to line: inout String) {
        switch value {
        case .null: line += "~"
        case .word(let word): if isPlain(word) { line += word } else { quote(word, to: &line) }
        case .text(let text): quote(text, to: &line)
        case .list(let values):
            line += "["
            for (at, value) in values.enumerated() {
                if at > 0 { line += ", " }
                append(value, to: &line)
            }
            line += "]"
        case .mapping(let entries):
            line += "{"
            for (at, entry) in entries.enumerated() {
                if at > 0 { line += ", " }
                quote(entry.key, to: &line)
                line += ": "
                append(entry.value, to: &line)
            }
            line += "}"
        }
    }

    /// Whether a word needs no quotes in flow style.
    private static func isPlain(_ word: String) -> Bool {
        guard let first = word.utf8.first, let last = word.utf8.last, isAlphanumeric(first),
            last != UInt8(ascii: " ")
        else { return false }
        return word.utf8.allSatisfy {
            isAlphanumeric($0) || "_./+- ".utf8.contains($0)
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func quote(_ text: String, to line: inout String) {
        line += "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: line += "\\\""
            case 0x5C: line += "\\\\"
            case 0x0A: line += "\\n"
            case 0x09: line += "\\t"
            case 0x00...0x1F, 0x7F...0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                line += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: line.unicodeScalars.append(scalar)
            }
        }
        line += "\""
    }
}
