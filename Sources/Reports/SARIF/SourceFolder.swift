import FoundationEssentials
package import Interchange
import ModelFormat
package import Phrases

/// The folder from which readers of an output see the files of a model: paths in it are written
/// relative to it.
package struct SourceFolder: Hashable, Sendable {
    /// The names on the way to it from the root of the file system.
    package let parts: [String]

    /// The folder that the program runs in, usually the root of a repository.
    package static var current: SourceFolder {
        SourceFolder(parts: parts(of: FileManager.default.currentDirectoryPath))
    }

    /// Where a path of an input is written; an attack graph and standard input have no places.
    package func place(of path: String, in input: CheckedInput, read argument: String)
        -> SourcePlace
    {
        guard let document = input.document, argument != "-" else {
            return SourcePlace(file: argument == "-" ? "stdin" : relative(argument), line: 1)
        }
        let place = document.place(of: path)
        // A model inside a GraphML file has lines of its own, which no reader could open.
        guard FileManager.default.fileExists(atPath: place.file) else {
            return SourcePlace(file: relative(argument), line: 1)
        }
        return SourcePlace(
            file: relative(place.file), line: place.line, utf16Column: place.utf16Column)
    }

    /// Where a diagnostic stands; the first line of what was read where that is not known, or where
    /// the place is in no file that a reader could open.
    package func place(of place: DiagnosticPlace?, read argument: String) -> SourcePlace {
        guard let place, FileManager.default.fileExists(atPath: place.file) else {
            if argument != "-" { return SourcePlace(file: relative(argument), line: 1) }
            return SourcePlace(
                file: "stdin", line: place?.line ?? 1, utf16Column: place?.utf16Column)
        }
        return SourcePlace(
            file: relative(place.file), line: place.line, utf16Column: place.utf16Column)
    }

    /// A file's path seen from the folder.
    package func relative(_ path: String) -> String {
        let target = Self.parts(of: URL(fileURLWithPath: path).standardizedFileURL.path)
        let common = zip(parts, target).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: parts.count - common)
        return (up + target[common...]).joined(separator: "/")
    }

    private static func parts(of path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }
}
