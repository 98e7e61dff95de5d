import Drawing
import ModelFormat
package import PageServer
import Pictures

/// The files of the page: those compiled in, or those of a folder for whoever works on it.
package enum StudioPage: Sendable {
    /// Those compiled in.
    case compiledIn
    /// Those that lie in a folder, as they are when they are asked for.
    case folder(String)

    /// The file that is the page itself.
    static let index = "index.html"
    /// The style sheet of pictures, which is made and lies nowhere.
    static let pictures = "pictures.css"

    /// What a file holds; `nil` where there is none of that name.
    func text(_ name: String) -> [UInt8]? {
        guard Self.isName(name) else { return nil }
        switch self {
        case .compiledIn:
            return Self.files.first { $0.name == name }.map { Array(($0.text + "\n").utf8) }
        case .folder(let folder):
            return try? InputFile(folder + "/" + name).bytes(upTo: 4 << 20)
        }
    }

    /// What pictures need on a page that holds them.
    static var pictureStyle: [UInt8] { Array(Palette.product.styleSheet.utf8) }

    /// Whether a name is one of a file of a page: small letters, digits and hyphens, and what it is.
    static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && type(of: name) != nil
            && parts[0].utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
    }

    /// The type of a file by its name; `nil` for any that no page has.
    static func type(of name: String) -> ContentType? {
        switch name.split(separator: ".").last {
        case "js": .script
        case "css": .style
        case "svg": .picture
        case "html": .page
        default: nil
        }
    }
}
