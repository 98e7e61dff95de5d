/// Writes values into a text in the manner of what stands around them.
struct EditText {
    /// Whether the text is JSON, or looks like it: everything is quoted.
    let isJSON: Bool
    let lineBreak: String

    /// The longest list or mapping that stands on the line of its key.
    private static let longestFlow = 80

    /// A value on one line.
    func flow(_ value: YAMLValue, style: YAMLSyntaxNode.Style = .plain) -> String {
        switch value {
        case .null: return isJSON ? "null" : "~"
        case .word(let word):
            return isBare(word) ? word : quoted(word)
        case .text(let text): return scalar(text, style: style)
        case .list(let items):
            return "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
        case .mapping(let entries):
            guard !entries.isEmpty else { return "{}" }
            let written = entries.map { "\(key($0.key, style: .plain)): \(flow($0.value))" }
            return "{ " + written.joined(separator: ", ") + " }"
        }
    }

    private func isBare(_ word: String) -> Bool {
        guard isJSON else { return PlainText.isSafeWord(word) }
        return word == "true" || word == "false"
            || (word.utf8.allSatisfy { (0x30...0x39).contains($0) } && !word.isEmpty
                && (word == "0" || !word.hasPrefix("0")))
    }

    /// A key.
    func key(_ text: String, style: YAMLSyntaxNode.Style) -> String { scalar(text, style: style) }

    /// A value behind a key and its colon: on that line, or on lines below it where that is too long.
    func block(_ value: YAMLValue, indent: Int) -> String {
        let line = flow(value)
        guard line.utf8.count > EditText.longestFlow, !isJSON else { return " " + line }
        let inner = String(repeating: " ", count: indent + 2)
        switch value {
        case .list(let items):
            return items.map { "\(lineBreak)\(inner)- \(flow($0))" }.joined()
        case .mapping(let entries):
            return entries.map {
                "\(lineBreak)\(inner)\(key($0.key, style: .plain)):"
                    + block($0.value, indent: indent + 2)
            }.joined()
        default: return " " + line
        }
    }

    /// A text block that keeps its lines, from `|`; `nil` where the text cannot stand in one.
    func literal(_ text: String, indent: Int) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let hasOddities = text.unicodeScalars.contains {
            $0 != "\n"
                && ($0.value < 0x20 || (0x7F...0xA0).contains($0.value)
                    || [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains($0.value))
        }
        // The two separators of Unicode stay what they are in a text block.
        guard lineBreak != "\u{2028}", lineBreak != "\u{2029}", let first = lines.first,
            !first.isEmpty, !first.hasPrefix(" "), !hasOddities,
            lines.allSatisfy({ $0.isEmpty || !$0.allSatisfy { $0 == " " } })
        else { return nil }
        var head = "|-"
        if lines.last?.isEmpty == true {
            lines.removeLast()
            head = "|"
            // More line breaks at the end would have to be kept by `+`, with what follows them.
            if lines.last?.isEmpty == true { return nil }
        }
        let margin = String(repeating: " ", count: indent)
        return head + lineBreak
            + lines.map { ($0.isEmpty ? "" : margin + $0) + lineBreak }.joined()
    }

    private func scalar(_ text: String, style: YAMLSyntaxNode.Style) -> String {
        if style == .singleQuoted, !isJSON, let written = single(text) { return written }
        if style == .doubleQuoted || isJSON { return quoted(text) }
        return PlainText.isSafeText(text) ? text : quoted(text)
    }

    private func single(_ text: String) -> String? {
        let isPrintable = text.unicodeScalars.allSatisfy {
            (0x20...0x7E).contains($0.value)
                || ($0.value > 0xA0
                    && ![
                        0x2028, 0x2029, 0xFEFF, 0xFFFE,
                        0xFFFF,
                    ].contains($0.value))
        }
        guard isPrintable else { return nil }
        return "'"
            + text.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''") + "'"
    }

    private func quoted(_ text: String) -> String { YAMLWriter().line(of: .text(text)) }
}
