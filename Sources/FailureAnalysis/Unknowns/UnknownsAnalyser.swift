import AttackGraph
package import Catalogue
import Compilation
package import ThreatGraph

/// Answers Q4, which unknowns decide it: what holds in every completion of a model, what in some,
/// and what would have to be established.
package struct UnknownsAnalyser {
    let model: ThreatGraph
    let options: UnknownsOptions
    private let catalogue: CatalogueBook?
    let watch: WorkWatch
    private let complete: ([Change]) throws -> ThreatGraph

    /// Makes an analyser.
    ///
    /// - Parameters:
    ///   - model: The model as written, with its unknowns.
    ///   - catalogue: Where controls and instruments are looked up, as for `ModelCompiler`.
    ///   - watch: Who says when to end with what is proved so far.
    ///   - complete: The model once some facts are changed, in the order given.
    package init(
        _ model: ThreatGraph, options: UnknownsOptions = UnknownsOptions(),
        catalogue: CatalogueBook? = nil, watch: WorkWatch = WorkWatch(),
        complete: @escaping ([Change]) throws -> ThreatGraph
    ) {
        var model = model
        // A tie of which nobody says whether it gives a say is an unknown as well.
        model.unknowns = model.openUnknowns
        self.model = model
        self.options = options
        self.catalogue = catalogue
        self.watch = watch
        self.complete = complete
    }

    /// Another one's model as it is written, with nothing left open.
    init(closing other: UnknownsAnalyser) {
        var model = other.model
        model.unknowns = []
        self.model = model
        options = other.options
        catalogue = other.catalogue
        watch = other.watch
        complete = other.complete
    }

    /// What the unknowns leave open.
    ///
    /// - Parameter digest: the digest of the model's canonical form.
    /// - Throws: `UnknownsError`.
    /// - Complexity: one compilation of a rule for each combination of the unknowns that bear on
    ///   it, and O(*s*) operations on sets of completions for each set of failures tried and *s*
    ///   steps; such a set takes at most O(2ⁿ / *n*) nodes for *n* unknowns, and few as a rule.
    package func findings(digest: String) throws -> UnknownsFindings {
        let work = SharedWork(options.effort, watch: watch, in: .completions)
        do {
            return try findings(digest: digest, within: work)
        } catch is CompletionSpace.Interruption {
            return unfinished(digest: digest, ending: work.ending)
        }
    }

    private func findings(
        digest: String, within work: SharedWork
    ) throws -> UnknownsFindings {
        let space = try completionSpace(within: work)
        let sums =
            options.only
            ?? ConsequenceKind.allCases.filter(model.mayState).map { GoalName($0) }
        let all = options.only == nil ? try space.goals : []
        let goals = all.count > options.maximumGoals ? [] : all
        let (unknowns, compiled) = try conditional(space, about: sums + goals)
        guard let count = compiled.diagrams.completionCount, count < 1 << 62 else {
            throw UnknownsError.tooManyCompletions
        }
        var asking = UnknownsAsking(
            sides: CompletionSides(compiled, unknowns: unknowns, options: options, work: work),
            statements: UnknownsStatements(options: options, count: count, work: work),
            unknowns: unknowns)
        for sum in sums { asking.ask(about: sum) }
        asking.settle()
        let ending = work.ending
        let asSums = asking.ask(aboutEachOf: goals)
        return UnknownsFindings(
            model: ModelSummary(model, digest: digest),
            completions: summary(count: count, sides: asking.sides),
            unknowns: unknowns.map(UnknownSummary.init),
            goals: all.isEmpty
                ? nil
                : UnknownsGoals(
                    asSums: asSums, notAsked: all.count - goals.count,
                    isCut: !goals.isEmpty && work.isSpent()),
            headlines: asking.headlines, orders: asking.answers.orders,
            levels: asking.answers.levels, alone: asking.answers.alone, positions: positions(),
            extent: Extent(
                effort: options.effort, ending: work.ending == .stopped ? .stopped : ending))
    }

    /// The unknowns that have alternatives, and the model compiled for all its completions.
    ///
    /// - Throws: `UnknownsError`, and `CompletionSpace.Interruption` when it is time to stop.
    ///
    /// - Parameter goals: what will be asked about besides the sums.
    func conditional(
        within work: SharedWork, asking goals: Set<GoalName> = []
    ) throws -> (unknowns: [Unknown], compiled: ConditionalModel) {
        let sums = ConsequenceKind.allCases.map { GoalName($0) }
        let others = goals.subtracting(sums).sorted { $0.id < $1.id }
        return try conditional(try completionSpace(within: work), about: sums + others)
    }

    private func completionSpace(within work: SharedWork) throws -> CompletionSpace {
        try CompletionSpace(
            model, limit: options.maximumCombinations,
            shouldStop: { work.isSpent(before: $0) },
            complete: complete)
    }

    private func conditional(
        _ space: CompletionSpace, about goals: [GoalName]
    ) throws -> (unknowns: [Unknown], compiled: ConditionalModel) {
        var compiler = ConditionalCompiler(space, catalogue: catalogue)
        return (space.unknowns, try compiler.compile(goals: goals))
    }

    /// What is known when work ended before the completions were counted: nothing but what was
    /// asked.
    private func unfinished(digest: String, ending: Extent.Ending) -> UnknownsFindings {
        UnknownsFindings(
            model: ModelSummary(model, digest: digest),
            completions: CompletionSummary(count: 0, exact: false, bounded: []),
            unknowns: model.unknowns.filter { !$0.alternatives.isEmpty }.map(UnknownSummary.init),
            headlines: [], orders: [], levels: [], alone: [],
            extent: Extent(effort: options.effort, ending: ending))
    }

    private func summary(count: Int, sides: CompletionSides) -> CompletionSummary {
        let bounded = sides.bounded.map { sides.unknowns[$0].id.rawValue }
        return CompletionSummary(count: count, exact: bounded.isEmpty, bounded: bounded)
    }
}

extension UnknownSummary {
    fileprivate init(_ unknown: Unknown) {
        self.init(
            id: unknown.id.rawValue, because: unknown.reason,
            source: unknown.evidence.source?.rawValue, status: unknown.evidence.status,
            alternatives: unknown.alternatives.map(\.label),
            asserted: unknown.alternatives.map { $0.sources.map(\.rawValue) },
            silent: unknown.silent.map(\.rawValue))
    }
}
