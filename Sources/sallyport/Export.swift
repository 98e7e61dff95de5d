import ArgumentParser
import Exporters
import FailureAnalysis
import ModelFormat
import ThreatGraph

/// The command `export`: the model, its attack graph or a path for other tools.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the model, its attack graph or a failure path for other tools.",
        discussion: """
            graphml: one flat graph that every reader accepts (Docs/GraphML.md); --graph chooses \
            the model, the attack graph or one failure path. attack-graph: the compiled graph as \
            JSON, which analyse reads again. yaml: the model in its canonical form.
            """)

    /// What to write.
    enum Target: String, CaseIterable, ExpressibleByArgument {
        case graphml
        case attackGraph = "attack-graph"
        case yaml
    }

    /// Which graph to write as GraphML.
    enum Graph: String, CaseIterable, ExpressibleByArgument {
        case model
        case attackGraph = "attack-graph"
        case path
    }

    @OptionGroup var input: ModelInput
    @OptionGroup var selection: PathSelection

    @Option(help: "graphml, attack-graph or yaml.")
    var to: Target

    @Option(help: "For graphml: model, attack-graph or path.")
    var graph: Graph = .model

    @Flag(help: "For graphml: leave the model out, so that the file does not read back as one.")
    var withoutModel = false

    @Option(help: "Write to this file instead of standard output, whole or not at all.")
    var output: String?

    func run() throws {
        try OutputFile(path: output).write(bytes())
    }

    private func bytes() throws -> [UInt8] {
        switch to {
        case .graphml: return try graphML()
        case .attackGraph:
            let compiled = try input.compiled()
            let document = AttackGraphDocument(
                graph: compiled.graph, title: compiled.title,
                date: compiled.date.flatMap(CalendarDate.init))
            return Array(document.text().utf8)
        case .yaml:
            let input = try input.read()
            guard case .model = input.content else {
                StandardError.print("sallyport: a raw attack graph has no model to write as YAML")
                throw ExitCode(64)
            }
            return Array(input.canonicalText.utf8)
        }
    }

    private func graphML() throws -> [UInt8] {
        let compiled = try input.compiled()
        let graph = try chosenGraph(of: compiled)
        return (withoutModel ? graph : graph.carryingModel(of: compiled)).document()
    }

    private func chosenGraph(of compiled: CompiledModel) throws -> GraphMLGraph {
        switch graph {
        case .model: return .model(compiled)
        case .attackGraph: return .attackGraph(compiled)
        case .path:
            let analysis = try AnalysisArguments.analysis(of: compiled)
            return .failurePath(try selection.path(in: analysis), in: compiled)
        }
    }
}
