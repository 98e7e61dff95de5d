import ArgumentParser
import Catalogue
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import Reports
import ThreatGraph

/// The command `export`: the model, its attack graph or a path for other tools.
struct Export: ParsableCommand, OutputDestination {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the model, its attack graph or a failure path for other tools.",
        discussion: """
            graphml: GraphML with the model inside, which analyse reads again (Docs/GraphML.md); \
            flat, which every reader takes whole, or for yEd. dot and mermaid: the same graphs for \
            Graphviz and for Mermaid in Markdown (Docs/TextGraphs.md). --graph chooses the model, \
            the attack graph or one failure path. attack-graph: the compiled graph as JSON, which \
            analyse reads again. open-psa: one consequence at one tier (OC1 if none is given) as a \
            fault tree, which fault-tree and other tools read (Docs/FaultTrees.md). otm: an Open \
            Threat Model (Docs/OTM.md). oscal: who operates each control, as a component definition \
            (Docs/OSCAL.md). matrix: who runs which control, as CSV, which import reads \
            (Docs/ResponsibilityMatrix.md). yaml: the model in its canonical form.

            A failure path is looked for as analyse does: Ctrl-C, SIGTERM, --seconds or \
            --max-memory ends that early, and the exit status is 3.
            """)

    /// What to write.
    enum Target: String, CaseIterable, ExpressibleByArgument {
        case graphml
        case dot
        case mermaid
        case attackGraph = "attack-graph"
        case openPSA = "open-psa"
        case otm
        case oscal
        case matrix
        case yaml
    }

    /// For whom GraphML is written.
    enum Profile: String, CaseIterable, ExpressibleByArgument {
        case flat
        case yed
    }

    /// Which graph to write.
    enum Graph: String, CaseIterable, ExpressibleByArgument {
        case model
        case attackGraph = "attack-graph"
        case path
    }

    @OptionGroup var input: ModelInput
    @OptionGroup var selection: PathSelection

    @Option(help: "graphml, dot, mermaid, attack-graph, open-psa, otm, oscal, matrix or yaml.")
    var to: Target

    @Option(
        help: ArgumentHelp(
            "For graphml, dot and mermaid: model, attack-graph or path; left out, the model, or "
                + "the attack graph where there is no model."))
    var graph: Graph?

    @Option(help: "For graphml: flat or yed.")
    var profile: Profile?

    @Option(
        help: "For open-psa, what fails: party, root, lab-bypass or root-lab-bypass.",
        transform: AnswerLevel.readOfWholeParties)
    var level: AnswerLevel?

    @Flag(help: "For graphml: leave the model out, so that the file does not read back as one.")
    var withoutModel = false

    @OptionGroup var effort: EffortArguments

    @Option(help: .output)
    var output: String?

    func validate() throws {
        let isGraph = [.graphml, .dot, .mermaid].contains(to)
        if graph != nil, !isGraph {
            throw ValidationError("--graph goes with --to graphml, dot or mermaid.")
        }
        if to != .graphml, profile != nil || withoutModel {
            throw ValidationError("--profile and --without-model go with --to graphml.")
        }
        if to != .openPSA, level != nil {
            throw ValidationError("--level goes with --to open-psa.")
        }
        if to == .openPSA {
            guard selection.consequence != nil, !selection.namesPath else {
                throw ValidationError(
                    "--to open-psa needs --consequence, since a fault tree has one top; it takes "
                        + "--tier and --level besides.")
            }
            return
        }
        if graph != .path, selection.isMade {
            throw ValidationError(
                "--path, --fail, --consequence and --tier choose a path: add --graph path.")
        }
    }

    func run() throws {
        var extent = Extent(effort: effort.effort, ending: .answered)
        if to == .graphml, profile != .yed {
            try writeGraphML(&extent)
        } else {
            try write(bytes(&extent))
        }
        try EffortArguments.end(extent)
    }

    /// Writes the flat profile piece by piece: it is many times as large as the model.
    private func writeGraphML(_ extent: inout Extent) throws {
        let input = try input.read(for: self)
        let compiled = try effort.compile(input)
        // Taken by what writes it, so that its rows go as soon as they stand in columns.
        var graph: GraphMLGraph? = try chosenGraph(of: compiled, &extent)
        try stream { output in
            try graph.take()?.write(
                carrying: withoutModel ? nil : compiled, asWritten: input.dated?.graph
            ) { try output.write($0) }
        }
    }

    private func bytes(_ extent: inout Extent) throws -> [UInt8] {
        switch to {
        case .graphml: return try yEdGraphML(&extent)
        case .dot:
            let compiled = try effort.compile(input.read(for: self))
            return try Array(chosenGraph(of: compiled, &extent).dot().utf8)
        case .mermaid: return try mermaid(&extent)
        case .attackGraph:
            let compiled = try effort.compile(input.read(for: self))
            let document = AttackGraphDocument(
                graph: compiled.graph, title: compiled.title,
                date: compiled.date.flatMap(CalendarDate.init))
            return Array(document.text().utf8)
        case .openPSA: return try openPSA()
        case .otm:
            guard case .model(let model, _) = try input.read(for: self).content else {
                throw CommandError.attackGraphLacks(
                    what: "a raw attack graph has no model to write as OTM")
            }
            return try Array(OTMWriter(model).text().utf8)
        case .oscal: return try oscal()
        case .matrix:
            guard case .model(let model, let catalogue) = try input.read(for: self).content else {
                throw CommandError.attackGraphLacks(
                    what: "a raw attack graph has no controls to write as a matrix")
            }
            let table = ResponsibilityTable(
                model, catalogue: try catalogue ?? CatalogueInput.builtIn())
            return Array(table.csv.utf8)
        case .yaml:
            let input = try input.read(for: self)
            guard case .model = input.content else {
                throw CommandError.attackGraphLacks(
                    what: "a raw attack graph has no model to write as YAML")
            }
            return Array(input.canonicalText.utf8)
        }
    }

    private func yEdGraphML(_ extent: inout Extent) throws -> [UInt8] {
        let input = try input.read(for: self)
        let compiled = try effort.compile(input)
        let graph = try chosenGraph(of: compiled, &extent)
        let whole =
            withoutModel
            ? graph : graph.carryingModel(of: compiled, asWritten: input.dated?.graph)
        return whole.yEdDocument()
    }

    private func oscal() throws -> [UInt8] {
        guard case .model(let model, let catalogue) = try input.read(for: self).content else {
            throw CommandError.attackGraphLacks(
                what: "a raw attack graph has no controls to write for OSCAL")
        }
        return OSCALWriter(model, catalogue: try catalogue ?? CatalogueInput.builtIn()).document()
    }

    private func openPSA() throws -> [UInt8] {
        let tree = try effort.compile(input.read(for: self)).faultTree(
            for: selection.consequence ?? "", tier: selection.tier?.rawValue ?? 1,
            level: level ?? .root)
        return OpenPSAWriter(tree).document()
    }

    private func mermaid(_ extent: inout Extent) throws -> [UInt8] {
        let graph = try chosenGraph(of: effort.compile(input.read(for: self)), &extent)
        let text = graph.mermaid()
        let limits = GraphMLGraph.mermaidLimits
        if graph.edges.count > limits.edges || text.count > limits.characters {
            StandardError.print(
                "sallyport: Mermaid draws no more than \(limits.edges) edges and "
                    + "\(limits.characters) characters unless maxEdges and maxTextSize are raised; "
                    + "this has \(graph.edges.count) and \(text.count)")
        }
        return Array(text.utf8)
    }

    /// The graph to write.
    ///
    /// - Parameter extent: how far the search went, where a path was looked for.
    private func chosenGraph(
        of compiled: CompiledModel, _ extent: inout Extent
    ) throws -> GraphMLGraph {
        // What came without a model has no other graph.
        switch graph ?? (compiled.model == nil ? .attackGraph : .model) {
        case .model:
            guard compiled.model != nil else {
                throw CommandError.attackGraphLacks(
                    what: "a raw attack graph has no model to draw: leave --graph out")
            }
            return .model(compiled)
        case .attackGraph: return .attackGraph(compiled)
        case .path:
            let chosen = try selection.path(in: compiled, effort)
            extent = chosen.extent
            return .failurePath(chosen.path, in: compiled)
        }
    }
}
