import ArgumentParser
import Exporters
import FailureAnalysis
import Foundation
import ThreatGraph

/// The command `analyse`, which asks who can fail alone.
struct Analyse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say who can fail alone, at which attacker tier, and prove it.",
        discussion: """
            For exfiltration, disclosure, denial and tampering: the fewest failures that suffice \
            at each attacker tier, every minimal coalition of parties and of root causes, with \
            and without the lab, the security level that is left after each party's failure, and \
            for every single failure that suffices the path, step by step.

            Every proof and cut behind the answer is verified by an independent checker; if one \
            does not verify, nothing is printed and the exit status is 70.
            """)

    /// The forms in which findings are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case markdown
    }

    @OptionGroup var input: ModelInput
    @OptionGroup var arguments: AnalysisArguments

    @Option(
        help: """
            Write coalitions at this level only: party, root, lab-bypass or root-lab-bypass; may \
            be repeated. The verdict is judged at all of them.
            """,
        transform: AnswerLevel.read)
    var level: [AnswerLevel] = []

    @Flag(help: "Also set every attack vector of the catalogue against every perimeter.")
    var coverage = false

    @OptionGroup var likelihood: ProbabilityArguments

    @Option(help: "text, json or markdown.")
    var format: Format = .text

    @Option(help: "Write to this file instead of standard output, whole or not at all.")
    var output: String?

    @Option(
        help: "Also write the picture and the graph of every failure path into this folder.")
    var figures: String?

    func run() throws {
        let compiled = try input.compiled(withCatalogue: coverage)
        var options = arguments.options
        options.probability = likelihood.options(for: compiled)
        let analysis = try AnalysisArguments.analysis(of: compiled, options: options)
        if let figures { try FigureFolder(path: figures).write(analysis) }
        let text =
            switch format {
            case .text: report(of: analysis).text
            case .markdown: report(of: analysis).markdown
            case .json: try analysis.findings.limited(to: level).json()
            }
        try OutputFile(path: output).write(text)
        if analysis.findings.requirements.contains(where: { !$0.holds }) {
            throw ExitCode.requirementBroken
        }
    }

    private func report(of analysis: Analysis) -> AnalysisReport {
        AnalysisReport(analysis, levels: level, showsVectors: coverage)
    }
}
