internal import FoundationEssentials
internal import Glibc
internal import SystemPackage

/// Why the system does not give a file, or does not take one.
public enum FileFault: Error, Hashable, Sendable {
    /// There is no such file or folder.
    case absent
    /// The user has no permission.
    case forbidden
    /// It is a folder.
    case folder
    /// Links lead round in a circle.
    case circle
    /// A name in the path is longer than the system takes.
    case longName
    /// Something of that name is there already.
    case taken
    /// The device, or the user's share of it, is full.
    case full
    /// The device may only be read.
    case readOnly
    /// The device gives an error.
    case device
    /// Standard input or output is closed.
    case closed
    /// Whoever was to read what is written has gone.
    case unread
    /// Too many files are open.
    case tooMany
    /// A file may not be so large there.
    case tooLarge
    /// A link leads to what is not there.
    case lostLink
    /// There is nothing to read for now.
    case waiting
    /// Anything else, by the system's number for it; `nil` where it gives none.
    case other(Int32?)

    /// The fault that an error of the system stands for.
    public init(_ error: any Error) {
        switch error {
        case let fault as FileFault: self = fault
        case let error as Errno: self.init(number: error.rawValue)
        case let error as POSIXError: self.init(number: error.code.rawValue)
        case let error as CocoaError:
            if let cause = error.underlying {
                self.init(cause)
                return
            }
            switch error.code {
            case .fileNoSuchFile, .fileReadNoSuchFile: self = .absent
            case .fileReadNoPermission, .fileWriteNoPermission: self = .forbidden
            case .fileWriteFileExists: self = .taken
            case .fileWriteOutOfSpace: self = .full
            case .fileWriteVolumeReadOnly: self = .readOnly
            default: self = .other(nil)
            }
        default: self = .other(nil)
        }
    }

    /// The fault that a number of the system stands for.
    public init(number: Int32) {
        switch Errno(rawValue: number) {
        case .noSuchFileOrDirectory, .notDirectory: self = .absent
        case .permissionDenied, .notPermitted: self = .forbidden
        case .isDirectory: self = .folder
        case .tooManySymbolicLinkLevels: self = .circle
        case .fileNameTooLong: self = .longName
        case .fileExists: self = .taken
        case .noSpace, .diskQuotaExceeded: self = .full
        case .readOnlyFileSystem: self = .readOnly
        case .ioError: self = .device
        case .badFileDescriptor: self = .closed
        case .brokenPipe: self = .unread
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem: self = .tooMany
        case .fileTooLarge: self = .tooLarge
        case .resourceTemporarilyUnavailable: self = .waiting
        default: self = .other(number)
        }
    }

    /// What is wrong with reading a file, and what to do, after the file's name.
    public var whenReading: String {
        switch self {
        case .absent: "does not exist: check the name and the folder"
        case .forbidden: "may not be read: ask whoever owns it, or copy it to a place of your own"
        case .folder: "is a folder: name a file"
        case .circle: "is a link that leads back to itself: name the file itself"
        case .longName: "is longer than a name may be: shorten it"
        case .device: "cannot be read: the device that holds it gives an error"
        case .closed: "cannot be read: it is closed"
        case .tooMany: "cannot be read: too many files are open, so close some"
        case .waiting: "cannot be read: it has nothing to give for now, so it is no file to read"
        case .taken, .full, .readOnly, .unread, .tooLarge, .lostLink: "cannot be read"
        case .other(let number): "cannot be read" + Self.words(number)
        }
    }

    /// Why a file or a folder cannot be written, after its name and a colon.
    public var whenWriting: String {
        switch self {
        case .absent: "its folder does not exist"
        case .forbidden: "you may not write there"
        case .folder: "it is a folder: name a file in it"
        case .circle: "it is a link that leads back to itself"
        case .longName: "its name is longer than a name may be: shorten it"
        case .taken: "something else of that name is there: name another"
        case .full: "no space is left there: make room, or name another place"
        case .readOnly: "that place may only be read: name another"
        case .device: "the device gives an error"
        case .closed: "it is closed"
        case .unread: "whoever was reading it has gone"
        case .tooMany: "too many files are open: close some"
        case .tooLarge:
            "a file may not be so large there: raise the limit (ulimit -f), or name another place"
        case .lostLink: "it is a link to a file that is not there: name the file itself"
        case .waiting: "it takes nothing for now"
        case .other(let number): "the system refuses it" + Self.words(number)
        }
    }

    private static func words(_ number: Int32?) -> String {
        number.map { " (error \($0) of the system)" } ?? ""
    }
}
