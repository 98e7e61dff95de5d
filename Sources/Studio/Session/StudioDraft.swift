import Catalogue
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import PageServer
import Synchronization
import ThreatGraph
import Workbench

/// A text with what was worked out of it.
///
/// A class, so that all who ask about one text share what one of them worked out.
final class StudioDraft: Sendable {
    /// The text.
    let model: DraftModel
    /// What it was read from.
    let read: ReadFiles
    private let catalogue: CatalogueBook?
    private let solved = Mutex<[(setup: StudioSetup, analysis: Analysis)]>([])
    /// Held while one set-up is worked out, so that nobody works out the same.
    private let working = Mutex<Void>(())

    /// How many set-ups of one text are kept.
    private static let mostSetups = 8

    init(_ model: DraftModel, read: ReadFiles, catalogue: CatalogueBook?) {
        self.model = model
        self.read = read
        self.catalogue = catalogue
    }

    /// Everything that `analyse` finds of a set-up of the text; `nil` where the text is wrong, or where
    /// whoever asks says to stop.
    ///
    /// - Throws: `ModelErrors` where the set-up is wrong, or a fault of ours.
    func analysis(
        of setup: StudioSetup, unless isStopped: @escaping @Sendable () -> Bool
    ) throws -> Analysis? {
        if let known = known(setup) { return known }
        return try working.withLock { _ in
            if let known = known(setup) { return known }
            guard let made = try make(setup, unless: isStopped), !isStopped() else { return nil }
            solved.withLock { solved in
                solved.append((setup, made))
                if solved.count > Self.mostSetups { solved.removeFirst() }
            }
            return made
        }
    }

    private func known(_ setup: StudioSetup) -> Analysis? {
        solved.withLock { $0.first { $0.setup == setup }?.analysis }
    }

    private func make(
        _ setup: StudioSetup, unless isStopped: @escaping @Sendable () -> Bool
    ) throws -> Analysis? {
        if setup == StudioSetup() { return try model.analysis(unless: isStopped) }
        guard let input = try input(of: setup), let compiled = try input.compiled(unless: isStopped)
        else { return nil }
        let watch = WorkWatch { _ in isStopped() }
        var options = AnalysisOptions()
        options.effort = setup.effort
        var analysis = try FailureAnalyser(compiled, options: options, watch: watch).analysis()
        guard case .model(let graph, let book) = input.content, let document = input.document else {
            return analysis
        }
        var asked = UnknownsOptions()
        asked.effort = setup.effort == .thorough ? .normal : .quick
        let open = UnknownsAnalyser(graph, options: asked, catalogue: book, watch: watch) {
            try document.applying($0).threatGraph(checkingChanges: false, catalogue: book)
        }
        if !graph.openUnknowns.isEmpty {
            analysis.findings.openVerdict = open.openVerdict(besides: analysis.findings.exposure)
        }
        analysis.findings.positions = open.positions()
        return isStopped() ? nil : analysis
    }

    /// What was read, with the changes of a set-up made, and without the unknowns that it settles; `nil`
    /// where the text is wrong.
    ///
    /// - Throws: `ModelErrors` where the changes make something wrong of it.
    func input(of setup: StudioSetup) throws -> CheckedInput? {
        guard let input = model.input else { return nil }
        guard case .model(let graph, _) = input.content else { return input }
        let (changes, settled) = (setup.changes(in: graph), setup.settled(in: graph))
        if changes.isEmpty, settled.isEmpty { return input }
        return try input.applying(changes, settling: settled, catalogue: catalogue)
    }

    /// What the text answers, if that was worked out already.
    var answers: DraftAnswers? {
        known(StudioSetup()) == nil ? nil : (try? model.answers()) ?? nil
    }

    /// The set-up compiled.
    func compiled(
        of setup: StudioSetup, unless isStopped: @escaping @Sendable () -> Bool
    ) throws -> CompiledModel? {
        if let known = known(setup) { return known.compiled }
        return try input(of: setup)?.compiled(unless: isStopped)
    }
}
