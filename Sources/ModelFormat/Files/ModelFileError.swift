/// Why a file could not be read.
public enum ModelFileError: Error, Hashable, Sendable {
    /// There is no such file, or it may not be read.
    case unreadable(String)
    /// It is a folder, a device or a pipe.
    case notRegular(String)
    /// It is longer than the reader takes.
    case tooLong(String, limit: Int)
}

extension ModelFileError: CustomStringConvertible {
    /// What is wrong, with the path.
    public var description: String {
        switch self {
        case .unreadable(let path): "'\(path)' does not exist or may not be read"
        case .notRegular(let path): "'\(path)' is not a regular file: '-' reads standard input"
        case .tooLong(let path, let limit): "'\(path)' is longer than \(limit) bytes"
        }
    }
}
