import Glibc

/// What tells without reading it that a file is another, in nearly every case.
package struct FileStamp: Hashable, Sendable {
    /// When it was written last, in seconds and nanoseconds.
    var seconds: Int
    var nanoseconds: Int
    /// Its length in bytes.
    var size: Int
    /// Which file of its disk it is: an editor may put another in its place.
    var node: UInt

    /// The stamp of what a path leads to; `nil` where nothing is.
    static func read(_ path: String) -> FileStamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return FileStamp(
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
            size: Int(status.st_size), node: UInt(status.st_ino))
    }
}
