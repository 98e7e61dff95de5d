import ArgumentParser
import FailureAnalysis
import Interchange
import ModelFormat
import Phrases
import Reports

/// The command `graph`, which asks what holds a graph of any tool together.
struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Say what holds a GraphML graph together, and what parts two of its nodes.",
        discussion: """
            Reads GraphML of any tool (Docs/Graph.md). For the whole graph: nodes, edges, \
            components, articulation points and bridges. With --from and --to: the nodes and \
            edges on every way from one to the other, a smallest cut of edges and of nodes, and \
            who operates it, if the file has an attribute that says so.

            All of it takes time in proportion to the graph, or little more, so that --effort \
            changes nothing. Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what \
            was reached is printed, and the exit status is 3.
            """)

    @Argument(
        help: "The GraphML file to read; '-' is standard input.",
        completion: .file(extensions: ["graphml", "xml"]))
    var file: String

    @Option(help: "The node where ways begin: its id, or a label that no other node has.")
    var from: String?

    @Option(help: "The node where ways end.")
    var to: String?

    @Option(
        name: .customLong("operator"),
        help: "The attribute that names operators; left out, 'operator', else 'controller'.")
    var operatorAttribute: String?

    @OptionGroup var effort: EffortArguments

    @OptionGroup var output: OutputArguments<ReportFormat>

    func validate() throws {
        if (from == nil) != (to == nil) {
            throw ValidationError("--from and --to go together: give both or neither.")
        }
    }

    func run() throws {
        try output.spare([file])
        let findings = try findings()
        let report = GraphReport(findings)
        try output.write(
            text: report.text(width: TerminalWidth.columns), markdown: report.markdown,
            json: GraphDocument(findings).json())
        if !findings.unreached.isEmpty { throw StoppedEarly() }
    }

    private func findings() throws -> GraphFindings {
        let reading = try GraphMLReader().reading(path: file)
        for warning in reading.warnings { StandardError.print(warning) }
        return try effort.watching { watch in
            let analyser = try GraphAnalyser(
                reading.graph, title: file == "-" ? "Graph" : file,
                operatorAttribute: operatorAttribute, watch: watch)
            if let from, let to { return try analyser.findings(between: (from, to)) }
            return try analyser.findings()
        }
    }
}
