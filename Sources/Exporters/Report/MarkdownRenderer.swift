/// Sets a report as GitHub-flavoured Markdown in which no label can become markup.
struct MarkdownRenderer {
    /// The text, ending in a line break.
    func render(_ document: ReportDocument) -> String {
        var parts = ["# " + Self.escaped(document.title)]
        parts += document.blocks.map(Self.text)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func text(for block: ReportDocument.Block) -> String {
        switch block {
        case .heading(let text): return "## " + escaped(text)
        case .paragraph(let text): return escaped(text)
        case .verdict(let text): return "**" + escaped(text) + "**"
        case .table(let header, let rows):
            let rule = header.map { _ in "---" }
            return ([header.map(escaped), rule] + rows.map { $0.map(escaped) })
                .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
        case .points(let points):
            return points.map { "- " + escaped($0) }.joined(separator: "\n")
        case .path(let title, let id, let steps):
            let list = steps.enumerated().map { number, step in
                "\(number + 1). \(escaped(step.says))  \n   because \(escaped(step.because))"
            }
            return (["### " + escaped(title), "`\(id)`"] + [list.joined(separator: "\n")])
                .joined(separator: "\n\n")
        }
    }

    /// Text in which every character that could begin markup is escaped.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in InertText.line(text) {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$", "@":
                result += "\\" + String(character)
            case ":" where result.hasSuffix("http") || result.hasSuffix("https"): result += "\\:"
            default: result.append(character)
            }
        }
        return result
    }
}
