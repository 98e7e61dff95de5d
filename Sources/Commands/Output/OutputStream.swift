import Glibc
import ModelFormat
import Outputs
import SystemPackage

/// An output that comes piece by piece: standard output, a pipe or a device, or a file that appears
/// under its name only when it is whole.
final class OutputStream {
    private enum Target {
        /// Standard output.
        case standard
        /// A pipe or a device, which must not be replaced by a file; whole or not at all is not to
        /// be had there.
        case device(FileDescriptor)
        case file(WholeFile)
    }

    private let path: String?
    private let target: Target

    /// Opens an output; `nil`, `-` and `/dev/stdout` are standard output.
    ///
    /// - Throws: `OutputFault`.
    init(path: String?, _ purpose: WholeFile.Purpose = .replacing) throws {
        self.path = ["-", "/dev/stdout"].contains(path) ? nil : path
        guard let path = self.path else {
            target = .standard
            return
        }
        do {
            var status = stat()
            if purpose == .replacing, stat(path, &status) == 0,
                [S_IFIFO, S_IFCHR, S_IFBLK, S_IFSOCK].contains(status.st_mode & S_IFMT)
            {
                target = .device(
                    try FileDescriptor.open(path, .writeOnly, options: .closeOnExec))
            } else {
                target = .file(try WholeFile(path, purpose))
            }
        } catch {
            throw OutputFault.unwritten(path, error)
        }
    }

    deinit { if case .device(let file) = target { try? file.close() } }

    /// Writes bytes.
    ///
    /// - Throws: `OutputFault`.
    func write(_ bytes: some Sequence<UInt8>) throws {
        do {
            switch target {
            case .standard: try FileDescriptor.standardOutput.writeWhole(bytes)
            case .device(let file): try file.writeWhole(bytes)
            case .file(let file): try file.write(bytes)
            }
        } catch {
            throw OutputFault.unwritten(path, error)
        }
    }

    /// Writes text.
    func write(_ text: String) throws { try write(text.utf8) }

    /// Gives a file its name; one that is never finished leaves nothing behind.
    ///
    /// - Throws: `OutputFault`.
    func finish() throws {
        guard case .file(let file) = target else { return }
        do { try file.finish() } catch { throw OutputFault.unwritten(path, error) }
    }
}
