import ArgumentParser
import Compilation
import FailureAnalysis
import Pictures

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
            """)

    @OptionGroup var input: ModelInput
    @OptionGroup var selection: PathSelection

    @Flag(help: "Draw the map of all perimeters instead of a path.")
    var map = false

    @Flag(help: "Draw the exposure matrix instead of a path.")
    var matrix = false

    @OptionGroup var picture: PictureArguments

    func validate() throws {
        if map && matrix { throw ValidationError("Choose one of --map and --matrix.") }
    }

    func run() throws {
        try picture.write(svg(of: input.compiled(for: picture)))
    }

    private func svg(of compiled: CompiledModel) throws -> String {
        if map { return PerimeterMap(compiled, theme: picture.theme).svg() }
        let analysis = try AnalysisArguments.analysis(of: compiled)
        if matrix { return ExposureMatrix(analysis, theme: picture.theme).svg() }
        let path = try selection.choice.path(among: analysis.paths)
        return FailurePathDiagram(path: path, in: compiled, theme: picture.theme).svg()
    }
}
