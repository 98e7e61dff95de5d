import ModelFormat

/// Why results could not be put where they go, and why not.
enum OutputFault: Error {
    /// A file, or standard output where there is no path, cannot be written.
    case unwritten(path: String?, reason: String)
    /// A folder cannot be made.
    case noFolder(path: String, reason: String)

    /// A file, or standard output where there is no path, cannot be written.
    static func unwritten(_ path: String?, _ error: any Error) -> OutputFault {
        .unwritten(path: path, reason: FileFault(error).whenWriting)
    }

    /// A folder cannot be made.
    static func noFolder(_ path: String, _ error: any Error) -> OutputFault {
        .noFolder(path: path, reason: FileFault(error).whenWriting)
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
