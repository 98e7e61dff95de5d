import AttackGraph
import FailureAnalysis
import Networks
import ThreatGraph

@testable import Compilation

/// The plain way: compile every completion by itself, and try every set of failures in each.
struct UnknownsEnumeration {
    /// One question.
    struct Question: Hashable {
        let goal: GoalName
        let level: AnswerLevel
        let tier: Int
    }

    /// The answers of one completion.
    struct Answers {
        /// The fewest failures that suffice; `nil` for none, `.max` for more than were tried.
        var orders: [Question: Int?] = [:]
        /// What suffices alone, or together with nothing.
        var alone: [Question: Set<String>] = [:]
        /// The effective level; `nil` for an open completion.
        var levels: [GoalName: Int?] = [:]
    }

    /// - Parameter goals: what is asked besides the sums; of what is not there nothing follows.
    static func answers(
        for graph: ThreatGraph, tiers: [Int], levels: [AnswerLevel], asking goals: [GoalName] = []
    ) throws -> Answers {
        let model = try ModelCompiler(graph).compile(digest: "")
        let compiled = model.graph
        let engine = ClosureEngine(compiled)
        var answers = Answers()
        for goal in Set(ConsequenceKind.allCases.map { GoalName($0) } + goals) {
            let kind = goal.kind
            guard let consequence = model.consequence(for: goal) else {
                answers.levels.updateValue(5, forKey: goal)
                continue
            }
            let needed = engine.requiredTier(for: consequence.goal, under: [])
            answers.levels.updateValue(
                needed == 0 ? nil : min(5, (needed ?? 6) - 1), forKey: goal)
            for level in levels {
                let questions = questions(of: compiled, consequence, level)
                let ids = Set(questions.flatMap { $0.variables.map(\.id) }).sorted()
                for tier in kind.isTiered ? tiers : [0] {
                    let question = Question(goal: goal, level: level, tier: tier)
                    func follows(_ on: [String]) -> Bool {
                        questions.contains { goal, variables in
                            let failing = variables.filter { on.contains($0.id) }
                            return engine.closure(under: Scenario(on: failing, tier: tier))
                                .isDerivable(goal)
                        }
                    }
                    let alone = ids.filter { follows([$0]) }
                    answers.alone[question] = Set(alone)
                    let order: Int?
                    if follows([]) {
                        order = 0
                    } else if !alone.isEmpty {
                        order = 1
                    } else if !follows(ids) {
                        order = nil
                    } else {
                        let isPair = ids.contains { one in
                            ids.contains { follows([one, $0]) }
                        }
                        order = isPair ? 2 : .max
                    }
                    answers.orders.updateValue(order, forKey: question)
                }
            }
        }
        return answers
    }

    /// What is asked at a level: one goal, or for a bypass one for each set of principals.
    private static func questions(
        of graph: AttackGraph, _ consequence: Consequence, _ level: AnswerLevel
    ) -> [(goal: FactIndex, variables: [FailureVariable])] {
        let modes = consequence.modes
        switch level {
        case .party:
            return [
                (
                    consequence.goal, graph.partyVariables(modes: modes, withoutPrincipals: false)
                )
            ]
        case .root:
            return [
                (
                    consequence.goal, graph.rootVariables(modes: modes, withoutPrincipals: false)
                )
            ]
        case .labBypass:
            return graph.bypasses(of: consequence).map {
                ($0.goal, graph.partyVariables(modes: modes, without: $0.principals))
            }
        case .rootLabBypass:
            return graph.bypasses(of: consequence).map {
                ($0.goal, graph.rootVariables(for: consequence, without: $0.principals))
            }
        case .person:
            return []
        }
    }
}
