import ArgumentParser
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import Outputs
import Reports
import ThreatGraph

/// The command `analyse`, which asks who can fail alone.
struct Analyse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "Say who can fail alone, at which attacker tier, and prove it.",
        discussion: """
            For exfiltration, disclosure, denial and tampering: the fewest failures that suffice \
            at each attacker tier, every minimal coalition of parties and of root causes, with \
            and without the lab, the security level that is left after each party's failure, and \
            for every single failure that suffices the path, step by step.

            If a line under 'require' in the model is broken, or one of a preset that --require \
            names, the exit status is 1. What --accept lists does not break it until its day is \
            past (Docs/Gate.md).

            Every proof and cut behind the answer is verified by an independent checker; if one \
            does not verify, nothing is printed and the exit status is 70.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what is proved so far \
            is printed and says how far it goes, and the exit status is 3.
            """)

    /// The forms in which findings are written.
    enum Format: String, OutputFormat {
        case text
        case json
        case markdown
        case sarif
        case html
        case csv
        case codeQuality = "code-quality"

        static let help: ArgumentHelp = """
            text, json, markdown, sarif, html, csv for the exposure matrix and lone failures, or \
            code-quality for GitLab.
            """
    }

    @OptionGroup var input: ModelInput
    @OptionGroup var arguments: AnalysisArguments
    @OptionGroup var effort: EffortArguments
    @OptionGroup var gate: GateArguments

    @Option(
        help: """
            Write coalitions at this level only: party, root, lab-bypass, root-lab-bypass or \
            person; may be repeated. The verdict is judged at the first four; person counts people, \
            as a model that writes persons has them counted.
            """,
        transform: AnswerLevel.read)
    var level: [AnswerLevel] = []

    @Flag(help: "Also set every attack vector of the catalogue against every perimeter.")
    var coverage = false

    @Option(
        help: ArgumentHelp(
            """
            Also say what survives if unproved levels are less, so many levels in all: 1 asks what is \
            left if any one of them is a level less.
            """, valueName: "levels"))
    var claimsLowered: Int?

    @OptionGroup var likelihood: ProbabilityArguments

    @Flag(help: "Print the first page only: the verdict, who can fail alone, what to ask next.")
    var brief = false

    @Option(
        help: ArgumentHelp(
            "Print this section only: \(ReportSection.names); may be repeated.",
            valueName: "name"),
        transform: ReportSection.read)
    var section: [ReportSection] = []

    @OptionGroup var output: OutputArguments<Format>

    @Option(
        help: "Also write the picture and the graph of every failure path into this folder.")
    var figures: String?

    func validate() throws {
        let chosen = brief ? "--brief" : section.isEmpty ? nil : "--section"
        if let chosen, output.format != .text && output.format != .markdown {
            throw ValidationError("\(chosen) goes with --format text and markdown.")
        }
        if let claimsLowered, !(1...LoweredClaimsAnalyser.maximumLimit).contains(claimsLowered) {
            throw ValidationError(
                "--claims-lowered must be 1 to \(LoweredClaimsAnalyser.maximumLimit).")
        }
        if section.contains(.lowered) && claimsLowered == nil {
            throw ValidationError("--section claims-lowered goes with --claims-lowered.")
        }
        if brief && !section.isEmpty {
            throw ValidationError("Choose one of --brief and --section.")
        }
        if section.contains(.probability) && !likelihood.probability {
            throw ValidationError("--section probability goes with --probability.")
        }
    }

    func run() throws {
        do {
            try analyse()
        } catch let error where isOfResults && FileCheck.isAboutFile(error) {
            try write(faults: error)
            throw error
        }
    }

    /// Writes what is wrong in the form in which findings are read, so that whoever reads them is
    /// not left with those of the last time.
    private func write(faults error: any Error) throws {
        let file = FileCheck(input.model, error)
        try output.spare([input.model, input.catalogueFile] + gate.files + file.files)
        let log = DiagnosticLog(
            [file], of: "analyse", toolVersion: ToolVersion.current, seenFrom: .current)
        try output.write { $0 == .sarif ? try log.json() : try log.codeQuality() }
    }

    /// Whether the form is one of results, which a wrong model has too.
    private var isOfResults: Bool { output.format == .sarif || output.format == .codeQuality }

    private func analyse() throws {
        let checked = try gate.asking(input.read(for: output))
        try output.spare(gate.files)
        let compiled = try effort.compile(checked, withCatalogue: coverage)
        var options = try arguments.options(for: [compiled])
        options.effort = effort.effort
        options.probability = likelihood.options(for: compiled)
        options.countsPeople = level.contains(.person)
        let findings = try effort.watching { watch in
            var solved = try FailureAnalyser(compiled, options: options, watch: watch).analysis()
            if let open = unknowns(of: checked, watch: watch) {
                if case .model(let model, _) = checked.content, !model.openUnknowns.isEmpty {
                    solved.findings.openVerdict = open.openVerdict(
                        besides: solved.findings.exposure)
                }
                solved.findings.positions = open.positions()
            }
            if let claimsLowered {
                solved.findings.loweredClaims = try LoweredClaimsAnalyser(
                    compiled, options: options, watch: watch
                )?.findings(lowering: claimsLowered)
            }
            return try gate.judging(solved.findings) {
                if arguments.isEverything { return solved }
                let all = AnalysisOptions(effort: options.effort)
                return try FailureAnalyser(compiled, options: all, watch: watch).analysis()
            }
        }
        let analysis = Analysis(compiled: compiled, findings: findings)
        if let figures {
            try FigureFolder(path: figures)
                .write(analysis, sparing: input.files(of: checked))
        }
        try output.write { format in
            switch format {
            case .text: report(of: analysis).text(width: TerminalWidth.columns)
            case .markdown: report(of: analysis).markdown
            case .json: try FindingsDocument(analysis, levels: level).json()
            case .html:
                try HTMLReport(
                    analysis,
                    explaining: compiled.catalogue
                        ?? input.catalogueFile.map(CatalogueInput.book(overriddenBy:))
                ).text()
            case .csv: FindingsTable(analysis, levels: level).csv
            case .sarif: try results(analysis, of: checked).json()
            case .codeQuality: try results(analysis, of: checked).codeQuality()
            }
        }
        try end(findings)
    }

    /// Who asks what follows from what the model leaves open, and sets its positions beside it; `nil`
    /// for a graph without a model.
    private func unknowns(of checked: CheckedInput, watch: WorkWatch) -> UnknownsAnalyser? {
        guard case .model(let model, let catalogue) = checked.content,
            let document = checked.document
        else { return nil }
        var options = UnknownsOptions()
        // A part of the answer, so that both together come to the effort that was asked for.
        options.effort = effort.effort == .thorough ? .normal : .quick
        return UnknownsAnalyser(model, options: options, catalogue: catalogue, watch: watch) {
            try document.applying($0).threatGraph(checkingChanges: false, catalogue: catalogue)
        }
    }

    /// Ends with the status of a gate that is broken, or of work that was stopped: what is not
    /// decided for that reason alone is not said to be broken.
    private func end(_ findings: Findings) throws {
        let broken = findings.requirements.filter(\.breaksGate)
        if broken.contains(where: \.decided) { throw RequirementBroken() }
        try EffortArguments.end(findings.extent)
        if let lowered = findings.loweredClaims { try EffortArguments.end(lowered.extent) }
        if !broken.isEmpty { throw RequirementBroken() }
    }

    private func results(_ analysis: Analysis, of checked: CheckedInput) -> SARIFReport {
        let model = input.model
        return SARIFReport(analysis, toolVersion: ToolVersion.current) {
            SourceFolder.current.place(of: $0, in: checked, read: model)
        }
    }

    private func report(of analysis: Analysis) -> AnalysisReport {
        AnalysisReport(
            analysis, levels: level, showsVectors: coverage,
            sections: brief ? [.summary] : section.isEmpty ? nil : section)
    }
}

extension ReportSection {
    /// All names, for help and complaints.
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// Reads a section's name from the command line.
    fileprivate static func read(_ argument: String) throws -> ReportSection {
        guard let section = ReportSection(rawValue: argument) else {
            throw ValidationError("'\(argument)' is not a section: write one of \(names).")
        }
        return section
    }
}
