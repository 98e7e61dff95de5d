import ArgumentParser
import Drawing
import Outputs

/// What knows where a picture goes and how wide it is to be printed, and is the one way out for it.
protocol PictureDestination: OutputDestination {
    /// The width that `--width` names.
    var width: PaperWidth? { get }
}

extension PictureDestination {
    /// Writes a picture in the form that the extension of its file says.
    ///
    /// - Throws: `OutputFault`, `ValidationError` for another extension, and `TooNarrow` where its
    ///   letters would be smaller than eight points.
    func write(_ picture: Picture) throws {
        let form = try PictureForm(of: output)
        if let least = picture.leastPaper, let width { throw TooNarrow(width: width, least: least) }
        guard form != .svg else { return try write(picture.svg()) }
        do {
            try write(PictureConverter().converted(picture, to: form))
        } catch let fault as PictureConverter.Fault {
            throw OutputFault.notConverted(path: output ?? "", fault)
        }
    }
}

extension PaperWidth {
    /// Reads a width from the command line.
    static func read(_ argument: String) throws -> PaperWidth {
        guard let width = PaperWidth(argument) else {
            let units = Unit.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                "'\(argument)' is not a width: write a number and a unit (\(units)), for example "
                    + "16cm or 8.5cm.")
        }
        return width
    }
}

extension ArgumentHelp {
    /// The help of `--width`.
    static let width = ArgumentHelp(
        "Lay a picture out to be printed so wide, with no letter under 8 pt: 16cm, 8.5cm, 170mm, "
            + "6.3in, 450pt or 800px; it wraps into further rows where it must.",
        valueName: "width")

    /// The help of `--output` where a picture may be written.
    static let pictureOutput: ArgumentHelp = """
        Write to this file instead of standard output, whole or not at all; a picture as its \
        extension says: .svg, .png or .pdf, the latter two by rsvg-convert.
        """
}
