import Glibc
import ModelFormat
import Outputs
import SystemPackage

/// Where results go: standard output, or a file that is written whole or not at all.
struct OutputFile {
    let path: String?

    /// Makes an output; `nil`, `-` and `/dev/stdout` are standard output.
    init(path: String?) { self.path = ["-", "/dev/stdout"].contains(path) ? nil : path }

    /// Writes everything at once.
    ///
    /// - Parameter purpose: whether a file that is there is replaced.
    /// - Throws: `OutputFault`.
    func write(
        _ bytes: some Sequence<UInt8>, _ purpose: WholeFile.Purpose = .replacing
    ) throws {
        let stream = try OutputStream(path: path, purpose)
        try stream.write(bytes)
        try stream.finish()
    }

    /// Writes everything at once.
    func write(_ text: String, _ purpose: WholeFile.Purpose = .replacing) throws {
        try write(text.utf8, purpose)
    }

    /// Refuses a path that leads to a file which is read.
    ///
    /// - Throws: `OutputFault`.
    func spare(_ inputs: [String]) throws {
        guard let path, let file = FileIdentity(of: path),
            inputs.contains(where: { FileIdentity(of: $0) == file })
        else { return }
        throw OutputFault.unwritten(path: path, reason: "it is a file that is read: name another")
    }
}
