internal import FoundationEssentials
internal import Glibc

/// Where the models lie that a model may extend: below one folder, and nowhere else.
///
/// A model that somebody else wrote could else read any file of whoever runs the program, and its
/// diagnostics would quote it.
public struct BaseModels: Hashable, Sendable {
    /// The path from whose folder the first `extends` leads on; `nil` where there is none.
    let start: String?
    /// The folder below which every base model lies; `nil` for the folder of `start`.
    let root: String?
    /// The commit at which they are read; `nil` where they are read from disk.
    var revision: GitRevision?

    /// Base models beside a file, or below it.
    ///
    /// - Parameter root: the folder below which they lie; the file's own when `nil`.
    public static func beside(_ file: String, root: String? = nil) -> BaseModels {
        BaseModels(start: file, root: root)
    }

    /// Base models of a text that came on standard input.
    ///
    /// - Parameters:
    ///   - folder: where it is taken to lie; it can extend nothing when `nil`.
    ///   - root: the folder below which they lie; `folder` when `nil`.
    public static func ofStandardInput(in folder: String?, root: String? = nil) -> BaseModels {
        BaseModels(start: folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" }, root: root)
    }

    /// Base models of a file as it was at a commit, which lie in the same repository and below the
    /// same folder.
    ///
    /// - Parameters:
    ///   - file: its path in the repository.
    ///   - root: the folder on disk below which they lie; the file's own when `nil`.
    public static func at(
        _ revision: GitRevision, beside file: String, root: String? = nil
    ) -> BaseModels {
        // A folder that nothing in the repository lies below, where it lies elsewhere.
        BaseModels(
            start: file, root: root.map { revision.part(below: $0) ?? "/" }, revision: revision)
    }

    /// The bytes of a model that somebody else named, by a path seen from the folder of the process.
    ///
    /// - Parameters:
    ///   - path: one that leads on from there, never up to a root.
    ///   - folder: the folder below which it lies.
    /// - Throws: `ModelFileError`, or an error that says why it may not be read.
    package static func bytes(
        of path: String, below folder: String, upTo maximumBytes: Int
    ) throws -> [UInt8] {
        guard RelativePath.isAllowed(path) else { throw BaseModelError.noRelativePath(path) }
        return try BaseModels(start: "./", root: folder).bytes(of: path, upTo: maximumBytes)
    }

    /// A model that a file of ours names, by a path seen from that file's folder.
    ///
    /// - Parameters:
    ///   - written: the path.
    ///   - file: the file.
    ///   - folder: the folder below which it lies; the file's own when `nil`.
    /// - Throws: `ModelFileError`, or an error that says why it may not be read.
    package static func model(
        named written: String, in file: String, below folder: String?, upTo maximumBytes: Int
    ) throws -> (path: String, bytes: [UInt8]) {
        guard RelativePath.isAllowed(written) else { throw BaseModelError.noRelativePath(written) }
        let path = RelativePath.resolve(written, from: file)
        return (
            path, try BaseModels(start: file, root: folder).bytes(of: path, upTo: maximumBytes)
        )
    }

    /// The bytes of a base model at a commit, by its path in the repository.
    private func bytes(
        of path: String, at revision: GitRevision, below folder: String, upTo maximumBytes: Int
    ) throws -> [UInt8] {
        let (parts, above) = (path.split(separator: "/"), folder.split(separator: "/"))
        guard !path.hasPrefix("/"), folder != "/", !parts.contains(".."),
            parts.count > above.count, parts.starts(with: above)
        else { throw BaseModelError.outside(folder) }
        guard let bytes = try revision.bytes(of: path, upTo: maximumBytes) else {
            throw ModelFileError.unreadable(path, .absent)
        }
        return bytes
    }

    /// The bytes of a base model.
    ///
    /// What is opened is asked where it is, so that no link that changes meanwhile leads out.
    ///
    /// - Throws: `ModelFileError`, or `BaseModelError` for a file that may not be read.
    package func bytes(of path: String, upTo maximumBytes: Int) throws -> [UInt8] {
        guard let start else { throw BaseModelError.noFolder }
        let folder = root ?? RelativePath.folder(of: start)
        if let revision {
            return try bytes(of: path, at: revision, below: folder, upTo: maximumBytes)
        }
        guard Self.isBelow(Self.resolved(path), folder) else {
            throw BaseModelError.outside(folder)
        }
        let pieces = try FilePieces(file: path, maximumBytes: maximumBytes)
        let opened = "/proc/self/fd/\(pieces.descriptor)"
        if let place = try? FileManager.default.destinationOfSymbolicLink(atPath: opened),
            !Self.isBelow(place, folder)
        {
            throw BaseModelError.outside(folder)
        }
        return try pieces.rest()
    }

    /// The path without links.
    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    /// Whether a path without links lies below a folder.
    private static func isBelow(_ path: String, _ folder: String) -> Bool {
        let above = resolved(folder.isEmpty ? "." : folder).split(separator: "/")
        let parts = path.split(separator: "/")
        return parts.count > above.count && parts.starts(with: above)
    }
}

/// Why a base model may not be read.
package enum BaseModelError: Error, Hashable {
    /// The model came on standard input, which lies in no folder.
    case noFolder
    /// It lies outside the folder of the model.
    case outside(String)
    /// It is no path that leads on from a folder.
    case noRelativePath(String)
}

extension BaseModelError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noFolder:
            "standard input lies in no folder: say with --stdin-folder where its base models are"
        case .noRelativePath(let path):
            "'\(path.prefix(80))' is no path that leads on from a folder: write for example "
                + "'models/base.yaml'"
        case .outside(""):
            "it lies outside the folder of the model: move it there, or name a folder that holds "
                + "both with --root"
        case .outside(let folder):
            "it lies outside '\(folder)': move it there, or name a folder that holds both with --root"
        }
    }
}
