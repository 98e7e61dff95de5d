import ArgumentParser
import Foundation

/// An output too long to be held in memory: standard output, or a file that appears under its name
/// only when it is whole.
final class OutputStream {
    private let path: String?
    private let handle: FileHandle
    /// The file that is written until it is whole, and the one that it becomes.
    private let files: (scratch: URL, target: URL)?

    /// Opens an output; `nil`, `-` and `/dev/stdout` are standard output.
    ///
    /// - Throws: `ExitCode.inputOutput` after saying what went wrong.
    init(path: String?) throws {
        self.path = ["-", "/dev/stdout"].contains(path) ? nil : path
        guard let path = self.path else {
            handle = .standardOutput
            files = nil
            return
        }
        do {
            // A link stays a link: what it leads to is written.
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
            let values = try? target.resourceValues(forKeys: [.isRegularFileKey])
            if let values, values.isRegularFile == false {
                handle = try FileHandle(forWritingTo: target)
                files = nil
                return
            }
            let scratch = target.deletingLastPathComponent()
                .appendingPathComponent(".\(target.lastPathComponent).\(getpid())")
            guard FileManager.default.createFile(atPath: scratch.path, contents: nil) else {
                throw CocoaError(.fileWriteNoPermission)
            }
            handle = try FileHandle(forWritingTo: scratch)
            files = (scratch, target)
        } catch {
            throw Self.fault(error, path)
        }
    }

    /// Writes bytes.
    ///
    /// - Throws: `ExitCode.inputOutput` after saying what went wrong.
    func write(_ bytes: [UInt8]) throws {
        do { try handle.write(contentsOf: Data(bytes)) } catch { throw Self.fault(error, path) }
    }

    /// Writes text.
    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Gives the file its name.
    func finish() throws {
        guard let files else { return }
        do {
            try handle.close()
            var status = stat()
            // Whoever could not read the file before cannot read the new one.
            if stat(files.target.path, &status) == 0 {
                chmod(files.scratch.path, status.st_mode & 0o7777)
            }
            guard rename(files.scratch.path, files.target.path) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
        } catch {
            throw Self.fault(error, path)
        }
    }

    /// Removes what was written of a file that is not finished.
    func discard() {
        if let files { try? FileManager.default.removeItem(at: files.scratch) }
    }

    private static func fault(_ error: any Error, _ path: String?) -> ExitCode {
        StandardError.print(
            "sallyport: cannot write \(path ?? "standard output"): \(error.localizedDescription)")
        return .inputOutput
    }
}
