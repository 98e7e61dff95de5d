import AttackGraph
import DecisionDiagrams
import Networks
import ThreatGraph

/// What one reading of a model says of one consequence at one tier, counted one way.
struct LoweredAnswer {
    /// The fewest that suffice; `nil` where none were found.
    let order: Int?
    /// The fewest that may suffice: `order`, or one more than were tried; `nil` where not even all
    /// together do.
    let least: Int?
    /// Who suffices alone, by id.
    let alone: [String]

    init(_ list: CoalitionList, of row: ExposureRow, nothingSuffices: Bool) {
        order = list.order
        least =
            nothingSuffices || (list.order == nil && list.isComplete)
            ? nil : list.order ?? ((list.searchedOrder ?? 0) + 1)
        alone = row.loneVariables(in: list).map { row.variables[$0].id }
    }

    /// Whether at least as many are needed here as in another reading; `nil` where too few sets were
    /// tried to say.
    func needsAsManyAs(_ other: LoweredAnswer) -> Bool? {
        guard let least else { return true }
        guard let wanted = other.least else { return order == nil ? nil : false }
        if let order { return order >= wanted }
        return least >= wanted ? true : nil
    }

    /// Who suffices alone here and not in another reading; nobody where nobody need fail.
    func newlyAlone(over other: LoweredAnswer) -> [String] {
        alone.filter { !other.alone.contains($0) }
    }
}

/// Which answer is meant.
struct LoweredQuestion: Hashable {
    let consequence: String
    let level: AnswerLevel
    /// 0 where capability plays no role.
    let tier: Int
}

/// The answers of one reading of a model.
struct LoweredReading {
    private(set) var answers: [LoweredQuestion: LoweredAnswer] = [:]
    /// The questions, in order.
    private(set) var questions: [(question: LoweredQuestion, isTiered: Bool)] = []
    let certificates: CertificateSummary

    /// Solves a reading, every claim in it with a certificate verified.
    ///
    /// - Parameters:
    ///   - order: The largest sets that are tried.
    ///   - meter: What it may cost; who suffices alone is answered whatever it takes.
    init(
        _ graph: AttackGraph, about consequences: [Consequence], options: AnalysisOptions,
        upTo order: Int, spending meter: inout WorkMeter
    ) throws(AnalysisError) {
        let solver = ExposureSolver(graph, options: options)
        var survey = ExposureSurvey(solver, meter: meter)
        for consequence in consequences {
            for level in LoweredClaimsAnalyser.levels { survey.add(consequence, at: level) }
        }
        survey.deepen(upTo: order)
        meter = survey.rest
        var register = CertificateRegister(graph, remembers: true)
        for row in survey.answers {
            try register.certify(row)
            let failures = row.variables.flatMap(\.failures)
            for (tier, list) in zip(row.tiers, row.lists) {
                var suffices = list.order != nil
                if !suffices, !list.isComplete {
                    suffices = try register.decide(
                        row.consequence.goal, failures: failures, tier: tier)
                }
                let question = LoweredQuestion(
                    consequence: row.consequence.id, level: row.level, tier: tier)
                questions.append((question, row.consequence.isTiered))
                answers[question] = LoweredAnswer(list, of: row, nothingSuffices: !suffices)
            }
        }
        certificates = register.summary
    }
}
