import AttackGraph
import FailureAnalysis
import ThreatGraph

@testable import Compilation

/// The plain way: compile every completion by itself, and try every set of failures in each.
struct UnknownsEnumeration {
    /// One question.
    struct Question: Hashable {
        let kind: ConsequenceKind
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
        var levels: [ConsequenceKind: Int?] = [:]
    }

    static func answers(for graph: ThreatGraph, tiers: [Int], levels: [AnswerLevel]) throws
        -> Answers
    {
        let compiled = try ModelCompiler(graph).compile(digest: "").graph
        let engine = ClosureEngine(compiled)
        var answers = Answers()
        for consequence in compiled.consequences {
            guard let kind = ConsequenceKind(rawValue: consequence.id) else { continue }
            let needed = engine.requiredTier(for: consequence.goal, under: [])
            answers.levels.updateValue(
                needed == 0 ? nil : min(5, (needed ?? 6) - 1), forKey: kind)
            for level in levels {
                let variables = variables(of: compiled, consequence, level)
                for tier in kind.isTiered ? tiers : [0] {
                    let question = Question(kind: kind, level: level, tier: tier)
                    func follows(_ on: [FailureVariable]) -> Bool {
                        engine.closure(under: Scenario(on: on, tier: tier))
                            .isDerivable(consequence.goal)
                    }
                    let alone = variables.filter { follows([$0]) }
                    answers.alone[question] = Set(alone.map(\.id))
                    let order: Int?
                    if follows([]) {
                        order = 0
                    } else if !alone.isEmpty {
                        order = 1
                    } else if !follows(variables) {
                        order = nil
                    } else {
                        let isPair = variables.contains { one in
                            variables.contains { follows([one, $0]) }
                        }
                        order = isPair ? 2 : .max
                    }
                    answers.orders.updateValue(order, forKey: question)
                }
            }
        }
        return answers
    }

    private static func variables(
        of graph: AttackGraph, _ consequence: Consequence, _ level: AnswerLevel
    ) -> [FailureVariable] {
        let modes = consequence.modes
        return switch level {
        case .party: graph.partyVariables(modes: modes, withoutPrincipals: false)
        case .root: graph.rootVariables(modes: modes, withoutPrincipals: false)
        case .labBypass: graph.partyVariables(modes: modes, withoutPrincipals: true)
        case .rootLabBypass: graph.rootVariables(modes: modes, withoutPrincipals: true)
        case .person: []
        }
    }
}
