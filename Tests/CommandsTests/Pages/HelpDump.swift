import Foundation

/// What the program says of itself by `--experimental-dump-help`, as far as pages show it.
struct HelpDump: Decodable {
    let command: HelpedCommand

    /// The help of the program that was built.
    static func read() throws -> HelpDump {
        let dump = try Command.run("--experimental-dump-help").output
        return try JSONDecoder().decode(HelpDump.self, from: dump)
    }

    /// The program and its commands, in the order of its help.
    var pages: [HelpedCommand] { [command] + command.commands }
}

/// One command, or the program.
struct HelpedCommand: Decodable {
    let commandName: String
    let abstract: String
    let discussion: String
    let arguments: [HelpedArgument]
    let superCommands: [String]?
    let subcommands: [HelpedCommand]?

    enum CodingKeys: CodingKey {
        case commandName, abstract, discussion, arguments, superCommands, subcommands
    }

    init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        commandName = try box.decode(String.self, forKey: .commandName)
        abstract = try box.decodeIfPresent(String.self, forKey: .abstract) ?? ""
        discussion = try box.decodeIfPresent(String.self, forKey: .discussion) ?? ""
        superCommands = try box.decodeIfPresent([String].self, forKey: .superCommands)
        subcommands = try box.decodeIfPresent([HelpedCommand].self, forKey: .subcommands)
        arguments = try box.decode([HelpedArgument].self, forKey: .arguments)
    }

    /// The commands below it, without the parser's own `help`.
    var commands: [HelpedCommand] { (subcommands ?? []).filter { $0.commandName != "help" } }

    /// The words that call it.
    var call: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

    /// The name of its manual page: `sallyport-analyse`.
    var manualName: String { call.replacingOccurrences(of: " ", with: "-") }

    /// How it is called, with every argument.
    var synopsis: [String] {
        let rest = arguments.filter { !$0.isAlways }.map(\.synopsis)
        return commands.isEmpty ? rest : ["<command>"] + rest
    }

    /// The discussion, taken apart.
    var blocks: [HelpBlock] { HelpBlock.blocks(of: discussion) }
}

/// One argument, option or flag.
struct HelpedArgument: Decodable {
    struct Name: Decodable {
        let kind: String
        let name: String

        var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let abstract: String?
    let names: [Name]?
    let valueName: String
    let isOptional: Bool
    let isRepeating: Bool
    let defaultValue: String?

    /// Whether every command has it: `--version` and `--help`.
    var isAlways: Bool { ["version", "help"].contains(valueName) }

    /// How it is written: `--tier <tier>`.
    var spelling: String {
        let value = "<\(valueName)>"
        let names = (names ?? []).map(\.text).joined(separator: ", ")
        switch kind {
        case "positional": return value
        case "flag": return names
        default: return "\(names) \(value)"
        }
    }

    /// How a synopsis writes it.
    var synopsis: String {
        (isOptional ? "[\(spelling)]" : spelling) + (isRepeating ? " ..." : "")
    }
}

/// A piece of a discussion: a paragraph, or lines that stay as they are.
enum HelpBlock: Equatable {
    case paragraph(String)
    case verbatim([String])

    static func blocks(of text: String) -> [HelpBlock] {
        var blocks: [HelpBlock] = []
        var isOpen = false
        for line in text.components(separatedBy: "\n") {
            defer { isOpen = !line.isEmpty }
            if line.isEmpty { continue }
            let isVerbatim = line.hasPrefix("  ")
            switch blocks.last {
            case .verbatim(let lines) where isVerbatim && isOpen:
                blocks[blocks.count - 1] = .verbatim(lines + [String(line.dropFirst(2))])
            case .paragraph(let start) where !isVerbatim && isOpen:
                blocks[blocks.count - 1] = .paragraph(start + " " + line)
            default:
                blocks.append(
                    isVerbatim ? .verbatim([String(line.dropFirst(2))]) : .paragraph(line))
            }
        }
        return blocks
    }
}
