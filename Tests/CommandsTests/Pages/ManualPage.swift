import Outputs
@testable import Commands

/// The manual page of a command in Docs/man, in the macros of man(7).
struct ManualPage {
    let command: HelpedCommand

    var fileName: String { "\(command.manualName).1" }

    /// - Parameter all: every page there is, for the cross references.
    func text(among all: [HelpedCommand]) throws -> String {
        var lines = [
            ".\\\" Made from the command's own help: RECORD_GOLDEN=1 with CommandPagesTests.",
            ".TH \(Self.escaped(command.manualName.uppercased())) 1 \"\" \"sallyport \(ToolVersion.current)\"",
            // Ragged right: long options leave lines that cannot be adjusted.
            ".ad l",
            ".SH NAME",
            "\(Self.escaped(command.manualName)) \\- " + Self.escaped(summary),
            ".SH SYNOPSIS",
            ".B \(Self.escaped(command.call))",
        ]
        lines += command.synopsis.map { Self.line(Self.escaped($0)) }
        lines.append(".SH DESCRIPTION")
        lines += command.blocks.isEmpty ? Self.paragraph(command.abstract) : []
        for (index, block) in command.blocks.enumerated() {
            if index > 0 { lines.append(".PP") }
            switch block {
            case .paragraph(let text): lines += Self.paragraph(text)
            case .verbatim(let text):
                lines += [".RS 4", ".nf"] + text.map { Self.line(Self.escaped($0)) }
                lines += [".fi", ".RE"]
            }
        }
        lines += try list("ARGUMENTS") { $0.kind == "positional" }
        lines += try list("OPTIONS") { $0.kind != "positional" }
        if !command.commands.isEmpty {
            lines.append(".SH COMMANDS")
            for one in command.commands {
                lines += [".TP", ".B \(Self.escaped(one.commandName))"]
                lines += Self.paragraph(one.abstract)
            }
        }
        lines.append(".SH EXIT STATUS")
        for status in PageFacts.statuses(of: command) {
            lines += [".TP", ".B \(status.rawValue)"] + Self.paragraph(status.meaning + ".")
        }
        lines.append(".SH SEE ALSO")
        let others = all.map(\.manualName).filter { $0 != command.manualName }
        for (index, other) in others.enumerated() {
            lines.append(
                ".BR \(Self.escaped(other)) (1)" + (index < others.count - 1 ? "," : ""))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The abstract as one phrase without a full stop, as `whatis` wants it.
    private var summary: String {
        command.abstract.hasSuffix(".") ? String(command.abstract.dropLast()) : command.abstract
    }

    private func list(_ title: String, _ isMeant: (HelpedArgument) -> Bool) throws -> [String] {
        let arguments = command.arguments.filter(isMeant)
        if arguments.isEmpty { return [] }
        return [".SH \(title)"]
            + (try arguments.flatMap { argument in
                [".TP", ".B \(Self.escaped(argument.spelling))"]
                    + Self.paragraph(try PageFacts.meaning(of: argument, in: command))
            })
    }

    private static func paragraph(_ text: String) -> [String] {
        PageFacts.wrapped(text.split(separator: " ").map(String.init), to: 90)
            .split(separator: "\n").map { line(escaped(String($0))) }
    }

    /// A line that does not begin with what roff takes for a request.
    private static func line(_ text: String) -> String {
        text.hasPrefix(".") || text.hasPrefix("'") || text.hasPrefix("\\(aq") ? "\\&" + text : text
    }

    /// Text with what roff would read as something else made harmless; hyphens and quotes stay what
    /// a reader can copy.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "\"": result += "\\(dq"
            case "~": result += "\\(ti"
            case "^": result += "\\(ha"
            case "`": result += "\\(ga"
            default:
                result +=
                    scalar.isASCII
                    ? String(scalar)
                    : "\\[u" + String(repeating: "0", count: max(0, 4 - hex(scalar).count))
                        + hex(scalar) + "]"
            }
        }
        return result
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        String(scalar.value, radix: 16, uppercase: true)
    }
}
