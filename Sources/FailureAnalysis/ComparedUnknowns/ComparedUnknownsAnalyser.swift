import AttackGraph
package import Compilation
import DecisionDiagrams
package import ThreatGraph

/// Answers which of two models is at least as safe whatever is unknown in them, and what it depends
/// on: each joint completion by itself.
package struct ComparedUnknownsAnalyser {
    /// A model to compare.
    package struct Candidate {
        /// The model as written.
        package let compiled: CompiledModel
        /// The model once some facts are changed, in the order given.
        let complete: ([Change]) throws -> CompiledModel

        /// Makes a candidate.
        ///
        /// - Parameters:
        ///   - compiled: The model as written; a graph that came without a model leaves nothing open.
        ///   - complete: The model once some facts are changed, in the order given; never asked for
        ///     no change.
        package init(
            _ compiled: CompiledModel, complete: @escaping ([Change]) throws -> CompiledModel
        ) {
            self.compiled = compiled
            self.complete = complete
        }
    }

    /// The most joint completions that are gone through.
    package static let maximumCompletions = 4_096

    private let candidates: [Candidate]
    private let options: AnalysisOptions
    private let watch: WorkWatch

    /// Makes an analyser of two models, called A and B.
    package init(
        _ first: Candidate, _ second: Candidate, options: AnalysisOptions = AnalysisOptions(),
        watch: WorkWatch = WorkWatch()
    ) {
        candidates = [first, second]
        self.options = options
        self.watch = watch
    }

    /// Both models in every joint completion, every claim with a certificate verified.
    ///
    /// Work that is stopped, or spent, leaves completions out, which `reached` tells.
    ///
    /// - Throws: `ComparedUnknownsError`; `AnalysisError`, where a certificate that does not verify
    ///   withholds the whole answer.
    /// - Complexity: what `FailureAnalyser` and `DominanceJudge` need for each completion of either
    ///   model that compiles to another graph, of which 4,096 are gone through at most.
    package func findings() throws -> ComparedUnknowns {
        let space = try JointSpace(
            JointUnknown.joining(candidates[0].compiled.model, candidates[1].compiled.model),
            limit: Self.maximumCompletions)
        let work = SharedWork(options.effort, watch: watch, in: .completions)
        var run = ComparedUnknownsRun(
            space, candidates: candidates, options: options, watch: watch, work: work)
        while try run.next() {}
        return ComparedUnknowns(
            first: ModelSummary(candidates[0].compiled),
            second: ModelSummary(candidates[1].compiled), unknowns: space.unknowns,
            completions: space.count, reached: run.reached, cells: run.tally.cells,
            extent: Extent(effort: options.effort, ending: run.ending))
    }
}
