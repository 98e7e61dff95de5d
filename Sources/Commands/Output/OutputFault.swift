import FoundationEssentials
import Glibc
import SystemPackage

/// Why results could not be put where they go, with what the system says of it.
enum OutputFault: Error {
    /// A file, or standard output where there is no path, cannot be written.
    case unwritten(path: String?, reason: String)
    /// A folder cannot be made.
    case noFolder(path: String, reason: String)

    /// A file, or standard output where there is no path, cannot be written.
    static func unwritten(_ path: String?, _ error: any Error) -> OutputFault {
        let folder = path.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        let isHomeless = folder.map { !FileManager.default.fileExists(atPath: $0) } ?? false
        return .unwritten(
            path: path, reason: isHomeless ? "its folder does not exist" : reason(error))
    }

    /// A folder cannot be made.
    static func noFolder(_ path: String, _ error: any Error) -> OutputFault {
        .noFolder(path: path, reason: reason(error))
    }

    /// What the system says was wrong.
    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as Errno: error.description
        case let error as POSIXError: Errno(rawValue: error.code.rawValue).description
        case let error as CocoaError: error.underlying.map(reason) ?? "\(error)"
        default: "\(error)"
        }
    }
}

extension OutputFault: CustomStringConvertible {
    /// What could not be done, and why.
    var description: String {
        switch self {
        case .unwritten(let path, let reason):
            "cannot write \(path ?? "standard output"): \(reason)"
        case .noFolder(let path, let reason): "cannot make the folder \(path): \(reason)"
        }
    }
}
