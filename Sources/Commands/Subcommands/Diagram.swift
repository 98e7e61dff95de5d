import ArgumentParser
import Compilation
import Drawing
import FailureAnalysis
import Interchange
import Pictures
import ThreatGraph
import Wording

/// The command `diagram`: the picture of one failure path, or of the whole model.
struct Diagram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "Draw one failure path, or the whole model, as an SVG picture.",
        discussion: """
            Perimeters are nested boxes coloured by operator, barriers are gates on the boundary \
            that they guard, open where the failure opens them; the path is numbered step by \
            step. Without further words, the first path of the findings is drawn; where nobody need \
            fail at any tier, how that comes about. Where several are named with --fail, what they bring about \
            together is drawn, whether it needs each of them or not. With --map everything that the \
            model says of places is drawn and no path; with --matrix, how few failures suffice, as cells. The \
            same model gives the same bytes.

            A map of more than 150 perimeters, channels, copies, keys and legs is an overview: \
            perimeters are counted by operator and parent, and so is what runs between them. \
            --around draws a part thing by thing; --whole draws everything so, which takes time \
            and memory.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: the picture shows what \
            is proved so far, standard error says how far that goes, and the exit status is 3.
            """)

    @OptionGroup var input: ModelInput
    @OptionGroup var selection: PathSelection

    @Flag(help: "Draw the map of all perimeters instead of a path.")
    var map = false

    @Option(
        help: ArgumentHelp(
            "Draw the map of the part around this element: the perimeter, channel, weights, key, "
                + "workload, defender, parent or jurisdiction of this id or title, with what holds "
                + "it, what it holds, its channels and what they lead to; perimeters.ID, "
                + "channels.ID and so on where an id is used twice.",
            valueName: "name"))
    var around: String?

    @Flag(help: "Draw every thing of the map by itself, however many there are.")
    var whole = false

    @Flag(help: "Draw the exposure matrix instead of a path.")
    var matrix = false

    @Flag(help: "Draw the path and what it passes and nothing else; no list of steps.")
    var pathOnly = false

    @OptionGroup var picture: PictureArguments
    @OptionGroup var effort: EffortArguments

    func validate() throws {
        if map && matrix { throw ValidationError("Choose one of --map and --matrix.") }
        if matrix && around != nil {
            throw ValidationError("--around draws a map: leave --matrix out.")
        }
        if around != nil && selection.isMade {
            throw ValidationError(
                "--around draws a map: leave out --path, --fail, --consequence and --tier.")
        }
        if pathOnly && (map || matrix || around != nil) {
            throw ValidationError(
                "--path-only draws a path: leave out --map, --matrix and --around.")
        }
        if whole && !map && around == nil {
            throw ValidationError("--whole goes with --map or --around.")
        }
    }

    func run() throws {
        let input = try input.read(for: picture)
        if map || around != nil { return try picture.write(mapped(input).picture) }
        let compiled = try effort.compile(input)
        if matrix { return try writeMatrix(of: compiled) }
        let chosen = try selection.path(in: compiled, effort)
        try picture.write(
            FailurePathDiagram(
                path: chosen.path, in: compiled, extent: pathOnly ? .path : .surroundings,
                theme: picture.theme, paper: picture.width
            ).picture)
        try EffortArguments.end(chosen.extent, telling: chosen.sentence)
    }

    private func writeMatrix(of compiled: CompiledModel) throws {
        _ = try selection.failed(in: compiled)
        let analysis = try AnalysisArguments.analysis(
            of: compiled, only: selection.goals(in: compiled), effort)
        try picture.write(
            ExposureMatrix(analysis, theme: picture.theme, paper: picture.width).picture)
        try EffortArguments.end(
            analysis.findings.extent, telling: analysis.findings.extentSentence)
    }

    /// The map; an overview counts what the model says and needs no attack graph.
    ///
    /// - Throws: `MapElementError`, or `CommandError.attackGraphLacks` for a part of a raw graph.
    private func mapped(_ input: CheckedInput) throws -> PerimeterMap {
        var element: MapElement?
        if case .model(let model, _) = input.content {
            element = try around.map { try MapElement(named: $0, in: model) }
            if !whole, PerimeterMap.isOverview(of: model, around: element) {
                do {
                    return PerimeterMap(
                        try CompiledModel(uncompiled: model, digest: input.digest),
                        around: element, theme: picture.theme, paper: picture.width)
                } catch {
                    throw CommandError.ours(while: "the model is counted", error)
                }
            }
        } else if around != nil {
            throw CommandError.attackGraphLacks(
                what: "an attack graph has no perimeters to draw around: give a model")
        }
        return try PerimeterMap(
            effort.compile(input), around: element, size: whole ? .whole : .standard,
            theme: picture.theme, paper: picture.width)
    }
}
