import CAttributes
import Glibc
import SystemPackage

/// The access list of a file: whom it names beside its owner and group (POSIX.1e draft 17, as Linux
/// keeps it in `system.posix_acl_access`).
///
/// Where a file has one, the bits of the group in its mode are the most that any of those named gets,
/// and not what the group gets: a mode alone would widen the rights of a file that replaces it.
enum AccessList {
    /// It has none, or the file system keeps none.
    case none
    /// As the system gives it.
    case list([UInt8])
    /// It could not be read.
    case unknown

    private static let attribute = "system.posix_acl_access"
    /// The most bytes of an attribute on Linux (`XATTR_SIZE_MAX`).
    private static let most = 1 << 16
    /// `O_PATH`, which is a macro that Swift does not see.
    private static let placeOnly: Int32 = 0o10_000_000

    /// That of a file of a folder, which is no link.
    init(of name: String, in folder: FileDescriptor) {
        let opened = openat(
            folder.rawValue, name, Self.placeOnly | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else {
            self = .unknown
            return
        }
        defer { close(opened) }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.most) { buffer, length in
            // A file that was opened as a place is asked by its name in /proc.
            count = getxattr(
                "/proc/self/fd/\(opened)", Self.attribute, buffer.baseAddress, Self.most)
            length = max(count, 0)
        }
        if count >= 0 {
            self = .list(bytes)
        } else {
            self = errno == ENODATA || errno == EOPNOTSUPP ? .none : .unknown
        }
    }

    /// Gives a file this list, with the mode that it has already.
    ///
    /// - Returns: `false` where the file has none now although one was to be kept: its group may get
    ///   more than before.
    func give(to file: FileDescriptor) -> Bool {
        if case .list(let bytes) = self,
            fsetxattr(file.rawValue, Self.attribute, bytes, bytes.count, 0) == 0
        {
            return true
        }
        // One that the folder gives to new files would name somebody whom the old file did not.
        fremovexattr(file.rawValue, Self.attribute)
        if case .none = self { return true }
        return false
    }
}
