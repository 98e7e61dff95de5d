import AttackGraph
import Compilation
import ThreatGraph

/// A set of failures that must not bring about a consequence.
struct RemedyCase: Hashable {
    let about: GoalName
    let level: AnswerLevel
    /// 0 where capability plays no role.
    let tier: Int
    /// The parties or root causes that fail, by id.
    let failed: [String]
    /// Whom the bypass leaves out, where it is several questions: a defender, or all labs.
    var label: String?

    var writtenTier: Int? { about.kind.isTiered ? tier : nil }
}

extension RemedyTargetSummary {
    /// What a request asks for.
    package init(_ request: RemedyRequest, cases: Int) {
        self.init(
            order: request.order, level: request.level,
            tier: request.goals.contains { $0.kind.isTiered } ? request.tier : nil,
            goals: request.goals, cases: cases)
    }
}

/// Everything that must not happen for an order to be reached.
struct RemedyTarget {
    /// What must not happen.
    let cases: [RemedyCase]
    /// The same for the search.
    let scenarios: [RemedyScenario]

    /// The sets of one failure fewer than the order.
    ///
    /// What does not follow from them follows from no part of them. Failures that another one covers need not be tried.
    ///
    /// - Throws: `RemedyFault.tooManyScenarios`.
    init(
        order: Int, request: RemedyRequest, in space: inout RemedySpace
    ) throws(RemedyFault) {
        var cases: [RemedyCase] = []
        var scenarios: [RemedyScenario] = []
        for goal in request.goals {
            let tier = goal.kind.isTiered ? request.tier : 0
            let bypasses = space.questions(about: goal, at: request.level)
            // What is several questions must not happen in any of them.
            for bypass in bypasses {
                let variables = ConditionalVariable.maximal(
                    space.parties.variables(
                        for: goal.kind, at: request.level, leaving: bypass.label,
                        diagrams: &space.diagrams),
                    in: &space.diagrams)
                let size = min(order - 1, variables.count)
                let count = ModelCompiler.combinations(variables.count, size)
                guard count <= request.maximumScenarios else {
                    throw .tooManyScenarios(count, limit: request.maximumScenarios)
                }
                for subset in ModelCompiler.subsets(of: variables, size: size) {
                    let failures = ConditionalVariable.united(subset, in: &space.diagrams)
                    cases.append(
                        RemedyCase(
                            about: goal, level: request.level, tier: tier,
                            failed: subset.map(\.id),
                            label: bypasses.count > 1 ? bypass.label : nil))
                    scenarios.append(
                        RemedyScenario(goal: bypass.goal, failures: failures, tier: tier))
                }
            }
        }
        self.cases = cases
        self.scenarios = scenarios
    }

    private init(cases: [RemedyCase], scenarios: [RemedyScenario]) {
        self.cases = cases
        self.scenarios = scenarios
    }

    /// Some of the cases.
    func keeping(_ places: [Int]) -> RemedyTarget {
        RemedyTarget(cases: places.map { cases[$0] }, scenarios: places.map { scenarios[$0] })
    }
}
