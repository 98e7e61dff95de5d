import ArgumentParser
import FoundationEssentials
import Glibc
import ModelFormat
import SystemPackage

/// Where results go: standard output, or a file that is written whole or not at all.
struct OutputFile {
    let path: String?

    /// Makes an output; `nil`, `-` and `/dev/stdout` are standard output.
    init(path: String?) { self.path = ["-", "/dev/stdout"].contains(path) ? nil : path }

    /// Writes everything at once.
    ///
    /// - Throws: `ExitCode.inputOutput` after saying what went wrong.
    func write(_ bytes: some Sequence<UInt8>) throws {
        let data = Data(bytes)
        do {
            guard let path else {
                try FileDescriptor.standardOutput.writeAll(data)
                return
            }
            let url = URL(fileURLWithPath: path)
            if try Self.writeThrough(data, to: url) { return }
            // A link stays a link: what it leads to is written.
            try Self.writeWhole(data, to: url.resolvingSymlinksInPath())
        } catch {
            throw Self.fault(error, path)
        }
    }

    /// Says why a file, or standard output where there is no path, cannot be written.
    ///
    /// - Returns: the exit status of that.
    static func fault(_ error: any Error, _ path: String?) -> ExitCode {
        let folder = path.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        let isHomeless = folder.map { !FileManager.default.fileExists(atPath: $0) } ?? false
        let why = (isHomeless ? FileFault.absent : FileFault(error)).whenWriting
        StandardError.print("sallyport: cannot write \(path ?? "standard output"): \(why)")
        return .inputOutput
    }

    /// Writes everything at once.
    func write(_ text: String) throws { try write(text.utf8) }

    /// Writes into a pipe or a device where the path is one, which must not be replaced by a file;
    /// whole or not at all is not to be had there.
    ///
    /// - Returns: whether the path is one.
    private static func writeThrough(_ data: Data, to url: URL) throws -> Bool {
        var status = stat()
        guard stat(url.path, &status) == 0,
            [S_IFIFO, S_IFCHR, S_IFBLK, S_IFSOCK].contains(status.st_mode & S_IFMT)
        else { return false }
        let file = try FileDescriptor.open(url.path, .writeOnly, options: .closeOnExec)
        try file.closeAfter { _ = try file.writeAll(data) }
        return true
    }

    /// Writes beside the file and renames.
    private static func writeWhole(_ data: Data, to url: URL) throws {
        try HeldSignals.during {
            var status = stat()
            let isThere = stat(url.path, &status) == 0
            try data.write(to: url, options: .atomic)
            // Whoever could not read the file before cannot read the new one.
            if isThere { chmod(url.path, status.st_mode & 0o7777) }
        }
    }
}
