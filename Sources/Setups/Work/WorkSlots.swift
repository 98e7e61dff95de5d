import SystemPackage

/// So many places for work at once: who takes one waits until one is free.
///
/// A pipe that holds a byte for each free place: the system lets those wait who read from it, in their
/// order, without memory that threads share.
final class WorkSlots: Sendable {
    private let free: FileDescriptor
    private let given: FileDescriptor

    /// Makes free places.
    ///
    /// - Parameter count: how many, at most 4,096: a pipe takes as many bytes without waiting.
    /// - Throws: `Errno` where the system has no pipe left.
    init(count: Int) throws {
        (free, given) = try FileDescriptor.pipe()
        try give(back: min(max(1, count), 4_096))
    }

    deinit {
        try? free.close()
        try? given.close()
    }

    /// Takes a place, as soon as one is free.
    func take() throws {
        _ = try [UInt8](unsafeUninitializedCapacity: 1) { buffer, count in
            count = try free.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// Gives places back.
    func give(back count: Int) throws {
        if count > 0 { try given.writeAll([UInt8](repeating: 0, count: count)) }
    }
}
