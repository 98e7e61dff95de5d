import ArgumentParser
import Drawing

/// How a picture is drawn, and where it goes.
struct PictureArguments: ParsableArguments, OutputDestination {
    @Option(help: .theme, transform: Theme.read)
    var theme: Theme = .auto

    @Option(help: .output)
    var output: String?
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
