import AttackGraph
import Compilation
import ThreatGraph

/// A set of completions between two bounds, which are equal where the answer is exact.
struct BoundedSet: Hashable {
    /// Completions that are in the set for sure.
    let lower: ChoiceDiagram
    /// Completions outside of which nothing is in the set.
    let upper: ChoiceDiagram
}

/// The questions about all completions, solved from below and from above.
///
/// Up to `exactUnknowns` unknowns that matter both are one and the same.
struct CompletionSides {
    let unknowns: [Unknown]
    /// The unknowns that are bounded, ascending.
    let bounded: [Int]
    var diagrams: ChoiceDiagrams
    private var below: CompletionSide
    /// `nil` where the answer is exact.
    private var above: CompletionSide?

    var isExact: Bool { above == nil }

    /// What one question to all completions costs, in the unit of a meter.
    var workPerQuestion: Int { below.workPerQuestion }

    /// What decides who can fail.
    private struct Asked: Hashable {
        let kind: ConsequenceKind
        let level: AnswerLevel
        let label: String
    }

    init(
        _ compiled: ConditionalModel, unknowns: [Unknown], options: UnknownsOptions,
        work: SharedWork
    ) {
        self.unknowns = unknowns
        var diagrams = compiled.diagrams
        var questions: [CompletionSide.VariableKey: [CompletionSide.Question]] = [:]
        var known: [Asked: [ConditionalVariable]] = [:]
        for goal in compiled.goals {
            for level in AnswerLevel.ofWholeParties {
                let key = CompletionSide.VariableKey(about: goal, level: level)
                questions[key] = compiled.questions(about: goal, at: level).map { bypass in
                    // What can fail for a kind of goal is the same for each of them.
                    let asked = Asked(kind: goal.kind, level: level, label: bypass.label)
                    let variables =
                        known[asked]
                        ?? compiled.parties.variables(
                            for: goal.kind, at: level, leaving: bypass.label, diagrams: &diagrams)
                    known[asked] = variables
                    return CompletionSide.Question(goal: bypass.goal, variables: variables)
                }
            }
        }
        let all = questions.values.joined().flatMap(\.variables)
        let sets = all.flatMap(\.failures).map(\.occurs)
        let scopes = Set(sets).flatMap { diagrams.support(of: $0) }
        let mattering = Set(compiled.graph.choices(in: diagrams) + scopes)
        bounded = Array(mattering.sorted().dropFirst(options.exactUnknowns))
        let freed = Set(bounded)
        func side(isUpper: Bool) -> CompletionSide {
            CompletionSide(
                graph: compiled.graph.bounded(freeing: freed, upper: isUpper, in: &diagrams),
                questions: questions.mapValues { asked in
                    asked.map { question in
                        CompletionSide.Question(
                            goal: question.goal,
                            variables: question.variables.map {
                                $0.bounded(freeing: freed, upper: isUpper, in: &diagrams)
                            })
                    }
                }, limits: options, work: work)
        }
        if bounded.isEmpty {
            below = CompletionSide(
                graph: compiled.graph, questions: questions, limits: options, work: work)
        } else {
            below = side(isUpper: false)
            above = side(isUpper: true)
        }
        self.diagrams = diagrams
    }

    /// What can fail for a goal at a level, by id.
    func variables(for goal: GoalName, at level: AnswerLevel) -> [String] {
        below.variables(for: goal, at: level)
    }

    /// What can fail for a goal at a level and says more than a party by itself does, by id.
    func causes(for goal: GoalName, at level: AnswerLevel) -> [String] {
        (above ?? below).causes(for: goal, at: level)
    }

    /// The completions in which a goal follows once a variable is on, or with none on.
    mutating func follows(
        _ goal: GoalName, alone id: String?, at level: AnswerLevel, tier: Int
    ) -> BoundedSet {
        func solve(_ side: inout CompletionSide) -> ChoiceDiagram {
            side.follows(
                goal, at: level, id.map { [$0] } ?? [], tier: tier, in: &diagrams)
        }
        let lower = solve(&below)
        guard var side = above else { return BoundedSet(lower: lower, upper: lower) }
        let upper = solve(&side)
        above = side
        return BoundedSet(lower: lower, upper: upper)
    }

    /// How few failures suffice; from below first, which needs more of them.
    mutating func orders(
        of goal: GoalName, at level: AnswerLevel, tier: Int
    ) -> (below: ConditionalOrders, above: ConditionalOrders) {
        let lower = below.orders(of: goal, at: level, tier: tier, in: &diagrams)
        guard var side = above else { return (lower, lower) }
        let upper = side.orders(of: goal, at: level, tier: tier, in: &diagrams)
        above = side
        return (lower, upper)
    }

    /// The complement of a set.
    mutating func not(_ set: BoundedSet) -> BoundedSet {
        BoundedSet(lower: diagrams.not(set.upper), upper: diagrams.not(set.lower))
    }

    /// Whether every completion is in a set.
    func verdict(on set: BoundedSet) -> UnknownsVerdict {
        if set.lower == .always { return .certain }
        if set.upper == .never { return .impossible }
        return set.lower != .never && set.upper != .always ? .possible : .undetermined
    }

    /// How many completions are in a set; `nil` where only bounds are known.
    func count(_ set: BoundedSet) -> Int? {
        isExact || set.lower == set.upper ? diagrams.count(set.lower) : nil
    }
}

extension ConditionalVariable {
    /// The same with some choices left open: it fails what some pick of them fails, or only what
    /// every pick does.
    fileprivate func bounded(
        freeing choices: Set<Int>, upper isUpper: Bool, in diagrams: inout ChoiceDiagrams
    ) -> ConditionalVariable {
        ConditionalVariable(
            id: id,
            failures: failures.map {
                ChoiceFailure(
                    party: $0.party, modes: $0.modes,
                    in: diagrams.quantified($0.occurs, over: choices, anyPick: isUpper))
            }
        ).simplified
    }
}
