import Compilation
import Interchange
import LanguageServer
import ModelFormat
import PageServer
import Workbench

/// What a text is set beside: another text, a file of the folder, or the file as it was at a revision.
struct Baseline {
    private let session: StudioSession
    private let source: Source

    private enum Source {
        case text([UInt8])
        case file(String)
        case revision(String)
    }

    /// Reads which is meant.
    ///
    /// - Throws: `StudioFault` for none of them.
    init(_ value: JSONValue, in session: StudioSession) throws(StudioFault) {
        self.session = session
        if let text = value["text"]?.text {
            source = .text(Array(text.utf8))
        } else if let name = value["revision"]?.text {
            source = .revision(name)
        } else if let file = value["file"]?.text {
            source = .file(file)
        } else {
            throw .missing("baseline")
        }
    }

    /// It compiled; `nil` where it is wrong, or where whoever asks says to stop.
    ///
    /// - Throws: what keeps it from being read.
    func compiled(unless isOver: @escaping @Sendable () -> Bool) throws -> CompiledModel? {
        switch source {
        case .text(let bytes):
            return try session.draft(of: bytes).compiled(of: StudioSetup(), unless: isOver)
        case .file(let name):
            guard RelativePath.isAllowed(name) else {
                throw BaseModelError.noRelativePath(name)
            }
            let path = RelativePath.resolve(name, from: session.settings.name)
            let bytes = try session.desk.bytes(path)
            let draft = session.draftAside(of: bytes, in: path)
            return try draft.input?.compiled(unless: isOver)
        case .revision(let name):
            guard let file = session.settings.file else {
                throw BaselineFault.noFile
            }
            return try Self.input(file, at: name, session)?.compiled(unless: isOver)
        }
    }

    private static func input(
        _ file: String, at name: String, _ session: StudioSession
    ) throws -> CheckedInput? {
        let revision = try GitRevision(name, of: file)
        guard let place = revision.path(of: file),
            let bytes = try revision.bytes(of: place, upTo: InputFile.maximumBytes)
        else { throw BaselineFault.notThere(name) }
        let bases = BaseModels.at(revision, beside: place, root: session.settings.root)
        return try CheckedInput.read(
            bytes: bytes, file: place, catalogue: session.catalogue, bases: bases)
    }
}

/// Why a text cannot be set beside its file.
enum BaselineFault: Error {
    /// It is in no file.
    case noFile
    /// The file was not there at that revision.
    case notThere(String)
}

extension BaselineFault: CustomStringConvertible {
    var description: String {
        switch self {
        case .noFile: "The text is in no file yet, and so was at no revision: save it first."
        case .notThere(let name):
            "The file was not there at '\(name.prefix(80))': name another revision."
        }
    }
}
