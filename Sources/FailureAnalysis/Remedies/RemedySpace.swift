import AttackGraph
import Catalogue
import Compilation
import ThreatGraph

/// A model with options, compiled for every choice of them at once, and one by one on demand.
struct RemedySpace {
    /// The options, by id.
    let candidates: [RemedyCandidate]
    let graph: ChoiceGraph
    var diagrams: ChoiceDiagrams
    let parties: ConditionalParties
    /// All choices of options at once.
    private let conditional: ConditionalModel
    /// What is asked about besides the sums.
    private let goals: [GoalName]
    /// Pairs of options that cannot be chosen together.
    let conflicts: [[Int]]
    private var space: CompletionSpace
    private let catalogue: CatalogueBook?
    let digest: String
    private var compiled: [[Int]: CompiledModel] = [:]
    /// Whether to give up a model that is being compiled.
    private let isStoppedCompiling: () -> Bool

    init(
        _ model: ThreatGraph, candidates: [RemedyCandidate], catalogue: CatalogueBook?,
        digest: String, asking asked: [GoalName], limit: Int,
        shouldStop: @escaping (_ work: Int) -> Bool,
        isStoppedCompiling: @escaping () -> Bool = { false },
        complete: @escaping ([Change]) throws -> ThreatGraph
    ) throws {
        // The completion space orders its choices by name; so are the options.
        let candidates = candidates.sorted { UnknownID($0.id) < UnknownID($1.id) }
        for (one, other) in zip(candidates, candidates.dropFirst()) where one.id == other.id {
            throw RemedyFault.duplicateOption(one.id)
        }
        var conflicts: [[Int]] = []
        var exclusions: [Int: Set<Int>] = [:]
        for (one, option) in candidates.enumerated() {
            for other in candidates.indices.dropFirst(one + 1)
            where option.conflicts(with: candidates[other]) {
                conflicts.append([one, other])
                exclusions[one, default: []].insert(other)
                exclusions[other, default: []].insert(one)
            }
        }
        var choices = model
        choices.unknowns = Register(
            candidates.map { option in
                Unknown(
                    id: UnknownID(option.id),
                    alternatives: [
                        .init(label: "left out", changes: []),
                        .init(label: "chosen", changes: option.changes),
                    ])
            })
        space = try CompletionSpace(
            choices, limit: limit, excluding: exclusions, shouldStop: shouldStop,
            complete: complete)
        var compiler = ConditionalCompiler(space, catalogue: catalogue, namingBarriers: true)
        let sums = ConsequenceKind.allCases.map { GoalName($0) }
        let goals = asked.filter { !sums.contains($0) }
        let all = try compiler.compile(goals: sums + goals)
        graph = all.graph
        diagrams = all.diagrams
        parties = all.parties
        conditional = all
        self.goals = goals
        evading = candidates.indices.filter { candidates[$0].takesAway(of: asked) }
        self.candidates = candidates
        self.conflicts = conflicts
        self.catalogue = catalogue
        self.digest = digest
        self.isStoppedCompiling = isStoppedCompiling
    }

    /// The clauses that options in conflict impose, and those that take away what is asked about.
    var rules: [RemedyClause] {
        conflicts.map { RemedyClause(leaving: $0) } + evading.map { RemedyClause(leaving: [$0]) }
    }

    /// The options, by place, that take away workloads, weights or assets of which something is asked: what
    /// is no longer stated is not safer, so that none of them is a remedy.
    private let evading: [Int]

    /// What is asked about a goal at a level.
    func questions(about goal: GoalName, at level: AnswerLevel) -> [ConditionalBypass] {
        conditional.questions(about: goal, at: level)
    }

    /// The ids of a choice of options.
    func ids(_ choice: [Int]) -> [String] { choice.map { candidates[$0].id } }

    /// The model with options chosen.
    mutating func model(choosing choice: [Int]) throws -> ThreatGraph {
        var model = try space.graph(
            picking: Dictionary(uniqueKeysWithValues: choice.map { ($0, 1) }))
        model.unknowns = []
        return model
    }

    /// The model with options chosen, compiled by itself as `analyse` does.
    ///
    /// - Throws: `CompletionSpace.Interruption` where somebody asked to stop before it was compiled.
    mutating func compiledModel(choosing choice: [Int]) throws -> CompiledModel {
        if let known = compiled[choice] { return known }
        var compiler = ModelCompiler(try model(choosing: choice), catalogue: catalogue)
        compiler.keepsLabels = conditional.bypasses.values.contains { $0.count > 1 }
        compiler.ask(for: goals)
        // Paths are found in the graph of all choices, which has every seizure.
        compiler.keepsIdleSeizures = true
        guard let made = try compiler.compile(digest: digest, unless: isStoppedCompiling) else {
            throw CompletionSpace.Interruption()
        }
        if compiled.count > 500 { compiled = [:] }
        compiled[choice] = made
        return made
    }

    /// `nil` when options can be chosen together; otherwise a clause against the fewest of them that
    /// cannot.
    ///
    /// Options that together are no model are not chosen together, whatever else is chosen.
    mutating func obstacle(to choice: [Int]) throws -> RemedyClause? {
        var failing = choice
        guard try !isModel(failing) else { return nil }
        for option in choice {
            let fewer = failing.filter { $0 != option }
            if try !isModel(fewer) { failing = fewer }
        }
        return RemedyClause(leaving: failing)
    }

    private mutating func isModel(_ choice: [Int]) throws -> Bool {
        do {
            _ = try model(choosing: choice)
            return true
        } catch let error as UnknownsError {
            guard case .combinationFails = error else { throw error }
            return false
        }
    }
}
