import Glibc
package import ModelFormat
package import SystemPackage

extension FileDescriptor {
    /// Writes all bytes, whatever interrupts it and however slow the other end is.
    ///
    /// - Throws: `FileFault`.
    package func writeWhole(_ bytes: some Sequence<UInt8>) throws(FileFault) {
        let done: Result<Void, FileFault>? = bytes.withContiguousStorageIfAvailable { bytes in
            write(all: UnsafeRawBufferPointer(bytes))
        }
        if let done { return try done.get() }
        try Array(bytes).withUnsafeBytes { write(all: $0) }.get()
    }

    private func write(all bytes: UnsafeRawBufferPointer) -> Result<Void, FileFault> {
        var rest = bytes[...]
        while !rest.isEmpty {
            do {
                let count = try write(UnsafeRawBufferPointer(rebasing: rest))
                if count == 0 { return .failure(.full) }
                rest = rest.dropFirst(count)
            } catch Errno.resourceTemporarilyUnavailable {
                // Whoever reads it made it so that nobody waits; we do.
                var request = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
                poll(&request, 1, -1)
            } catch {
                return .failure(FileFault(error))
            }
        }
        return .success(())
    }
}
