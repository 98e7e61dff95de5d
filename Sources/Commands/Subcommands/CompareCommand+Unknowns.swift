import ArgumentParser
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import Reports
import ThreatGraph

extension CompareCommand {
    /// Whether what was asked goes with `--unknowns`, which sets two models side by side in every
    /// completion of what is unknown.
    func validateUnknowns() throws {
        if models.count != (base == nil ? 2 : 1) || levels != nil {
            throw ValidationError("--unknowns takes two models, and no --levels.")
        }
        if failIfWorse {
            throw ValidationError(
                "--fail-if-worse judges the models as they are written: leave --unknowns out.")
        }
        if ![.text, .json, .markdown].contains(output.format) {
            throw ValidationError("--unknowns is written as text, json or markdown.")
        }
    }

    /// Sets two models side by side in every completion of what is unknown.
    func runUnknowns(_ inputs: [CheckedInput]) throws {
        let candidates = try inputs.map(openCandidate)
        guard candidates.count == 2 else { return }
        var options = try arguments.options(for: candidates.map(\.compiled))
        options.effort = effort.effort
        let findings: ComparedUnknowns
        do {
            findings = try effort.watching { watch in
                try ComparedUnknownsAnalyser(
                    candidates[0], candidates[1], options: options, watch: watch
                ).findings()
            }
        } catch {
            switch error {
            case is ComparedUnknownsError, is AnalysisError: throw error
            default: throw CommandError.ours(while: "the completions do not compile", error)
            }
        }
        try output.write { format in
            switch format {
            case .json: try ComparedUnknownsDocument(findings, levels: level).json()
            case .markdown: ComparedUnknownsReport(findings, levels: level).markdown
            default:
                ComparedUnknownsReport(findings, levels: level).text(
                    width: TerminalWidth.columns)
            }
        }
        try EffortArguments.end(findings.extent)
    }

    /// A model that can be completed; a graph that came without one leaves nothing open.
    private func openCandidate(
        _ input: CheckedInput
    ) throws -> ComparedUnknownsAnalyser.Candidate {
        let compiled = try effort.compile(input)
        guard case .model(let model, let catalogue) = input.content, let document = input.document
        else { return ComparedUnknownsAnalyser.Candidate(compiled) { _ in compiled } }
        return ComparedUnknownsAnalyser.Candidate(compiled) { changes in
            var graph = try document.applying(changes).threatGraph(
                checkingChanges: false, catalogue: catalogue)
            graph.datedFactsAsOf = model.datedFactsAsOf
            return try ModelCompiler(graph, catalogue: catalogue).compile(digest: input.digest)
        }
    }
}
