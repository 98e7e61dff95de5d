import ArgumentParser
import Drawing
import Exporters

/// How pictures are drawn.
struct PictureArguments: ParsableArguments {
    @Option(
        help: """
            Colours of a picture: light, dark, or auto for light that turns dark where the reader \
            prefers so.
            """,
        transform: Theme.read)
    var theme: Theme = .auto
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
