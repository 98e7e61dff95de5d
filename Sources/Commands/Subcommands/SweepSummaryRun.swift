import ArgumentParser
import Drawing
import ModelFormat
import Reports
import Setups
import ThreatGraph

/// One summary of rows: which files, and in which form.
struct SweepSummaryRun: PictureDestination {
    let files: [String]
    let arguments: SweepSummaryArguments
    let format: SweepFormat
    let output: String?
    let plan: SweepSummaryPlan?

    var width: PaperWidth? { arguments.width }

    /// Reads the rows and writes what they say together.
    ///
    /// - Throws: `StoppedEarly` where rows are known to be missing or without an answer.
    func run() throws {
        var summariser = SweepSummariser(
            SweepSummariser.Request(
                tier: arguments.tier?.rawValue, headlines: arguments.headline,
                isMapped: format == .svg && arguments.picture == .heatMap, by: arguments.by),
            plan: plan)
        var reader = SweepRowFiles()
        for file in files { try reader.read(file, into: &summariser) }
        let summary = try summariser.summary()
        try write(summary)
        guard summary.isIncomplete else { return }
        for sentence in summary.extentSentences {
            StandardError.print("sallyport: \(sentence)")
        }
        throw StoppedEarly()
    }

    private func write(_ summary: SweepSummary) throws {
        switch format {
        case .markdown: try write(SweepSummaryReport(summary).markdown)
        case .json: try write(try SweepSummaryDocument(summary).json())
        case .svg:
            let pictures = SweepPictures(summary, headlines: arguments.headline, by: arguments.by)
            try write(
                pictures.picture(
                    arguments.picture ?? .tornado, theme: arguments.theme, paper: width))
        case .text, .ndjson, .csv:
            try write(SweepSummaryReport(summary).text(width: TerminalWidth.columns))
        }
    }
}
