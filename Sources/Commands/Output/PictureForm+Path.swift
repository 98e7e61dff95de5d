import ArgumentParser
import Outputs

extension PictureForm {
    /// The form for a path; SVG for standard output and for a name without an extension, as those
    /// of pipes and devices are.
    ///
    /// - Throws: `ValidationError` for any other extension, rather than filling the file with what
    ///   its name does not say.
    init(of path: String?) throws {
        guard let path, let named = Self.named(by: path) else {
            self = .svg
            return
        }
        guard let form = Self(rawValue: named.lowercased()) else {
            throw ValidationError(
                "'\(path)': pictures are written as .svg, .png or .pdf and not as .\(named).")
        }
        self = form
    }

    /// The extension of a path; a name that only begins with a point has none.
    static func named(by path: String) -> String? {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
        let named = name[name.index(after: point)...]
        return named.isEmpty ? nil : String(named)
    }

    /// Refuses a file that is named as a picture for what is none.
    ///
    /// - Throws: `ValidationError`.
    static func refusePicture(named path: String?) throws {
        guard let path, let named = named(by: path), Self(rawValue: named.lowercased()) != nil
        else { return }
        throw ValidationError(
            "'\(path)' is named as a picture: add --format svg, or give it another name.")
    }
}
