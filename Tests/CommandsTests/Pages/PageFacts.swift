import ArgumentParser
import DecisionDiagrams
import FailureAnalysis
import ThreatGraph

@testable import Commands
@testable import Drawing

/// What pages say beyond the program's help.
enum PageFacts {
    /// The statuses that a command can end with.
    static func statuses(of command: HelpedCommand) -> [ExitStatus] {
        if !command.commands.isEmpty { return ExitStatus.allCases }
        let solves = !["init", "schema", "catalogue", "check", "batch", "lsp", "watch", "studio"]
            .contains(
                command.commandName)
        let readsNothing = command.commandName == "schema"
        return ExitStatus.allCases.filter { status in
            switch status {
            case .requirementBroken: ["analyse", "compare"].contains(command.commandName)
            case .modelWrong: !readsNothing
            case .stoppedEarly: solves
            default: true
            }
        }
    }

    /// What holds where an option is left out.
    ///
    /// The help does not tell the default of an option that is read by a function of ours, and one
    /// depends on the machine.
    static func standard(
        for argument: HelpedArgument, of command: HelpedCommand
    ) throws -> String? {
        switch (command.commandName, argument.valueName) {
        case (_, "effort"): try EffortArguments.parse([]).effort.rawValue
        case ("fault-tree", "workers"): "the number of processors, at most 2"
        case ("fault-tree", "orders"):
            try FaultTreeCommand.parse(["x"]).orderHeuristic.map(\.rawValue).joined(separator: ",")
        case ("harden", "level"): try HardenCommand.parse(["x"]).level.rawValue
        case ("harden", "catalogue-options"):
            try HardenCommand.parse(["x"]).catalogueOptions.rawValue
        case ("egress", "level"): try EgressCommand.parse(["x"]).level.rawValue
        case ("diagram", "theme"): try Diagram.parse(["x"]).picture.theme.rawValue
        case ("timeline", "theme"): try TimelineCommand.parse(["x"]).output.theme.rawValue
        case ("egress", "theme"): try EgressCommand.parse(["x"]).output.theme.rawValue
        case ("compare", "theme"): try CompareCommand.parse(["x", "y"]).output.theme.rawValue
        case ("init", "template"): nil  // its help says so
        default: argument.defaultValue
        }
    }

    /// The help of an argument as one paragraph, with what it leaves unsaid.
    static func meaning(of argument: HelpedArgument, in command: HelpedCommand) throws -> String {
        let abstract = argument.abstract ?? ""
        var parts = [abstract]
        if !argument.isOptional, argument.kind != "positional" { parts.append("Required.") }
        if argument.isRepeating, !abstract.contains("may be repeated") {
            parts.append("May be repeated.")
        }
        if let standard = try standard(for: argument, of: command) {
            parts.append("Left out: \(standard).")
        }
        return parts.joined(separator: " ")
    }

    /// Words in lines of at most so many characters.
    static func wrapped(_ words: [String], to width: Int, indent: String = "") -> String {
        var lines: [String] = []
        for word in words {
            if let line = lines.last, line.count + 1 + word.count <= width - indent.count {
                lines[lines.count - 1] = line + " " + word
            } else {
                lines.append(word)
            }
        }
        return lines.joined(separator: "\n" + indent)
    }
}
