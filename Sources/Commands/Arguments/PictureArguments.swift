import ArgumentParser
import Drawing
import Outputs

/// How a picture is drawn, and where it goes.
struct PictureArguments: ParsableArguments, PictureDestination {
    @Option(help: .theme, transform: Theme.read)
    var theme: Theme = .auto

    @Option(help: .width, transform: PaperWidth.read)
    var width: PaperWidth?

    @Option(help: .pictureOutput)
    var output: String?

    func validate() throws { _ = try PictureForm(of: OutputFile(path: output).path) }
}

extension Theme {
    /// Reads a theme from the command line; one for a page that brings its own style sheet is of
    /// no use in a file.
    static func read(_ argument: String) throws -> Theme {
        let themes: [Theme] = [.auto, .light, .dark]
        guard let theme = themes.first(where: { $0.rawValue == argument }) else {
            throw ValidationError("'\(argument)' is not a theme: write auto, light or dark.")
        }
        return theme
    }
}
