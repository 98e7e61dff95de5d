/// How the files of a model are looked at and read.
package struct FileDesk: Sendable {
    /// What tells whether a file is another; `nil` where it is not there.
    package let stamp: @Sendable (String) -> FileStamp?
    /// All bytes of a file.
    package let bytes: @Sendable (String) throws -> [UInt8]

    /// Makes a desk.
    package init(
        stamp: @escaping @Sendable (String) -> FileStamp?,
        bytes: @escaping @Sendable (String) throws -> [UInt8]
    ) {
        self.stamp = stamp
        self.bytes = bytes
    }
}
