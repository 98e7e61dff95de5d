import Catalogue
import Compilation
import FailureAnalysis
import Phrases
import Pictures
package import Reports
import Synchronization
import Workbench

/// A model whose file is watched: it is answered anew with each version of its text, and the last answer
/// stays until there is another.
///
/// A class, since whoever looks at the files, whoever works and whoever serves pages look at one and the
/// same.
package final class WatchedModel: Sendable {
    /// Hears that the panel is another, or that another version is answered.
    package typealias Telling = @Sendable (_ version: Int, _ answered: Int?) -> Void
    /// Begins work, of which there is one at a time.
    package typealias Starting = @Sendable (_ work: @escaping @Sendable () -> Void) -> Void

    private struct State {
        var version = 0
        var standing = WatchPanel.Standing.underWay
        var diagnostics: [Diagnostic] = []
        var fault: String?
        var answered: AnsweredVersion?
        var change: WatchChange?
        var isComparing = false
        var isWorking = false
        var files = WatchedFiles([:])
    }

    private let file: String
    private let catalogueFile: String?
    private let desk: FileDesk
    private let start: Starting
    private let tell: Telling
    private let state = Mutex(State())
    /// The version of the text as it stands, which whoever works asks often.
    private let newest = Atomic<Int>(0)

    /// Makes one that has read nothing yet.
    ///
    /// - Parameters:
    ///   - file: the model's file.
    ///   - catalogueFile: a file that is laid over the catalogue; `nil` for none.
    ///   - desk: where both are read, and what the model extends.
    ///   - start: begins work elsewhere.
    ///   - tell: hears of what is new; it may ask for the page.
    package init(
        file: String, catalogueFile: String?, desk: FileDesk, start: @escaping Starting,
        tell: @escaping Telling
    ) {
        self.file = file
        self.catalogueFile = catalogueFile
        self.desk = desk
        self.start = start
        self.tell = tell
    }

    /// Looks at the files; where one is another now, or at the first look, its version is begun.
    ///
    /// - Complexity: as `WatchedFiles.look`, for at most as many files as a chain of models has, and the
    ///   catalogue.
    package func look() {
        let (isNew, isIdle) = state.withLock { state in
            guard !state.files.look(desk).isEmpty || state.version == 0 else {
                return (false, false)
            }
            state.version += 1
            newest.store(state.version, ordering: .sequentiallyConsistent)
            state.standing = .underWay
            // What was said of the text before is not said of this one.
            state.diagnostics = []
            state.fault = nil
            state.isComparing = false
            defer { state.isWorking = true }
            return (true, !state.isWorking)
        }
        if isNew { announce() }
        if isIdle { start { [self] in work() } }
    }

    /// The page as it stands.
    package var page: WatchPage {
        state.withLock { WatchPage(panel(of: $0), report: $0.answered?.report) }
    }

    /// What is said of the text as it stands.
    package var panel: WatchPanel { state.withLock { panel(of: $0) } }

    /// The map of the last version that was right; `nil` where none was.
    package var map: WatchPicture? { state.withLock { $0.answered?.map } }

    /// The files that are looked at, sorted.
    package var files: [String] { state.withLock { $0.files.paths } }

    private func panel(of state: State) -> WatchPanel {
        WatchPanel(
            file: file, version: state.version, standing: state.standing,
            answered: state.answered?.version, diagnostics: state.diagnostics, fault: state.fault,
            change: state.change, isComparing: state.isComparing)
    }

    private func announce() {
        let (version, answered) = state.withLock { ($0.version, $0.answered?.version) }
        tell(version, answered)
    }
}

// MARK: Work

extension WatchedModel {
    /// Answers versions until the last one is.
    private func work() {
        while true {
            let version = state.withLock(\.version)
            answer(version)
            let isDone = state.withLock { state in
                if state.version == version { state.isWorking = false }
                return !state.isWorking
            }
            if isDone { return }
        }
    }

    /// Makes a change of what is told, unless the text is another by now.
    ///
    /// - Returns: whether it is still wanted.
    @discardableResult
    private func update(_ version: Int, _ change: (inout State) -> Void) -> Bool {
        let isWanted = state.withLock { state in
            guard state.version == version else { return false }
            change(&state)
            return true
        }
        if isWanted { announce() }
        return isWanted
    }

    private func answer(_ version: Int) {
        let isStopped: @Sendable () -> Bool = { [self] in
            newest.load(ordering: .relaxed) != version
        }
        let read = ReadFiles(desk)
        let draft: DraftModel
        do {
            let catalogue = try catalogueFile.map { file in
                try CatalogueBook.builtIn().merging(userFile: read.bytes(of: file), file: file)
            }
            draft = DraftModel(
                bytes: try read.bytes(of: file), file: file, version: version,
                catalogue: catalogue
            ) { try read.bytes(of: $0) }
        } catch {
            end(version, read, [], .wrong, Self.words(error))
            return
        }
        let diagnostics = draft.diagnostics().map(\.diagnostic)
        if diagnostics.contains(where: { $0.severity == .error }) {
            end(version, read, diagnostics, .wrong, nil)
            return
        }
        let isWanted = update(version) { state in
            state.files = WatchedFiles(read.all)
            state.diagnostics = diagnostics
            state.fault = nil
        }
        guard isWanted else { return }
        do {
            guard let analysis = try draft.analysis(unless: isStopped) else {
                end(version, read, diagnostics, .unanswered, draft.fault ?? Self.nothingToAnswer)
                return
            }
            let answered = AnsweredVersion(
                version: version, report: try HTMLReport(analysis).parts(),
                map: WatchPicture(svg: PerimeterMap(analysis.compiled).svg()),
                compiled: analysis.compiled)
            finish(answered, isStopped)
        } catch {
            end(version, read, diagnostics, .unanswered, Self.words(error))
        }
    }

    private static let nothingToAnswer = "There is nothing in it that could be answered."

    private static func words(_ error: any Error) -> String {
        if let faults = error as? CatalogueFaults {
            return faults.faults.prefix(10).map(\.description).joined(separator: "; ")
        }
        return "\(error)"
    }

    /// Ends a version that has no answer; the answer of an older one stays.
    private func end(
        _ version: Int, _ read: ReadFiles, _ diagnostics: [Diagnostic],
        _ standing: WatchPanel.Standing, _ fault: String?
    ) {
        update(version) { state in
            state.files = WatchedFiles(read.all)
            state.standing = standing
            state.diagnostics = diagnostics
            state.fault = fault
        }
    }

    /// Lets a version take the place of the last one that was right, and says what changed.
    private func finish(
        _ answered: AnsweredVersion, _ isStopped: @escaping @Sendable () -> Bool
    ) {
        let version = answered.version
        let before = state.withLock(\.answered)
        let isWanted = update(version) { state in
            state.answered = answered
            state.standing = .answered
            state.change = nil
            state.isComparing = before != nil
        }
        guard isWanted, let before else { return }
        let change = Result { try WatchChange(from: before, to: answered, isStopped) }
        update(version) { state in
            state.isComparing = false
            switch change {
            case .success(let change): state.change = change
            case .failure(let error):
                state.fault = "It cannot be said what changed: \(Self.words(error))"
            }
        }
    }
}

extension WatchChange {
    /// Compares two versions of a text.
    fileprivate init(
        from before: AnsweredVersion, to after: AnsweredVersion,
        _ isStopped: @escaping @Sendable () -> Bool
    ) throws {
        let candidates = [before, after].map {
            ComparisonAnalyser.Candidate($0.compiled, label: Self.label($0.version))
        }
        let comparison = try ComparisonAnalyser(
            candidates, watch: WorkWatch { _ in isStopped() }
        ).comparison()
        self.init(
            comparison, before: before.version, after: after.version,
            models: candidates.map(\.compiled.model))
    }
}
