import Glibc
import ModelFormat
import Outputs
import SystemPackage

/// Standard input and output as an editor uses them: both at once.
struct EditorChannel: Sendable {
    /// As much as a pipe that takes anything takes at once.
    private static let pieceLength = 4_096
    /// The most bytes that are read at once.
    private static let readLength = 1 << 16

    /// Reads what there is: `nil` at the end, none where there is nothing for now.
    ///
    /// - Parameter waits: whether to wait until there is something.
    @Sendable func read(waits: Bool) -> [UInt8]? {
        var request = pollfd(
            fd: FileDescriptor.standardInput.rawValue, events: Int16(POLLIN), revents: 0)
        while poll(&request, 1, waits ? -1 : 0) < 0 {
            guard errno == EINTR else { return nil }
        }
        if request.revents == 0 { return [] }
        do {
            let bytes = try [UInt8](unsafeUninitializedCapacity: Self.readLength) { buffer, count in
                count = try FileDescriptor.standardInput.read(
                    into: UnsafeMutableRawBufferPointer(buffer))
            }
            return bytes.isEmpty ? nil : bytes
        } catch Errno.resourceTemporarilyUnavailable {
            return []
        } catch {
            // An editor that cannot be read is gone.
            return nil
        }
    }

    /// Writes all bytes; messages that come meanwhile are taken, so that neither side waits for the other.
    ///
    /// - Parameters:
    ///   - listening: whether messages can be taken.
    ///   - meanwhile: takes them.
    /// - Throws: `FileFault`.
    func write(
        _ bytes: [UInt8], listening: () -> Bool, _ meanwhile: () -> Void
    ) throws(FileFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let input = listening() ? FileDescriptor.standardInput.rawValue : -1
            var requests = [
                pollfd(
                    fd: FileDescriptor.standardOutput.rawValue, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: input, events: Int16(POLLIN), revents: 0),
            ]
            if poll(&requests, 2, -1) < 0 {
                guard errno == EINTR else { throw FileFault(Errno(rawValue: errno)) }
                continue
            }
            if requests[0].revents != 0 {
                let piece = rest.prefix(Self.pieceLength)
                try FileDescriptor.standardOutput.writeWhole(piece)
                rest = rest.dropFirst(piece.count)
            } else if requests[1].revents != 0 {
                meanwhile()
            }
        }
    }
}
