import ArgumentParser

/// In which form an answer is written, and where: the output options that commands share.
///
/// Flat, since each group within a group costs every start a million instructions.
struct OutputArguments<Format: OutputFormat>: ParsableArguments, OutputDestination {
    @Option(help: Format.help)
    var format: Format = .text

    @Option(help: .output)
    var output: String?

    /// Writes an answer in the form that is asked for.
    ///
    /// - Throws: `OutputFault`, and what the rendering throws.
    func write(_ rendering: (Format) throws -> String) throws { try write(rendering(format)) }
}

extension OutputArguments where Format == ReportFormat {
    /// Writes a report in the form that is asked for; only that form is made.
    func write(
        text: @autoclosure () -> String, markdown: @autoclosure () -> String,
        json: @autoclosure () throws -> String
    ) throws {
        try write { format in
            switch format {
            case .text: text()
            case .markdown: markdown()
            case .json: try json()
            }
        }
    }
}
