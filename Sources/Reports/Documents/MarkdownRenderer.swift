import Phrases

/// Sets a report as GitHub-flavoured Markdown in which no label can become markup.
package struct MarkdownRenderer {
    /// The text, ending in a line break.
    func render(_ document: ReportDocument) -> String {
        var parts = ["# " + Self.escaped(document.title)]
        parts += document.blocks.map(Self.text)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func text(for block: ReportDocument.Block) -> String {
        switch block {
        case .heading(let text): return "## " + escaped(text)
        case .paragraph(let text): return opening(text)
        case .verdict(let text): return "**" + escaped(text) + "**"
        case .table(let header, let rows):
            let rule = header.map { _ in "---" }
            return ([header.map(escaped), rule] + rows.map { $0.map(escaped) })
                .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
        case .points(let points):
            return points.map { "- " + opening($0) }.joined(separator: "\n")
        case .sentences(let sentences):
            return sentences.map { sentence in
                ["- [ ] **\(sentence.number).** " + escaped(sentence.says)]
                    + sentence.remarks.map { "  - " + opening($0) }
            }.joined().joined(separator: "\n")
        case .verbatim(let text):
            // A fence within the text would end the block, so that it is told apart by its length.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { InertText.printed(InertText.line(String($0))) }
            let fence = text.contains("```") ? "````````" : "```"
            return ([fence] + lines + [fence]).joined(separator: "\n")
        case .path(let title, let id, let steps):
            let list = steps.enumerated().map { number, step in
                "\(number + 1). \(opening(step.says))  \n   because \(escaped(step.because))"
            }
            return (["### " + escaped(title), "`\(id)`"] + [list.joined(separator: "\n")])
                .joined(separator: "\n\n")
        }
    }

    /// Text at the beginning of a block, where a mark or a number could begin a list.
    private static func opening(_ text: String) -> String {
        let safe = escaped(text)
        let unmarked = safe.drop { $0 == " " }
        let rest = unmarked.drop { $0.isASCII && $0.isNumber }
        guard let mark = rest.first else { return safe }
        let isNumbered = rest.startIndex > unmarked.startIndex && (mark == "." || mark == ")")
        let isMarked = rest.startIndex == unmarked.startIndex && "-+=".contains(mark)
        guard isNumbered || isMarked else { return String(unmarked) }
        return unmarked[..<rest.startIndex] + "\\" + rest
    }

    /// Text in which every character that could begin markup is escaped.
    ///
    /// Colons before slashes and the dot of `www.` are among them, because GitHub makes links of
    /// bare addresses; so are two colons at the beginning, which runners take for a command.
    package static func escaped(_ text: String) -> String {
        let characters = Array(InertText.line(text))
        var result = ""
        for (at, character) in characters.enumerated() {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$", "@":
                result += "\\" + String(character)
            case ":" where characters.dropFirst(at + 1).starts(with: "//"): result += "\\:"
            case ":" where characters.dropFirst(at + 1).first == ":" && isBlank(result):
                result += "\\:"
            case "." where result.lowercased().hasSuffix("www"): result += "\\."
            default: result.append(character)
            }
        }
        return result
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
