import ModelFormat
import Outputs

/// Why results could not be put where they go, and why not.
enum OutputFault: Error {
    /// A file, or standard output where there is no path, cannot be written.
    case unwritten(path: String?, reason: String)
    /// A folder cannot be made.
    case noFolder(path: String, reason: String)
    /// A picture cannot be turned into the form that the name of its file says.
    case notConverted(path: String, PictureConverter.Fault)

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
        case .notConverted(let path, .missing):
            "cannot write \(path): PNG and PDF are made by the program "
                + "\(PictureConverter.program), which is not there: install librsvg2-bin (Debian, "
                + "Ubuntu), librsvg2-tools (Fedora) or librsvg (Arch, Homebrew), or name the output "
                + ".svg"
        case .notConverted(let path, .failed(let reason)):
            "cannot write \(path): \(PictureConverter.program): \(reason)"
        case .noFolder(let path, let reason): "cannot make the folder \(path): \(reason)"
        }
    }
}
