import AttackGraph
package import Catalogue
import Compilation
package import ThreatGraph

/// Answers Q7, what changes when: the exposure in each epoch between the dates of a model, in that
/// epoch alone and with what was kept from earlier ones.
package struct TimelineAnalyser {
    /// The most epochs that one model is answered for; each is a model of its own.
    package static let maximumEpochs = 100

    let model: ThreatGraph
    let options: TimelineOptions
    let catalogue: CatalogueBook?
    let watch: WorkWatch
    let state: (CalendarDate?, Set<String>, Set<String>) throws -> ThreatGraph

    /// Makes an analyser.
    ///
    /// - Parameters:
    ///   - model: The model with all its dates.
    ///   - catalogue: Where controls and instruments are looked up, as for `ModelCompiler`.
    ///   - watch: Who says when to end with what is proved so far.
    ///   - state: The model of one time: of a day (before everything dated when `nil`), with the
    ///     changes of unknown date that have come, and without the dated facts of that very day
    ///     that are named by the change's id or the element's path. It throws where that is no
    ///     model.
    package init(
        _ model: ThreatGraph, options: TimelineOptions = TimelineOptions(),
        catalogue: CatalogueBook? = nil, watch: WorkWatch = WorkWatch(),
        state: @escaping (CalendarDate?, Set<String>, Set<String>) throws -> ThreatGraph
    ) {
        self.model = model
        self.options = options
        self.catalogue = catalogue
        self.watch = watch
        self.state = state
    }

    /// What changes when.
    ///
    /// - Parameter digest: the digest of the model's canonical form.
    /// - Throws: `TimelineError`; `stopped` only where nothing was proved yet, while the models of the
    ///   epochs are compiled.
    /// - Complexity: one analysis for each epoch, one more for each dated fact of a day with
    ///   several, and for each combination of changes of unknown date; and one of the graph over
    ///   all epochs, which is as large as they are together.
    package func findings(digest: String) throws -> TimelineFindings {
        let calendar = EpochCalendar(model)
        guard calendar.spans.count <= Self.maximumEpochs else {
            throw TimelineError.tooManyEpochs(
                calendar.spans.count, limit: Self.maximumEpochs)
        }
        var spans: [EpochSpan] = []
        var epochs: [Epoch] = []
        for span in calendar.spans {
            watch.tell(.reading, done: spans.count, of: calendar.spans.count)
            do {
                let found = try epoch(epochs.count + 1, of: span, calendar, digest: digest)
                // Where nothing is guarded any more and no work is left, all has ended.
                let isTold = !span.mayBeNoModel || found.saysAnything
                if isTold { epochs.append(found) }
                if isTold || span.from != nil { spans.append(span) }
            } catch let error as TimelineError {
                guard case .noModel = error, span.mayBeNoModel else { throw error }
                // Before everything began nothing is to be told; after all has ended, that it has.
                if span.from != nil { spans.append(span) }
            }
        }
        guard !epochs.isEmpty else {
            throw TimelineError.noModel(
                day: nil, undated: [], reason: "it says nothing of any time")
        }
        var solver = TimelineSolver(self, calendar: calendar, digest: digest)
        do {
            return try solver.findings(spans: spans, epochs: epochs)
        } catch let error as AnalysisError {
            throw TimelineError.analysis(error)
        } catch let error as AttackGraphError {
            throw TimelineError.notCompiled("\(error)")
        }
    }

    /// The models of one epoch.
    private func epoch(
        _ number: Int, of span: EpochSpan, _ calendar: EpochCalendar, digest: String
    ) throws -> Epoch {
        Epoch(
            number: number,
            variants: try calendar.undatedCombinations.map {
                try compiled(span.from, undated: $0, digest: digest)
            },
            generations: calendar.generations(on: span.from))
    }

    /// The compiled model of one time.
    ///
    /// - Throws: `TimelineError`, `stopped` where somebody asked to before it was compiled.
    func compiled(
        _ day: CalendarDate?, undated: Set<String> = [], without: Set<String> = [],
        digest: String
    ) throws(TimelineError) -> CompiledModel {
        let graph: ThreatGraph
        do { graph = try state(day, undated, without) } catch {
            throw .noModel(day: day, undated: undated.sorted(), reason: "\(error)")
        }
        let made: CompiledModel?
        do throws(AttackGraphError) {
            made = try ModelCompiler(graph, catalogue: catalogue).compile(
                digest: digest, unless: watch.isStoppedCompiling)
        } catch {
            throw .notCompiled("\(error)")
        }
        guard let made else { throw .stopped }
        return made
    }
}
