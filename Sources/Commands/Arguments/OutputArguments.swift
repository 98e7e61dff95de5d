import ArgumentParser

/// In which form an answer is written, and where: the output options that commands share.
struct OutputArguments<Format: OutputFormat>: ParsableArguments {
    @Option(help: Format.help)
    var format: Format = .text

    @OptionGroup var appearance: Format.Appearance

    @OptionGroup var destination: DestinationArguments

    /// Writes an answer in the form that is asked for: every command's way out.
    ///
    /// - Throws: `OutputFault`, and what the rendering throws.
    func write(_ rendering: (Format) throws -> String) throws {
        try destination.write(rendering(format))
    }
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
