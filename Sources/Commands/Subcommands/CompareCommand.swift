import ArgumentParser
import FailureAnalysis
import Interchange
import ModelFormat
import Pictures
import Reports
import ThreatGraph
import Wording

/// The command `compare`, which asks what one set-up buys over another.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set models side by side: what one buys over another, and what it costs.",
        discussion: """
            Two or more models or raw attack graphs, called A, B, … in the order given. For every \
            consequence, level and tier: the fewest failures that suffice, coalitions gained and \
            lost, and which model dominates (every coalition of it suffices in the other, each \
            proved), or a witness each way where neither does. Parties and root causes are \
            matched by their ids.

            With one model and --levels SL2,SL3,SL4 the model is compared with itself as it would \
            be if every barrier for which it states a level held at each of these.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what is proved so far \
            is printed and says how far it goes, and the exit status is 3.
            """)

    /// The forms in which the comparison is written.
    enum Format: String, OutputFormat {
        case text
        case json
        case markdown
        case svg

        static let help: ArgumentHelp = "text, json, markdown, or svg for a picture of two models."
    }

    @Argument(
        help: "The models (YAML) or raw attack graphs (JSON) to compare; '-' is standard input.",
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var models: [String]

    @Option(
        name: .customLong("catalogue"),
        help: "A file with controls and other entries that add to or override the catalogue.",
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogueFile: String?

    @Option(help: .root, completion: .directory)
    var root: String?

    @Option(help: .stdinFolder, completion: .directory)
    var stdinFolder: String?

    @OptionGroup var arguments: AnalysisArguments
    @OptionGroup var effort: EffortArguments

    @Option(
        help: """
            Write cells at this level only: party, root, lab-bypass or root-lab-bypass; may be \
            repeated. What is bought and paid is judged at all of them.
            """,
        transform: AnswerLevel.read)
    var level: [AnswerLevel] = []

    @Option(
        help: "Compare one model with every stated level set to each of these, as SL2,SL3,SL4.",
        transform: SecurityLevelList.init)
    var levels: SecurityLevelList?

    @OptionGroup var output: IllustratedOutputArguments<Format>

    func validate() throws {
        if let levels {
            guard models.count == 1 else {
                throw ValidationError("--levels takes one model; \(models.count) are given.")
            }
            if levels.levels.count < 2 {
                throw ValidationError("--levels needs two levels or more, as SL2,SL3.")
            }
        } else if models.count < 2 {
            throw ValidationError("compare two models or more, or give --levels with one.")
        }
        if models.count > ComparisonAnalyser.maximumModels {
            throw ValidationError(
                "at most \(ComparisonAnalyser.maximumModels) models are compared at once.")
        }
        if output.format == .svg && (levels?.levels.count ?? models.count) != 2 {
            throw ValidationError("--format svg draws two models side by side; give two.")
        }
        if models.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("standard input can be read only once.")
        }
    }

    func run() throws {
        let inputs = try models.map {
            try ModelInput.read(
                path: $0, catalogueFile: catalogueFile, root: root, stdinFolder: stdinFolder)
        }
        let bases = inputs.flatMap { $0.document?.files.dropFirst() ?? [] }
        try output.spare(models + [catalogueFile] + bases)
        let candidates = try candidates(inputs)
        var options = arguments.options
        options.effort = effort.effort
        let comparison = try effort.watching { watch in
            try ComparisonAnalyser(candidates, options: options, watch: watch).comparison()
        }
        try output.write { format in
            switch format {
            case .text: ComparisonReport(comparison, levels: level).text
            case .markdown: ComparisonReport(comparison, levels: level).markdown
            case .json: try ComparisonDocument(comparison.limited(to: level)).json()
            case .svg:
                ComparisonPanels(
                    comparison, first: candidates[0].compiled, second: candidates[1].compiled,
                    theme: output.theme, paper: output.width
                ).picture
            }
        }
        try EffortArguments.end(
            comparison.extent,
            telling: output.format == .svg ? comparison.extentSentence : nil)
    }

    private func candidates(_ inputs: [CheckedInput]) throws -> [ComparisonAnalyser.Candidate] {
        guard let levels, let input = inputs.first else {
            return try inputs.map { ComparisonAnalyser.Candidate(try ModelInput.compile($0)) }
        }
        return try levels.levels.map { level in
            guard let overlay = try input.holding(at: level) else {
                throw CommandError.attackGraphLacks(
                    what: "an attack graph states no levels that could be set: give a model")
            }
            return ComparisonAnalyser.Candidate(
                try ModelInput.compile(overlay), overlay: level)
        }
    }
}
