package import Catalogue
import Compilation
package import FailureAnalysis
import Interchange
package import ModelFormat
import Phrases
import Reports
package import ThreatGraph
import Wording

/// Answers what is asked of set-ups, one after the other or on several threads at once: each model is
/// read and compiled once, and what is the same is worked out once.
package struct SetupAnswerer: Sendable {
    /// The models that were named.
    let models: ModelBook
    /// The answers that were given.
    package private(set) var store: AnswerStore
    let catalogue: CatalogueBook?
    let textBases: BaseModels
    let effort: Effort
    let endings: Endings
    /// Whether somebody asks for an answer in columns.
    var tellsColumns = false

    /// Makes one.
    ///
    /// - Parameters:
    ///   - models: where models are that requests name.
    ///   - textBases: what a model that a request brings along may extend.
    ///   - catalogue: where controls are looked up; the built-in catalogue when `nil`.
    ///   - effort: how much work each answer may take where it does not say.
    ///   - endings: what errors mean.
    ///   - store: the answers that are kept.
    package init(
        models: ModelBook, textBases: BaseModels = .ofStandardInput(in: nil),
        catalogue: CatalogueBook? = nil, effort: Effort = .normal, endings: Endings,
        store: AnswerStore = AnswerStore()
    ) {
        self.models = models
        self.textBases = textBases
        self.catalogue = catalogue
        self.effort = effort
        self.endings = endings
        self.store = store
    }

    /// The same, with nothing kept of what it answers from now on.
    var keepingNothing: Self {
        var answerer = self
        answerer.store = AnswerStore(capacity: 0)
        return answerer
    }

    /// The answer to a request.
    package func answer(to request: SetupRequest) -> SetupAnswer {
        var digest: String?
        do {
            let setup = try setup(of: request)
            digest = setup.changed.digest
            return answer(of: setup, to: request.inquiry)
        } catch {
            return SetupAnswer(digest: digest, error: error, endings: endings)
        }
    }

    /// The answer about a set-up that was read.
    private func answer(of setup: Setup, to inquiry: SetupInquiry) -> SetupAnswer {
        let digest = setup.changed.digest
        do {
            let solution = try store.solution(of: key(of: setup, inquiry)) {
                try solve(setup, inquiry)
            }
            // Which options are left matters to nobody else.
            let told = inquiry.ask.contains(.remedies) ? setup.changed.warnings : []
            return SetupAnswer(
                digest: digest, solution: solution,
                told: setup.changes.isEmpty ? [] : told)
        } catch {
            return SetupAnswer(digest: digest, error: error, endings: endings)
        }
    }

    /// The answer about a model that was read, once some facts are something else.
    ///
    /// - Parameter places: where the changes were written; none where nobody knows.
    package func answer(
        about model: ModelBook.Entry, with changes: [Change], at places: [ChangePlace] = [],
        to inquiry: SetupInquiry
    ) -> SetupAnswer {
        do {
            let changed =
                try changes.isEmpty
                ? model.input : model.input.applying(changes, at: places, catalogue: catalogue)
            guard let changed else { throw RequestFault.attackGraphLacks("facts to set") }
            let setup = Setup(
                input: model.input, compiled: model.compiled, changed: changed, changes: changes)
            return answer(of: setup, to: inquiry)
        } catch {
            return SetupAnswer(error: error, endings: endings)
        }
    }

    // MARK: The set-up

    /// A model as written, and as it is once facts are set.
    struct Setup: Sendable {
        /// The model as written, compiled where it is kept.
        let input: CheckedInput
        let compiled: CompiledModel?
        /// The model with the changes.
        let changed: CheckedInput
        let changes: [Change]
    }

    private func setup(of request: SetupRequest) throws -> Setup {
        let (input, compiled) = try source(request.source)
        guard !request.set.isEmpty else {
            return Setup(input: input, compiled: compiled, changed: input, changes: [])
        }
        guard let changed = try input.setting(entries: request.set, catalogue: catalogue) else {
            throw RequestFault.attackGraphLacks("facts to set")
        }
        return Setup(
            input: input, compiled: compiled, changed: changed.input, changes: changed.changes)
    }

    private func source(
        _ source: SetupRequest.Source
    ) throws -> (input: CheckedInput, compiled: CompiledModel?) {
        switch source {
        case .base(let path):
            let entry = try models.model(at: path)
            return (entry.input, entry.compiled)
        case .text(let text, let name):
            let input = try CheckedInput.read(
                bytes: Array(text.utf8), file: name, catalogue: catalogue, bases: textBases)
            return (input, nil)
        }
    }

    /// Everything that an answer depends on, in a line.
    private func key(of setup: Setup, _ inquiry: SetupInquiry) -> String {
        var parts = [
            setup.changed.digest, Self.day(of: setup.changed), inquiry.key,
            (inquiry.effort ?? effort).rawValue, tellsColumns ? "columns" : "",
        ]
        if inquiry.ask.contains(.whatIf) {
            // It tells the changes one by one, and what they change.
            parts += [setup.input.digest, Self.day(of: setup.input)]
            parts += setup.changes.flatMap { [$0.path, $0.valueLabel ?? "~"] }
        }
        return SetupInquiry.joined(parts)
    }

    /// The day for which a model with dates is answered; its canonical text has all of them.
    private static func day(of input: CheckedInput) -> String {
        guard case .model(let model, _) = input.content else { return "" }
        return model.datedFactsAsOf?.description ?? ""
    }

    // MARK: The answer

    private func solve(_ setup: Setup, _ inquiry: SetupInquiry) throws -> Solution {
        let compiled = try compiled(setup)
        let options = try options(of: inquiry, in: compiled)
        if inquiry.ask == [.orders], let solution = try orders(of: compiled, options) {
            return solution
        }
        var document = AnswerDocument()
        var status: Int32 = 0
        if inquiry.ask.contains(where: \.isOfAnalysis) {
            let analysis = try FailureAnalyser(compiled, options: options).analysis()
            document.add(analysis, answering: inquiry.ask)
            if analysis.findings.requirements.contains(where: \.breaksGate) {
                status = endings.broken
            }
        }
        for question in inquiry.ask {
            switch question {
            case .egressTimes: document.egressTimes = try egress(of: compiled, options)
            case .remedies:
                document.remedies = try remedies(
                    of: setup.changed, about: inquiry.consequences, options)
            case .whatIf:
                document.whatIf = try whatIf(
                    compiled, setup: setup, failing: inquiry.fail, options)
            default: break
            }
        }
        document.leaveOut(unstated(in: compiled))
        return Solution(
            status: status, answer: try JSONText.line(of: document),
            cells: tellsColumns ? AnswerCells.cells(of: document) : [:])
    }

    /// What is asked of a model.
    func options(
        of inquiry: SetupInquiry, in compiled: CompiledModel
    ) throws(AnalysisError) -> AnalysisOptions {
        var options = AnalysisOptions(
            tiers: inquiry.tiers, maximumOrder: inquiry.maximumOrder,
            effort: inquiry.effort ?? effort)
        options.goals = true
        try options.ask(about: inquiry.consequences, in: compiled)
        return options
    }

    /// How few failures suffice, by itself; `nil` where only the whole analysis tells.
    ///
    /// Goals that are in this model as they were in another are not worked out again.
    private func orders(
        of compiled: CompiledModel, _ options: AnalysisOptions
    ) throws -> Solution? {
        let analyser = FewestFailuresAnalyser(
            compiled, options: options, memory: store.answer(about:otherwise:))
        guard let found = try analyser.answer() else { return nil }
        var document = AnswerDocument()
        document.orders = found.cells.map(OrderCell.init)
        document.leaveOut(unstated(in: compiled))
        return Solution(
            status: found.breaksGate ? endings.broken : 0,
            answer: try OrderText.line(of: document.orders ?? []),
            cells: tellsColumns ? AnswerCells.cells(of: document) : [:])
    }

    /// The consequences that a model states nothing of: what is not stated is not proved, and a row of
    /// it must not read as the safest.
    func unstated(in compiled: CompiledModel) -> Set<String> {
        Set(ConsequenceKind.allCases.filter { !compiled.states($0) }.map(\.rawValue))
    }

    private func compiled(_ setup: Setup) throws -> CompiledModel {
        if setup.changes.isEmpty, let compiled = setup.compiled { return compiled }
        return try models.entry(of: setup.changed).compiled
    }

    private func egress(
        of compiled: CompiledModel, _ options: AnalysisOptions
    ) throws -> EgressDocument {
        var asked = EgressOptions()
        asked.tiers = options.tiers
        asked.effort = options.effort
        guard let analyser = EgressAnalyser(compiled, options: asked) else {
            throw RequestFault.attackGraphLacks("rates")
        }
        return EgressDocument(try analyser.findings(), of: compiled)
    }

    private func remedies(
        of input: CheckedInput, about consequences: [String]?, _ options: AnalysisOptions
    ) throws -> RemedyDocument {
        guard case .model(let model, let book) = input.content, let document = input.document
        else { throw RequestFault.attackGraphLacks("options") }
        var asked = RemedyRequest()
        asked.effort = options.effort
        // What holds at a tier holds below; all five are what nobody named.
        if options.tiers.count < 5, let highest = options.tiers.max() {
            asked.tier = highest
        }
        if let named = consequences {
            // In the order of the vocabulary, as `harden` asks.
            let goals = named.compactMap(GoalName.init(id:))
            asked.goals = ConsequenceKind.allCases.flatMap { kind in
                goals.filter { $0.kind == kind }
            }
            guard asked.goals.count == named.count else {
                let known = ConsequenceKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw RequestFault.wrongValue(
                    key: "consequences", wanted: "for remedies some of \(known)")
            }
        }
        let analyser = RemedyAnalyser(
            model, candidates: model.options.map(RemedyCandidate.init), request: asked,
            catalogue: book
        ) { changes in
            try document.applying(changes).threatGraph(checkingChanges: false, catalogue: book)
        }
        return RemedyDocument(try analyser.findings(digest: input.digest), of: model)
    }

    private func whatIf(
        _ compiled: CompiledModel, setup: Setup, failing names: [String],
        _ options: AnalysisOptions
    ) throws -> WhatIfDocument {
        let isChanged = !setup.changes.isEmpty
        let asWritten =
            isChanged ? try setup.compiled ?? models.entry(of: setup.input).compiled : nil
        let known = ModelNames.failing(in: [asWritten ?? compiled, compiled])
        var failed: [String] = []
        for name in names {
            for id in try known.ids(name) where !failed.contains(id) { failed.append(id) }
        }
        let changes = setup.changes.map { WhatIfChange(path: $0.path, value: $0.valueLabel) }
        let findings = try WhatIfAnalyser(compiled, asWritten: asWritten, options: options)
            .findings(failing: failed, changes: changes)
        return WhatIfDocument(findings, of: compiled)
    }
}
