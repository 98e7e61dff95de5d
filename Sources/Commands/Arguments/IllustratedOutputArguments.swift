import ArgumentParser
import Drawing

/// In which form an answer is written, where, and how it is drawn where the form is a picture.
struct IllustratedOutputArguments<Format: OutputFormat>: ParsableArguments, OutputDestination {
    @Option(help: Format.help)
    var format: Format = .text

    @Option(help: .theme, transform: Theme.read)
    var theme: Theme = .auto

    @Option(help: .output)
    var output: String?

    /// Writes an answer in the form that is asked for.
    ///
    /// - Throws: `OutputFault`, and what the rendering throws.
    func write(_ rendering: (Format) throws -> String) throws { try write(rendering(format)) }
}
