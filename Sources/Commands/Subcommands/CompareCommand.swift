import ArgumentParser
import Compilation
import Drawing
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

            With --base REV one model is compared with itself as it was at a commit: it and all it \
            extends are read there through git.

            With --unknowns two models are compared in every completion of what either leaves open: \
            unknowns of one name vary together, others apart. For each question it is counted in \
            how many A, B, neither or each is at least as safe, with a completion and with the \
            unknowns that decide. At most \(ComparedUnknownsAnalyser.maximumCompletions) joint \
            completions are gone through.

            With --fail-if-worse the exit status is 1 if a coalition of the second model holds none \
            of the first, at any of the four levels, or, where one of the two takes several people \
            somewhere, a set of people does, or if that is not decided (Docs/Gate.md). Each is \
            printed on standard error.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what is proved so far \
            is printed and says how far it goes, and the exit status is 3.
            """)

    /// The forms in which the comparison is written.
    enum Format: String, OutputFormat {
        case text
        case json
        case markdown
        case svg
        case html
        case csv

        static let help: ArgumentHelp = """
            text, json, markdown, csv for the differences, svg for a picture (two maps side by \
            side, or a table of three models and more), or html for a page of two models.
            """
    }

    @Argument(
        help: "The models (YAML) or raw attack graphs (JSON) to compare; '-' is standard input.",
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var models: [String]

    @OptionGroup var folders: InputFolders

    @OptionGroup var arguments: AnalysisArguments
    @OptionGroup var effort: EffortArguments

    @Option(
        help: """
            Write cells at this level only: party, root, lab-bypass, root-lab-bypass or person; may \
            be repeated. What is bought and paid is judged at the first four; person counts people, \
            as models that write persons have them counted.
            """,
        transform: AnswerLevel.read)
    var level: [AnswerLevel] = []

    @Option(
        help: "Compare one model with every stated level set to each of these, as SL2,SL3,SL4.",
        transform: SecurityLevelList.init)
    var levels: SecurityLevelList?

    @Option(
        help: ArgumentHelp(
            """
            Compare one model with what it was at this git revision, with all that it extends; one \
            that was not there is new, and nothing is compared.
            """, valueName: "REV"))
    var base: String?

    @Flag(help: "Exit status 1 if the second model is worse, or if that is not decided.")
    var failIfWorse = false

    @Flag(help: "Compare two models in every completion of what is unknown in them.")
    var unknowns = false

    @OptionGroup var output: IllustratedOutputArguments<Format>

    func validate() throws {
        if base != nil {
            guard models.count == 1, levels == nil else {
                throw ValidationError("--base takes one model, and no --levels.")
            }
            if models == ["-"] {
                throw ValidationError("--base takes a file: standard input is at no revision.")
            }
        } else if let levels {
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
        if unknowns { try validateUnknowns() }
        let count = base != nil ? 2 : levels?.levels.count ?? models.count
        if failIfWorse, levels != nil || count != 2 {
            throw ValidationError("--fail-if-worse takes two models, the old and the new.")
        }
        if output.format == .html && count != 2 {
            throw ValidationError("--format html sets two models side by side; give two.")
        }
        if models.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("standard input can be read only once.")
        }
    }

    func run() throws {
        var inputs: [CheckedInput] = []
        if let base, let path = models.first {
            let base = try BaseInput(base, of: path)
            guard let old = try base.read(catalogueFile: folders.catalogueFile, root: folders.root)
            else {
                return try tellNew(base)
            }
            inputs.append(old)
        }
        let present = try models.map {
            try ModelInput.read(
                path: $0, catalogueFile: folders.catalogueFile, root: folders.root,
                stdinFolder: folders.stdinFolder)
        }
        inputs += present
        let bases = present.flatMap { $0.document?.files.dropFirst() ?? [] }
        try output.spare(models + [folders.catalogueFile] + bases)
        if unknowns { return try runUnknowns(inputs) }
        let candidates = try candidates(inputs)
        var options = try arguments.options(for: candidates.map(\.compiled))
        options.effort = effort.effort
        options.countsPeople = level.contains(.person)
        let comparison = try effort.watching { watch in
            try ComparisonAnalyser(candidates, options: options, watch: watch).comparison()
        }
        let worsening = failIfWorse ? comparison.pairs.first?.worsening : nil
        let worse = worsening.flatMap { found in
            comparison.pairs.first?.words(of: found, in: candidates.last?.compiled.model)
        }
        try output.write { format in
            switch format {
            case .text:
                report(of: comparison, candidates, worse).text(width: TerminalWidth.columns)
            case .markdown: report(of: comparison, candidates, worse).markdown
            case .json:
                try ComparisonDocument(comparison.limited(to: level), worsening: worsening).json()
            case .csv:
                ComparisonTable(
                    comparison.limited(to: level), models: candidates.map(\.compiled.model)
                ).csv
            case .svg: picture(of: comparison, candidates)
            case .html:
                try HTMLComparison(
                    comparison, first: candidates[0].compiled, second: candidates[1].compiled,
                    explaining: folders.catalogueFile.map(CatalogueInput.book(overriddenBy:))
                )?.text() ?? ""
            }
        }
        try end(comparison, worsening, worse ?? [])
    }

    /// Ends with the status of work that was stopped, or of a change for the worse: what is not
    /// decided for that reason alone is not said to be worse.
    private func end(
        _ comparison: Comparison, _ worsening: Worsening?, _ worse: [String]
    ) throws {
        for line in worse { StandardError.print("sallyport: worse: \(line)") }
        if let worsening, !worsening.gains.isEmpty { throw RequirementBroken() }
        try EffortArguments.end(
            comparison.extent,
            telling: output.format == .svg ? comparison.extentSentence : nil)
        if let worsening, !worsening.isNothing { throw RequirementBroken() }
    }

    /// Says of a model that was not there at the revision that it is new: it is worse than nothing
    /// that was there, and what it requires itself is judged by `analyse`.
    private func tellNew(_ base: BaseInput) throws {
        let input = try ModelInput.read(
            path: base.path, catalogueFile: folders.catalogueFile, root: folders.root,
            stdinFolder: nil)
        let bases = input.document.map { Array($0.files.dropFirst()) } ?? []
        try output.spare(models + [folders.catalogueFile] + bases)
        let new = NewModelNotice(path: base.path, revision: base.revision.name)
        StandardError.print("sallyport: \(new.sentence)")
        try output.write { format in
            switch format {
            case .text: new.text
            case .markdown: new.markdown
            case .json: try new.json()
            case .csv: new.csv
            case .svg, .html:
                throw ValidationError("there are no two models to draw: \(new.sentence)")
            }
        }
    }

    private func report(
        of comparison: Comparison, _ candidates: [ComparisonAnalyser.Candidate], _ worse: [String]?
    ) -> ComparisonReport {
        ComparisonReport(
            comparison, levels: level, worse: worse, named: candidates.map(\.compiled.model))
    }

    /// Two maps side by side, or a table of more models.
    private func picture(
        of comparison: Comparison, _ candidates: [ComparisonAnalyser.Candidate]
    ) -> Picture {
        candidates.count == 2
            ? ComparisonPanels(
                comparison, first: candidates[0].compiled, second: candidates[1].compiled,
                theme: output.theme, paper: output.width
            ).picture
            : ComparisonMatrix(
                comparison, models: candidates.map(\.compiled), theme: output.theme,
                paper: output.width
            ).picture
    }

    private func candidates(_ inputs: [CheckedInput]) throws -> [ComparisonAnalyser.Candidate] {
        guard let levels, let input = inputs.first else {
            return try inputs.map { ComparisonAnalyser.Candidate(try effort.compile($0)) }
        }
        return try levels.levels.map { level in
            guard let overlay = try input.holding(at: level) else {
                throw CommandError.attackGraphLacks(
                    what: "an attack graph states no levels that could be set: give a model")
            }
            return ComparisonAnalyser.Candidate(
                try effort.compile(overlay), overlay: level)
        }
    }
}
