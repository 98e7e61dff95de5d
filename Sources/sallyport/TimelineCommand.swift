import ArgumentParser
import Exporters
import FailureAnalysis
import ModelFormat
import Pictures
import ThreatGraph

/// The command `timeline`, which asks what changes when.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Say what changes when: who can fail alone in each epoch, and what is kept.",
        discussion: """
            Time is cut at every date on which something begins, ends or changes (since, until \
            and timeline in the model). For each epoch: the fewest failures that suffice in it \
            alone, as analyse answers, and by its end with the bytes and keys that were kept from \
            earlier ones; what differs from the epoch before, and which dated fact is the reason. \
            After the last dated fact nothing is supported by any source.
            """)

    /// The forms in which findings are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case markdown
        case svg
    }

    @OptionGroup var input: ModelInput

    @OptionGroup var tiers: TierArguments

    @Option(help: "text, json, markdown, or svg for a picture.")
    var format: Format = .text

    @OptionGroup var picture: PictureArguments

    @Option(help: "Write to this file instead of standard output, whole or not at all.")
    var output: String?

    func run() throws {
        let findings = try findings(of: input.read())
        let text =
            switch format {
            case .text: TimelineReport(findings).text
            case .markdown: TimelineReport(findings).markdown
            case .json: try findings.json()
            case .svg: TimelinePicture(findings, theme: picture.theme).svg()
            }
        try OutputFile(path: output).write(text)
    }

    private func findings(of checked: CheckedInput) throws -> TimelineFindings {
        guard case .model(let model, let catalogue) = checked.content,
            let document = checked.dated?.document ?? checked.document
        else {
            StandardError.print("sallyport: an attack graph has no dates: give a model")
            throw ExitCode(64)
        }
        let analyser = TimelineAnalyser(
            checked.dated?.graph ?? model, options: TimelineOptions(tiers: tiers.numbers),
            catalogue: catalogue
        ) { day, undated, without in
            try document.asOf(DatedState(day: day, undated: undated, without: without))
                .threatGraph(checkingChanges: false, catalogue: catalogue)
        }
        do {
            return try ProgressNotice.during("solving the epochs") {
                try analyser.findings(digest: checked.digest)
            }
        } catch let error as TimelineError {
            StandardError.print("sallyport: \(error)")
            switch error {
            case .noModel, .tooManyEpochs: throw ExitCode.modelWrong
            case .analysis, .notCompiled: throw ExitCode.internalFault
            }
        }
    }
}
