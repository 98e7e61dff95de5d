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
    private let complete: ([Change]) throws -> ThreatGraph

    /// Makes an analyser.
    ///
    /// - Parameters:
    ///   - model: The model as written, with its unknowns.
    ///   - catalogue: Where controls and instruments are looked up, as for `ModelCompiler`.
    ///   - complete: The model once some facts are changed, in the order given.
    package init(
        _ model: ThreatGraph, options: UnknownsOptions = UnknownsOptions(),
        catalogue: CatalogueBook? = nil, complete: @escaping ([Change]) throws -> ThreatGraph
    ) {
        self.model = model
        self.options = options
        self.catalogue = catalogue
        self.complete = complete
    }

    /// What the unknowns leave open.
    ///
    /// - Parameter digest: the digest of the model's canonical form.
    /// - Throws: `UnknownsError`.
    /// - Complexity: one compilation of a rule for each combination of the unknowns that bear on
    ///   it, and O(*s*) operations on sets of completions for each set of failures tried and *s*
    ///   steps; such a set takes at most O(2ⁿ / *n*) nodes for *n* unknowns, and few as a rule.
    package func findings(digest: String) throws -> UnknownsFindings {
        let space = try CompletionSpace(
            model, limit: options.maximumCombinations, complete: complete)
        var compiler = ConditionalCompiler(space, catalogue: catalogue)
        let goals = ConsequenceKind.allCases.map { FactMeaning.consequence($0).factID }
        let compiled = try compiler.compile(goals: goals)
        guard let count = compiled.diagrams.completionCount, count < 1 << 62 else {
            throw UnknownsError.tooManyCompletions
        }
        var sides = CompletionSides(compiled, unknowns: space.unknowns, options: options)
        let statements = UnknownsStatements(options: options, count: count)
        let answers = statements.answers(from: &sides)
        return UnknownsFindings(
            model: ModelSummary(model, digest: digest),
            completions: summary(count: count, sides: sides),
            unknowns: space.unknowns.map(UnknownSummary.init),
            headlines: answers.headlines.map {
                sides.finding($0, of: space.unknowns, certificates: options.certificates)
            },
            orders: answers.orders, levels: answers.levels, alone: answers.alone)
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
            alternatives: unknown.alternatives.map(\.label))
    }
}
