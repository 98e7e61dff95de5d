import Catalogue
import DigestKit
import ModelFormat
package import PageServer
import Phrases
import Synchronization
import Workbench

/// A model that is written on a page: its file, what was worked out of its text lately, and whoever
/// hears that a file is another.
///
/// The page is the only keeper of the text; each question brings all of it. A class, since all
/// questions, and whoever looks at the files, look at one and the same.
package final class StudioSession: Sendable {
    /// Hears that files are others now.
    package typealias Telling = @Sendable (EventFrame) -> Void

    private struct State {
        var settings: StudioSettings
        var watched = WatchedFiles([:])
        var catalogue: CatalogueBook?
        var catalogueFault: String?
        /// Grows with every change of a file that texts rest on.
        var ground = 0
    }

    let desk: FileDesk
    let store: FileStore
    let drafts = DraftShelf()
    let pages = PageTurns()
    private let tell: Telling
    private let state: Mutex<State>

    /// Begins with a file.
    ///
    /// - Parameters:
    ///   - desk: where it, what it extends and the catalogue are read.
    ///   - store: how it is written.
    ///   - tell: hears of files that are others.
    package init(
        _ settings: StudioSettings, desk: FileDesk, store: FileStore, tell: @escaping Telling
    ) {
        self.desk = desk
        self.store = store
        self.tell = tell
        state = Mutex(State(settings: settings))
        let read = ReadFiles(desk)
        if let file = settings.file { _ = try? read.bytes(of: file) }
        readCatalogue(read)
        state.withLock { $0.watched = WatchedFiles(read.all) }
    }

    /// What it was started with, and the file that it has got since.
    var settings: StudioSettings { state.withLock(\.settings) }

    /// What is wrong with the catalogue's file; `nil` as long as all is well.
    var catalogueFault: String? { state.withLock(\.catalogueFault) }

    private func readCatalogue(_ read: ReadFiles) {
        guard let file = settings.catalogue else { return }
        let book = Result {
            try CatalogueBook.builtIn().merging(userFile: read.bytes(of: file), file: file)
        }
        state.withLock { state in
            state.catalogueFault = nil
            do { state.catalogue = try book.get() } catch {
                state.catalogueFault = FaultWords.of(error)
            }
        }
    }

    // MARK: Drafts

    /// The draft of a text; the same for the same text, as long as no file that it rests on changes.
    ///
    /// - Complexity: O(*n*) for *n* bytes of the text, which is read when something is asked of it.
    func draft(of bytes: [UInt8]) -> StudioDraft {
        let (name, catalogue, ground) = state.withLock {
            ($0.settings.name, $0.catalogue, $0.ground)
        }
        return drafts.draft(of: bytes, on: ground) {
            let read = ReadFiles(self.desk)
            return StudioDraft(
                DraftModel(bytes: bytes, file: name, catalogue: catalogue) {
                    try read.bytes(of: $0)
                }, read: read, catalogue: catalogue)
        }
    }

    /// What is laid over the catalogue; `nil` for nothing.
    var catalogue: CatalogueBook? { state.withLock(\.catalogue) }

    /// A text of another file, beside which the draft is set.
    func draftAside(of bytes: [UInt8], in file: String) -> DraftModel {
        let read = ReadFiles(desk)
        return DraftModel(bytes: bytes, file: file, catalogue: catalogue) {
            try read.bytes(of: $0)
        }
    }

    /// Watches the files that a draft was read from besides.
    func watch(_ draft: StudioDraft) {
        state.withLock { $0.watched.add(draft.read.all) }
    }

    // MARK: Files

    /// The model's file as it is now; `nil` where there is none.
    ///
    /// - Throws: what keeps it from being read.
    func saved() throws -> SavedText? {
        guard let file = settings.file, desk.stamp(file) != nil else { return nil }
        return SavedText(try desk.bytes(file))
    }

    /// Looks at all files that the text rests on, and tells which are others now.
    ///
    /// - Complexity: as `WatchedFiles.look`.
    package func look() {
        let (changed, file) = state.withLock { state in
            (state.watched.look(desk), state.settings.file)
        }
        guard !changed.isEmpty else { return }
        let read = ReadFiles(desk)
        if changed.contains(where: { $0 == settings.catalogue }) { readCatalogue(read) }
        state.withLock { $0.ground += 1 }
        let digest = (try? saved())?.map(\.digest)
        tell(
            StudioEvent.file(
                digest: digest ?? nil,
                changed: changed.map { name in
                    name == file ? StudioEvent.own : name
                }))
    }

    /// Does something with the file, during which nobody looks at it; what it is afterwards counts as
    /// known.
    func writing<Result>(_ body: (StudioSettings) throws -> Result) rethrows -> Result {
        try state.withLock { state in
            defer {
                if let file = state.settings.file {
                    let read = ReadFiles(desk)
                    _ = try? read.bytes(of: file)
                    state.watched.settle(read.all)
                }
            }
            return try body(state.settings)
        }
    }

    /// Tells all pages that one of them has written the file: whoever has another text is asked.
    func hasWritten(_ digest: String) { tell(StudioEvent.file(digest: digest, changed: [])) }

    /// Goes on in a file that was made just now.
    func goOn(in file: String) {
        state.withLock { state in
            state.settings.file = file
            state.ground += 1
        }
    }
}
