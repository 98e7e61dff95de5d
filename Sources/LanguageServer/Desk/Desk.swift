package import Catalogue
import ModelFormat
import Synchronization
package import Workbench

/// What lies before whoever answers: the texts of an editor, what was made of them, and what the editor can
/// show.
package struct Desk: Sendable {
    /// What the editor can show.
    package var client = ClientAbilities()
    /// What its positions are counted in.
    package var encoding = PositionEncoding.utf16
    /// The folders that it has open, by path.
    package var folders: [String] = []
    /// The texts that it has open.
    package private(set) var shelf = DocumentShelf()
    /// What is to be told beside an answer.
    package private(set) var notices: [String] = []
    /// The last good answer of each text.
    package let keeper = AnswerKeeper()

    let disk: ModelDisk
    private let catalogue: CatalogueBook?
    private var drafts: [DocumentURI: Draft] = [:]
    /// The number of the draft that was made last.
    private var edition = 0

    /// What was made of a text.
    private struct Draft {
        let model: DraftModel
        let asked: AskedFiles
    }

    /// The files that a draft asked for; a class, since it asks whenever it wants.
    private final class AskedFiles: Sendable {
        private let files = Mutex<Set<String>>([])

        func note(_ file: String) { files.withLock { _ = $0.insert(file) } }

        func contains(_ file: String) -> Bool { files.withLock { $0.contains(file) } }
    }

    /// An empty desk.
    package init(disk: ModelDisk, catalogue: CatalogueBook?) {
        self.disk = disk
        self.catalogue = catalogue
    }

    /// Notes what is to be told beside an answer.
    package mutating func tell(_ notice: String) { notices.append(notice) }

    /// Takes what is to be told.
    package mutating func takeNotices() -> [String] {
        defer { notices = [] }
        return notices
    }

    /// A text that is open.
    ///
    /// - Throws: `ResponseFault` where it is not.
    package func document(_ uri: DocumentURI) throws(ResponseFault) -> OpenDocument {
        guard let document = shelf[uri] else { throw .notOpen(uri) }
        return document
    }

    /// The draft of a text that is open, made once for each state of it and of what it extends.
    package mutating func draft(of document: OpenDocument) -> DraftModel {
        if let draft = drafts[document.uri] { return draft.model }
        edition += 1
        let asked = AskedFiles()
        let (open, disk, file) = (shelf, disk, document.file)
        let root = root(of: file)
        let model = DraftModel(
            bytes: document.lines.bytes, file: file, version: edition, catalogue: catalogue
        ) { path in
            asked.note(path)
            if let bytes = open.bytes(ofFile: path),
                Self.isBelow(path, root ?? Self.folder(of: file))
            {
                return bytes
            }
            return try disk.read(path, file, root)
        }
        drafts[document.uri] = Draft(model: model, asked: asked)
        return model
    }

    /// A draft of a text, of which nothing is kept.
    package func trial(of document: OpenDocument, bytes: [UInt8]) -> DraftModel {
        let (open, disk, file) = (shelf, disk, document.file)
        let root = root(of: file)
        return DraftModel(bytes: bytes, file: file, catalogue: catalogue) { path in
            try open.bytes(ofFile: path) ?? disk.read(path, file, root)
        }
    }

    /// The lines of a file that a draft names.
    package func lines(of file: String, beside document: OpenDocument) -> TextLines? {
        if file == document.file { return document.lines }
        if let open = shelf.all.first(where: { $0.file == file }) { return open.lines }
        // What extends the text may lie in another of the folders.
        let bytes =
            (try? disk.read(file, document.file, root(of: document.file)))
            ?? root(of: file).flatMap { try? disk.read(file, file, $0) }
        return bytes.map(TextLines.init)
    }

    /// The editor's name for a file that a draft names.
    package func uri(of file: String, beside document: OpenDocument) -> DocumentURI {
        if file == document.file { return document.uri }
        return shelf.all.first { $0.file == file }?.uri ?? DocumentURI(path: file)
    }

    /// The innermost folder of the editor that a file lies in.
    private func root(of file: String) -> String? {
        folders.filter { Self.isBelow(file, $0) }.max { $0.utf8.count < $1.utf8.count }
    }

    private static func isBelow(_ file: String, _ folder: String) -> Bool {
        file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    private static func folder(of file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return "/" }
        return String(file[...slash])
    }
}

// MARK: What an editor tells

extension Desk {
    /// Opens a text.
    ///
    /// - Returns: the texts of which other things may be true now, that one first.
    /// - Throws: `ResponseFault` where the parameters are wrong or too much is open.
    package mutating func open(_ parameters: JSONValue) throws(ResponseFault) -> [DocumentURI] {
        let uri = try shelf.open(parameters)
        return [uri] + forget(uri)
    }

    /// Changes a text.
    ///
    /// - Returns: the texts of which other things may be true now, that one first.
    /// - Throws: `ResponseFault` where the parameters are wrong or the text is not open.
    package mutating func change(_ parameters: JSONValue) throws(ResponseFault) -> [DocumentURI] {
        let uri = try shelf.change(parameters, in: encoding)
        return [uri] + forget(uri)
    }

    /// Closes a text.
    ///
    /// - Returns: that text, and others of which other things may be true now.
    /// - Throws: `ResponseFault` where the parameters are wrong or the text is not open.
    package mutating func close(
        _ parameters: JSONValue
    ) throws(ResponseFault) -> (closed: DocumentURI, others: [DocumentURI]) {
        let uri = try DocumentURI(of: parameters)
        let file = try document(uri).file
        _ = try shelf.close(parameters)
        keeper.forget(file)
        return (uri, forget(uri, of: file))
    }

    /// Takes all texts anew, because files or folders changed.
    ///
    /// - Returns: all of them.
    package mutating func forgetAll() -> [DocumentURI] {
        drafts = [:]
        return shelf.all.map(\.uri)
    }

    /// Forgets the draft of a text and of those that extend it.
    ///
    /// - Returns: those that extend it.
    private mutating func forget(_ uri: DocumentURI, of file: String? = nil) -> [DocumentURI] {
        drafts[uri] = nil
        guard let file = file ?? shelf[uri]?.file else { return [] }
        let others = drafts.filter { $0.value.asked.contains(file) }.map(\.key).sorted()
        for other in others { drafts[other] = nil }
        return others
    }
}
