import ArgumentParser
import Drawing
import Outputs

/// In which form an answer is written, where, and how it is drawn where the form is a picture.
struct IllustratedOutputArguments<Format: OutputFormat>: ParsableArguments, PictureDestination {
    @Option(help: Format.help)
    var format: Format = .text

    @Option(help: .theme, transform: Theme.read)
    var theme: Theme = .auto

    @Option(help: .width, transform: PaperWidth.read)
    var width: PaperWidth?

    @Option(help: .pictureOutput)
    var output: String?

    func validate() throws {
        let path = OutputFile(path: output).path
        if format.isPicture {
            _ = try PictureForm(of: path)
        } else {
            try PictureForm.refusePicture(named: path)
            if width != nil { throw ValidationError("--width goes with --format svg.") }
        }
    }

    /// Writes an answer in the form that is asked for: text as it is, a picture as the extension of
    /// its file says.
    ///
    /// - Throws: `OutputFault`, `TooNarrow`, and what the rendering throws.
    func write(_ rendering: (Format) throws -> any Rendering) throws {
        try rendering(format).write(to: self)
    }
}

/// What an answer is rendered as: text or a picture.
protocol Rendering {
    /// Writes it where it goes, in the one way that there is for it.
    func write(to destination: some PictureDestination) throws
}

extension String: Rendering {
    func write(to destination: some PictureDestination) throws { try destination.write(self) }
}

extension Picture: Rendering {
    func write(to destination: some PictureDestination) throws { try destination.write(self) }
}
