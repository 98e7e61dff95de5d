import Foundation
import ModelFormat
import Testing

/// What the system says of a file in our words, with its meaning kept.
struct FileFaultTests {
    @Test(arguments: [
        (POSIXErrorCode.ENOENT, FileFault.absent), (.ENOTDIR, .absent), (.EACCES, .forbidden),
        (.EPERM, .forbidden), (.EISDIR, .folder), (.ELOOP, .circle), (.ENAMETOOLONG, .longName),
        (.EEXIST, .taken), (.ENOSPC, .full), (.EDQUOT, .full), (.EROFS, .readOnly),
        (.EIO, .device), (.EBADF, .closed), (.EPIPE, .unread), (.EMFILE, .tooMany),
        (.ENFILE, .tooMany), (.EADDRINUSE, .other(EADDRINUSE)),
    ])
    func aNumberOfTheSystemKeepsItsMeaning(_ code: POSIXErrorCode, _ fault: FileFault) {
        #expect(FileFault(POSIXError(code)) == fault)
        let system = String(cString: strerror(code.rawValue))
        for words in [fault.whenReading, fault.whenWriting] {
            #expect(!words.lowercased().contains(system.lowercased()))
        }
    }

    @Test func whatFoundationSaysKeepsItsMeaning() {
        #expect(FileFault(CocoaError(.fileReadNoSuchFile)) == .absent)
        #expect(FileFault(CocoaError(.fileReadNoPermission)) == .forbidden)
        #expect(FileFault(CocoaError(.fileWriteOutOfSpace)) == .full)
        #expect(FileFault(CocoaError(.coderInvalidValue)) == .other(nil))
    }

    @Test func absenceAndPermissionReadApart() {
        #expect(
            ModelFileError.unreadable("m.yaml", .absent).description
                == "'m.yaml' does not exist: check the name and the folder")
        #expect(
            ModelFileError.unreadable("m.yaml", .forbidden).description
                == "'m.yaml' may not be read: ask whoever owns it, or copy it to a place of your own"
        )
        #expect(
            ModelFileError.unreadable("-", .folder).description
                == "standard input is a folder: name a file")
        #expect(
            ModelFileError.unreadable("m.yaml", .other(98)).description
                == "'m.yaml' cannot be read (error 98 of the system)")
    }
}
