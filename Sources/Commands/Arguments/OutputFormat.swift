import ArgumentParser
import Outputs
import Reports

/// The forms in which a command can write its answer.
protocol OutputFormat: CaseIterable, ExpressibleByArgument, Sendable {
    /// The form of an answer where none is asked for.
    static var text: Self { get }

    /// The forms, for the help of `--format`.
    static var help: ArgumentHelp { get }

    /// Whether it is a picture.
    var isPicture: Bool { get }
}

extension OutputFormat where Self: RawRepresentable, RawValue == String {
    var isPicture: Bool { rawValue == PictureForm.svg.rawValue }
}

/// The forms of a report.
enum ReportFormat: String, OutputFormat {
    case text
    case json
    case markdown

    static let help: ArgumentHelp = "text, json or markdown."

    /// The form of a list of minimal sets in such a report.
    var listing: MinimalSetListing.Form {
        switch self {
        case .text: .text
        case .json: .json
        case .markdown: .markdown
        }
    }
}
