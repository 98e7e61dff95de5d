import ArgumentParser
import Compilation
import FailureAnalysis
import Pictures
import Wording

/// The command `diagram`: the picture of one failure path, or of the whole model.
struct Diagram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "Draw one failure path, or the whole model, as an SVG picture.",
        discussion: """
            Perimeters are nested boxes coloured by operator, barriers are gates on the boundary \
            that they guard, open where the failure opens them; the path is numbered step by \
            step. Without further words, the first path of the findings is drawn. With --map \
            everything that the model says of places is drawn and no path; with --matrix, how \
            few failures suffice, as cells. The same model gives the same bytes.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: the picture shows what \
            is proved so far, standard error says how far that goes, and the exit status is 3.
            """)

    @OptionGroup var input: ModelInput
    @OptionGroup var selection: PathSelection

    @Flag(help: "Draw the map of all perimeters instead of a path.")
    var map = false

    @Flag(help: "Draw the exposure matrix instead of a path.")
    var matrix = false

    @OptionGroup var picture: PictureArguments
    @OptionGroup var effort: EffortArguments

    func validate() throws {
        if map && matrix { throw ValidationError("Choose one of --map and --matrix.") }
    }

    func run() throws {
        let compiled = try input.compiled(for: picture)
        if map { return try picture.write(PerimeterMap(compiled, theme: picture.theme).svg()) }
        let analysis = try AnalysisArguments.analysis(of: compiled, effort)
        try picture.write(svg(of: analysis))
        try EffortArguments.end(
            analysis.findings.extent, telling: analysis.findings.extentSentence)
    }

    private func svg(of analysis: Analysis) throws -> String {
        if matrix { return ExposureMatrix(analysis, theme: picture.theme).svg() }
        let path = try selection.choice.path(among: analysis.paths)
        return FailurePathDiagram(path: path, in: analysis.compiled, theme: picture.theme).svg()
    }
}
