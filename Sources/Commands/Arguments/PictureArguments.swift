import ArgumentParser
import Exporters

/// How a picture is drawn, and where it goes.
struct PictureArguments: ParsableArguments, OutputDestination {
    @Option(help: .theme, transform: DiagramTheme.read)
    var theme: DiagramTheme = .auto

    @Option(help: .output)
    var output: String?
}

extension DiagramTheme {
    /// Reads a theme from the command line; one for a page that brings its own style sheet is of
    /// no use in a file.
    static func read(_ argument: String) throws -> DiagramTheme {
        let themes: [DiagramTheme] = [.auto, .light, .dark]
        guard let theme = themes.first(where: { $0.rawValue == argument }) else {
            throw ValidationError("'\(argument)' is not a theme: write auto, light or dark.")
        }
        return theme
    }
}
