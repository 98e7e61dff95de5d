@testable import Commands

/// The page of a command in Docs/Commands.
struct MarkdownPage {
    let command: HelpedCommand

    var fileName: String { "\(command.commandName).md" }

    func text() throws -> String {
        var text = """
            # \(command.call)

            <!-- Made from the command's own help: RECORD_GOLDEN=1 with CommandPagesTests. -->

            \(Self.prose(command.abstract))

            ```
            \(PageFacts.wrapped([command.call] + command.synopsis, to: 100, indent: "    "))
            ```

            """
        for block in command.blocks { text += "\n" + Self.text(of: block) + "\n" }
        text += try list("Arguments") { $0.kind == "positional" }
        text += try list("Options") { $0.kind != "positional" }
        if !command.commands.isEmpty {
            text += "\n## Commands\n\n"
            for one in command.commands {
                text +=
                    "- [\(one.commandName)](\(one.commandName).md): "
                    + Self.prose(one.abstract, indent: "  ") + "\n"
            }
        }
        text += "\n## Exit status\n\n| status | meaning |\n| --- | --- |\n"
        for status in PageFacts.statuses(of: command) {
            text += "| \(status.rawValue) | \(status.meaning) |\n"
        }
        return text
    }

    private func list(_ title: String, _ isMeant: (HelpedArgument) -> Bool) throws -> String {
        let arguments = command.arguments.filter(isMeant)
        if arguments.isEmpty { return "" }
        var text = "\n## \(title)\n\n"
        for argument in arguments {
            let meaning = try PageFacts.meaning(of: argument, in: command)
            text += "- `\(argument.spelling)`\n  \(Self.prose(meaning, indent: "  "))\n"
        }
        return text
    }

    private static func text(of block: HelpBlock) -> String {
        switch block {
        case .paragraph(let text): prose(text)
        case .verbatim(let lines): lines.map { "    " + $0 }.joined(separator: "\n")
        }
    }

    /// A paragraph of help, with what Markdown would read as a mark made harmless.
    private static func prose(_ text: String, indent: String = "") -> String {
        var escaped = ""
        for character in text {
            if "\\`*_<[]".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return PageFacts.wrapped(
            escaped.split(separator: " ").map(String.init), to: 100, indent: indent)
    }
}
