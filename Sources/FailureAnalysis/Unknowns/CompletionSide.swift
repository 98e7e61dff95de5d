import AttackGraph
import Compilation
import ThreatGraph

/// The orders of one question in all completions.
struct ConditionalOrders {
    /// The completions in which at most so many failures suffice, by that number from 0.
    let atMost: [ChoiceDiagram]
    /// The completions in which no set of failures suffices.
    let none: ChoiceDiagram
    /// When not `nil`, larger sets than this were not tried, and completions are left over.
    let searched: Int?

    /// The completions in which at most `count` failures suffice; `nil` where that was not tried.
    func suffice(_ count: Int) -> ChoiceDiagram? {
        count < atMost.count ? atMost[count] : searched == nil ? atMost[atMost.count - 1] : nil
    }
}

/// Solves questions about all completions; exactly, or from one side.
struct CompletionSide {
    private struct Key: Hashable {
        let tier: Int
        let failures: [ChoiceFailure]
    }

    /// One question's variables.
    struct VariableKey: Hashable {
        let consequence: ConsequenceKind
        let level: AnswerLevel
    }

    let graph: ChoiceGraph
    /// What can fail, by question.
    private let variables: [VariableKey: [ConditionalVariable]]
    private let limits: UnknownsOptions
    private let work: SharedWork
    private var known: [Key: [ChoiceDiagram]] = [:]

    init(
        graph: ChoiceGraph, variables: [VariableKey: [ConditionalVariable]],
        limits: UnknownsOptions, work: SharedWork
    ) {
        self.graph = graph
        self.variables = variables
        self.limits = limits
        self.work = work
    }

    /// What one question to all completions costs, in the unit of a meter: some 150 ns a step.
    var workPerQuestion: Int { 50 * (graph.stepCount + 1) }

    /// What can fail for a consequence at a level.
    func variables(for kind: ConsequenceKind, at level: AnswerLevel) -> [ConditionalVariable] {
        variables[VariableKey(consequence: kind, level: level)] ?? []
    }

    /// The completions in which a consequence follows once some variables are on.
    mutating func follows(
        _ kind: ConsequenceKind, _ on: [ConditionalVariable], tier: Int,
        in diagrams: inout ChoiceDiagrams
    ) -> ChoiceDiagram {
        guard let place = ConsequenceKind.allCases.firstIndex(of: kind) else { return .never }
        // The same failures by another name are the same scenario.
        let failures =
            on.count == 1 ? on[0].failures : ConditionalVariable.united(on, in: &diagrams)
        let key = Key(tier: tier, failures: failures)
        if let answer = known[key] { return answer[place] }
        work.spend(workPerQuestion)
        let answer = graph.derivable(under: failures, tier: tier, in: &diagrams)
        known[key] = answer
        return answer[place]
    }

    /// How few failures suffice, completion by completion.
    mutating func orders(
        of kind: ConsequenceKind, at level: AnswerLevel, tier: Int,
        in diagrams: inout ChoiceDiagrams
    ) -> ConditionalOrders {
        let all = variables(for: kind, at: level)
        let some = follows(kind, all, tier: tier, in: &diagrams)
        let none = diagrams.not(some)
        var atMost = [follows(kind, [], tier: tier, in: &diagrams)]
        let maximal = ConditionalVariable.maximal(all, in: &diagrams)
        while let last = atMost.last, last != some {
            let size = atMost.count
            guard size <= limits.maximumOrder,
                size == 1
                    || ModelCompiler.combinations(maximal.count, size) <= limits.maximumSets
            else { return ConditionalOrders(atMost: atMost, none: none, searched: size - 1) }
            var reached = last
            for subset in ModelCompiler.subsets(of: maximal, size: size) where reached != some {
                if work.isSpent() {
                    return ConditionalOrders(atMost: atMost, none: none, searched: size - 1)
                }
                reached = diagrams.or(
                    reached, follows(kind, subset, tier: tier, in: &diagrams))
            }
            atMost.append(reached)
        }
        return ConditionalOrders(atMost: atMost, none: none, searched: nil)
    }
}
