import FoundationEssentials
import Glibc
import SystemPackage

/// An output too long to be held in memory: standard output, or a file that appears under its name
/// only when it is whole.
final class OutputStream {
    private let path: String?
    private let file: FileDescriptor
    /// The file to be, if there is one.
    private let target: URL?
    /// Whether what is written has no name yet, so that nothing is left of it if the program ends.
    private let isNameless: Bool

    /// `O_TMPFILE`, which is a macro that Swift does not see.
    private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

    /// Opens an output; `nil`, `-` and `/dev/stdout` are standard output.
    ///
    /// - Throws: `OutputFault`.
    init(path: String?) throws {
        self.path = ["-", "/dev/stdout"].contains(path) ? nil : path
        guard let path = self.path else {
            (file, target, isNameless) = (.standardOutput, nil, false)
            return
        }
        // A link stays a link: what it leads to is written.
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        do {
            var status = stat()
            if stat(url.path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
                // A pipe or a device must not be replaced by a file.
                file = try FileDescriptor.open(url.path, .writeOnly, options: .closeOnExec)
                (target, isNameless) = (nil, false)
                return
            }
            let folder = url.deletingLastPathComponent().path
            let opened = open(folder, Self.nameless | O_WRONLY | O_CLOEXEC, 0o666)
            if opened >= 0 {
                file = FileDescriptor(rawValue: opened)
                isNameless = true
            } else {
                // Not every file system has files without a name.
                file = try FileDescriptor.open(
                    Self.scratch(for: url).path, .writeOnly,
                    options: [.create, .truncate, .closeOnExec],
                    permissions: FilePermissions(rawValue: 0o666))
                isNameless = false
            }
            target = url
        } catch {
            throw OutputFault.unwritten(path, error)
        }
    }

    private static func scratch(for target: URL) -> URL {
        target.deletingLastPathComponent()
            .appendingPathComponent(".\(target.lastPathComponent).\(getpid())")
    }

    /// Writes bytes.
    ///
    /// - Throws: `OutputFault`.
    func write(_ bytes: [UInt8]) throws {
        do { try file.writeAll(bytes) } catch {
            throw OutputFault.unwritten(path, error)
        }
    }

    /// Writes text.
    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Gives the file its name, with the signals that end a program held back meanwhile.
    func finish() throws {
        guard let target else { return }
        try HeldSignals.during {
            let scratch = Self.scratch(for: target)
            do { try giveName(to: target, by: scratch) } catch {
                unlink(scratch.path)
                throw OutputFault.unwritten(path, error)
            }
        }
    }

    private func giveName(to target: URL, by scratch: URL) throws {
        if isNameless {
            unlink(scratch.path)
            let link = "/proc/self/fd/\(file.rawValue)"
            guard linkat(AT_FDCWD, link, AT_FDCWD, scratch.path, AT_SYMLINK_FOLLOW) == 0
            else { throw Errno(rawValue: errno) }
        }
        var status = stat()
        // Whoever could not read the file before cannot read the new one.
        if stat(target.path, &status) == 0 { chmod(scratch.path, status.st_mode & 0o7777) }
        guard rename(scratch.path, target.path) == 0 else { throw Errno(rawValue: errno) }
        try file.close()
    }

    /// Removes what was written of a file that is not finished.
    func discard() {
        if let target, !isNameless { unlink(Self.scratch(for: target).path) }
    }
}
