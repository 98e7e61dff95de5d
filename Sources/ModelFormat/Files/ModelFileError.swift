/// Why a file could not be read.
public enum ModelFileError: Error, Hashable, Sendable {
    /// The system does not give it.
    case unreadable(String, FileFault)
    /// It is a folder, a device or a pipe.
    case notRegular(String)
    /// It is longer than the reader takes.
    case tooLong(String, limit: Int)
}

extension ModelFileError: CustomStringConvertible {
    /// What is wrong, with the path.
    public var description: String {
        switch self {
        case .unreadable("-", let fault): "standard input \(fault.whenReading)"
        case .unreadable(let path, let fault): "'\(path)' \(fault.whenReading)"
        case .notRegular(let path): "'\(path)' is not a regular file: '-' reads standard input"
        case .tooLong(let path, let limit): "'\(path)' is longer than \(limit) bytes"
        }
    }
}
