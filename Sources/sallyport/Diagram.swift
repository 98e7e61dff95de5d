import ArgumentParser
import Exporters
import FailureAnalysis

/// The command `diagram`: the picture of one failure path.
struct Diagram: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw one failure path as an SVG picture to paste into a document.",
        discussion: """
            Perimeters are nested boxes coloured by operator, barriers are gates on the boundary \
            that they guard, open where the failure opens them; the path is numbered step by \
            step. Without further words, the first path of the findings is drawn. The same \
            model gives the same bytes.
            """)

    @OptionGroup var input: ModelInput
    @OptionGroup var selection: PathSelection

    @Option(help: "Write to this file instead of standard output, whole or not at all.")
    var output: String?

    func run() throws {
        let analysis = try AnalysisArguments.analysis(of: input.compiled())
        let path = try selection.path(in: analysis)
        let diagram = FailurePathDiagram(path: path, in: analysis.compiled)
        try OutputFile(path: output).write(diagram.svg())
    }
}
