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
        let about: GoalName
        let level: AnswerLevel
    }

    /// A goal and what can fail for it; the answer at a level is the disjunction of those of its
    /// questions.
    struct Question {
        /// The goal's place among the graph's goals.
        let goal: Int
        let variables: [ConditionalVariable]
    }

    let graph: ChoiceGraph
    /// What is asked, by goal and level.
    private let questions: [VariableKey: [Question]]
    private let limits: UnknownsOptions
    private let work: SharedWork
    private var known: [Key: [ChoiceDiagram]] = [:]

    init(
        graph: ChoiceGraph, questions: [VariableKey: [Question]],
        limits: UnknownsOptions, work: SharedWork
    ) {
        self.graph = graph
        self.questions = questions
        self.limits = limits
        self.work = work
    }

    /// What one question to all completions costs, in the unit of a meter: some 150 ns a step.
    var workPerQuestion: Int { 50 * (graph.stepCount + 1) }

    private func questions(for goal: GoalName, at level: AnswerLevel) -> [Question] {
        questions[VariableKey(about: goal, level: level)] ?? []
    }

    /// What can fail for a goal at a level, by id.
    func variables(for goal: GoalName, at level: AnswerLevel) -> [String] {
        Set(questions(for: goal, at: level).flatMap { $0.variables.map(\.id) }).sorted()
    }

    /// What can fail for a goal at a level and says more than a party by itself does, by id.
    func causes(for goal: GoalName, at level: AnswerLevel) -> [String] {
        let all = questions(for: goal, at: level).flatMap(\.variables)
        return Set(all.filter { !$0.isPartyItself }.map(\.id)).sorted()
    }

    /// The completions in which a goal follows once some variables are on, given by id.
    mutating func follows(
        _ goal: GoalName, at level: AnswerLevel, _ ids: [String], tier: Int,
        in diagrams: inout ChoiceDiagrams
    ) -> ChoiceDiagram {
        var found = ChoiceDiagram.never
        for question in questions(for: goal, at: level) {
            let on = question.variables.filter { ids.contains($0.id) }
            found = diagrams.or(found, follows(question.goal, on, tier: tier, in: &diagrams))
        }
        return found
    }

    /// The completions in which one fact follows once some variables are on.
    private mutating func follows(
        _ goal: Int, _ on: [ConditionalVariable], tier: Int, in diagrams: inout ChoiceDiagrams
    ) -> ChoiceDiagram {
        // The same failures by another name are the same scenario.
        let failures =
            on.count == 1 ? on[0].failures : ConditionalVariable.united(on, in: &diagrams)
        let key = Key(tier: tier, failures: failures)
        if let answer = known[key] { return answer[goal] }
        work.spend(workPerQuestion)
        let answer = graph.derivable(under: failures, tier: tier, in: &diagrams)
        known[key] = answer
        return answer[goal]
    }

    /// The variables that no other one covers in every question.
    private func maximal(
        _ goal: GoalName, at level: AnswerLevel, in diagrams: inout ChoiceDiagrams
    ) -> [String] {
        let asked = questions(for: goal, at: level)
        if asked.count == 1 {
            return ConditionalVariable.maximal(asked[0].variables, in: &diagrams).map(\.id)
        }
        let ids = variables(for: goal, at: level)
        func covers(_ one: String, _ other: String) -> Bool {
            asked.allSatisfy { question in
                guard let covered = question.variables.first(where: { $0.id == other }) else {
                    return true
                }
                return question.variables.first { $0.id == one }?
                    .covers(covered, in: &diagrams) ?? false
            }
        }
        return ids.enumerated().filter { place, id in
            !ids.enumerated().contains { at, other in
                at != place && covers(other, id) && (at < place || !covers(id, other))
            }
        }.map(\.element)
    }

    /// How few failures suffice, completion by completion.
    mutating func orders(
        of goal: GoalName, at level: AnswerLevel, tier: Int,
        in diagrams: inout ChoiceDiagrams
    ) -> ConditionalOrders {
        let all = variables(for: goal, at: level)
        let some = follows(goal, at: level, all, tier: tier, in: &diagrams)
        let none = diagrams.not(some)
        var atMost = [follows(goal, at: level, [], tier: tier, in: &diagrams)]
        let maximal = maximal(goal, at: level, in: &diagrams)
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
                    reached, follows(goal, at: level, subset, tier: tier, in: &diagrams))
            }
            atMost.append(reached)
        }
        return ConditionalOrders(atMost: atMost, none: none, searched: nil)
    }
}
