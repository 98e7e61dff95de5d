import FoundationEssentials
import Glibc
package import ModelFormat
import SystemPackage

/// A file in the making, which appears under its name only when it is whole.
///
/// What is written has no name, so that nothing is left of it however the program ends. At the end
/// it is written through to the device, gets a name that nobody can foresee and that no link stands
/// at, and then takes the place of what was there, with its owner where that is allowed and with no
/// more rights than that gave; a file that runs as its owner does so no longer.
package final class WholeFile {
    /// What may stand under the name.
    package enum Purpose {
        /// A file that is there is replaced.
        case replacing
        /// Nothing may be there.
        case new
    }

    private let file: FileDescriptor
    private let folder: FileDescriptor
    private let name: String
    private let purpose: Purpose
    /// What is to be replaced, and whom it names beside its owner and group.
    private let old: stat?
    private let access: AccessList
    /// Whether the file never had a name, so that it can get one.
    private let isNameless: Bool

    /// `O_TMPFILE` and `O_PATH`, which are macros that Swift does not see.
    private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY
    private static let placeOnly: Int32 = 0o10_000_000

    /// Begins a file.
    ///
    /// - Throws: `FileFault`.
    package init(_ path: String, _ purpose: Purpose) throws(FileFault) {
        self.purpose = purpose
        let target = purpose == .new ? path : try Self.target(of: path)
        let url = URL(fileURLWithPath: target)
        name = url.lastPathComponent
        let folder = try Self.folder(url.deletingLastPathComponent().path)
        var status = stat()
        var old: stat?
        if fstatat(folder.rawValue, name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
            let isFile = status.st_mode & S_IFMT == S_IFREG
            if purpose == .new || !isFile {
                try? folder.close()
                throw status.st_mode & S_IFMT == S_IFDIR ? .folder : .taken
            }
            old = status
        }
        access = old == nil ? .none : AccessList(of: name, in: folder)
        // Nobody else reads what replaces a file before it has that file's rights.
        let mode: mode_t = old == nil ? 0o666 : 0o600
        let opened = openat(
            folder.rawValue, ".", Self.nameless | O_RDWR | O_CLOEXEC, mode)
        do throws(FileFault) {
            file =
                opened >= 0
                ? FileDescriptor(rawValue: opened) : try Self.unlinked(in: folder, mode)
        } catch {
            try? folder.close()
            throw error
        }
        isNameless = opened >= 0
        self.folder = folder
        self.old = old
    }

    // What was not finished is gone with its descriptor.
    deinit {
        try? file.close()
        try? folder.close()
    }

    /// Writes bytes.
    ///
    /// - Throws: `FileFault`.
    package func write(_ bytes: some Sequence<UInt8>) throws(FileFault) {
        try file.writeWhole(bytes)
    }

    /// Gives the file its name, with the signals that end a program held back meanwhile.
    ///
    /// - Parameter isStillWanted: asked last, when nothing is left to do but to give the name; where it
    ///   says no, what is there stays.
    /// - Throws: `FileFault`, `taken` for what is not wanted; then nothing is left of the file.
    package func finish(
        ifStillWanted isStillWanted: () -> Bool = { true }
    ) throws(FileFault) {
        takeRights(file)
        try Self.sync(file)
        let result: Result<Void, FileFault> = HeldSignals.during {
            guard isStillWanted() else { return .failure(.taken) }
            do throws(FileFault) {
                return .success(try giveName())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    private func giveName() throws(FileFault) {
        let scratch = try scratchName()
        do throws(FileFault) {
            try place(scratch)
        } catch {
            unlinkat(folder.rawValue, scratch, 0)
            throw error
        }
        // Else the name could be lost with the power although the file is there. Not every file
        // system can, and the file itself is safe.
        fsync(folder.rawValue)
    }

    /// Puts what has a name for the time being in its place.
    private func place(_ scratch: String) throws(FileFault) {
        let at = folder.rawValue
        switch purpose {
        case .replacing:
            guard renameat(at, scratch, at, name) == 0 else { throw FileFault(number: errno) }
        case .new:
            // A second name fails where one is there, which a rename would replace.
            guard linkat(at, scratch, at, name, 0) == 0 else {
                guard errno == EPERM || errno == EOPNOTSUPP else { throw FileFault(number: errno) }
                var status = stat()
                guard fstatat(at, name, &status, AT_SYMLINK_NOFOLLOW) != 0 else { throw .taken }
                guard renameat(at, scratch, at, name) == 0 else { throw FileFault(number: errno) }
                return
            }
            unlinkat(at, scratch, 0)
        }
    }

    /// Gives the file a name for the time being, which nothing had before.
    private func scratchName() throws(FileFault) -> String {
        for _ in 0..<16 {
            let scratch = Self.unforeseenName()
            if isNameless {
                let link = "/proc/self/fd/\(file.rawValue)"
                if linkat(AT_FDCWD, link, folder.rawValue, scratch, AT_SYMLINK_FOLLOW) == 0 {
                    return scratch
                }
                if errno == EEXIST { continue }
            }
            do throws(FileFault) {
                try copy(to: scratch)
                return scratch
            } catch .taken {
                continue
            }
        }
        throw .taken
    }

    /// A file of that name with the same bytes, where the system gives no name to what had none.
    private func copy(to scratch: String) throws(FileFault) {
        let opened = openat(
            folder.rawValue, scratch, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC,
            old == nil ? 0o666 : 0o600)
        guard opened >= 0 else { throw FileFault(number: errno) }
        let copy = FileDescriptor(rawValue: opened)
        do {
            try copy.closeAfter {
                var offset: Int64 = 0
                while true {
                    let piece = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                        count = try file.read(
                            fromAbsoluteOffset: offset, into: UnsafeMutableRawBufferPointer(buffer))
                    }
                    if piece.isEmpty { break }
                    offset += Int64(piece.count)
                    try copy.writeWhole(piece)
                }
                takeRights(copy)
                try Self.sync(copy)
            }
        } catch {
            unlinkat(folder.rawValue, scratch, 0)
            throw FileFault(error)
        }
    }

    /// Gives a file the owner of the old one where that is allowed, and no more rights than it gave.
    private func takeRights(_ file: FileDescriptor) {
        guard let old else { return }
        let mode = old.st_mode & 0o777
        var status = stat()
        fstat(file.rawValue, &status)
        let isGroupKept =
            (status.st_uid == old.st_uid && status.st_gid == old.st_gid)
            || fchown(file.rawValue, old.st_uid, old.st_gid) == 0
            || status.st_gid == old.st_gid
            || fchown(file.rawValue, uid_t.max, old.st_gid) == 0
        // The mode comes first: it would change what the list gives.
        fchmod(file.rawValue, mode)
        let isListKept = (isGroupKept ? access : .unknown).give(to: file)
        if !isGroupKept || !isListKept {
            // The group gets no more than everybody had.
            fchmod(file.rawValue, mode & (0o707 | (mode & 0o007) << 3))
        }
    }

    // MARK: The place

    /// What a path leads to: a link stays a link.
    private static func target(of path: String) throws(FileFault) -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT ? .lostLink : FileFault(number: errno)
        }
        return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    private static func folder(_ path: String) throws(FileFault) -> FileDescriptor {
        var opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // A folder that may be written into and not be listed.
        if opened < 0, errno == EACCES {
            opened = open(path, placeOnly | O_DIRECTORY | O_CLOEXEC)
        }
        guard opened >= 0 else { throw FileFault(number: errno) }
        return FileDescriptor(rawValue: opened)
    }

    /// A file whose name is taken away at once, where the file system has none without a name.
    private static func unlinked(
        in folder: FileDescriptor, _ mode: mode_t
    ) throws(FileFault) -> FileDescriptor {
        let opened: Int32 = HeldSignals.during {
            for _ in 0..<16 {
                let scratch = unforeseenName()
                let opened = openat(
                    folder.rawValue, scratch,
                    O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, mode)
                if opened >= 0 { unlinkat(folder.rawValue, scratch, 0) }
                if opened >= 0 || errno != EEXIST { return opened }
            }
            return -1
        }
        guard opened >= 0 else { throw FileFault(number: errno) }
        return FileDescriptor(rawValue: opened)
    }

    private static func unforeseenName() -> String {
        var system = SystemRandomNumberGenerator()
        let number = (system.next() as UInt64, system.next() as UInt64)
        return ".sallyport-" + String(number.0, radix: 36) + String(number.1, radix: 36)
    }

    private static func sync(_ file: FileDescriptor) throws(FileFault) {
        while fsync(file.rawValue) != 0 {
            switch errno {
            case EINTR: continue
            // Some file systems keep nothing that could be written through.
            case EINVAL, ENOSYS, EOPNOTSUPP: return
            default: throw FileFault(number: errno)
            }
        }
    }
}
