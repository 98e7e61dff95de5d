import AttackGraph
import Compilation
import ThreatGraph

/// Asks of every answer at party level what it rests on.
struct EvidenceSurvey {
    /// The most sets of failures that are refuted one by one for one answer; with more, only single
    /// failures are.
    private static let maximumSets = 512

    private let tracer: EvidenceTracer
    private let table: ExposureTable

    init?(_ compiled: CompiledModel, table: ExposureTable) {
        guard let model = compiled.model else { return nil }
        tracer = EvidenceTracer(compiled, model: model)
        self.table = table
    }

    /// The findings, by consequence, tier and answer; every certificate used is verified.
    func findings(
        certificates: inout CertificateRegister
    ) throws(AnalysisError) -> [EvidenceFinding] {
        var findings: [EvidenceFinding] = []
        for row in table.rows where row.level == .party && row.isStated {
            for (tier, list) in zip(row.tiers, row.lists) {
                findings += try sufficient(list, of: row, tier: tier, certificates: &certificates)
                if list.order == 0 { continue }
                findings.append(
                    try insufficient(list, of: row, tier: tier, certificates: &certificates))
            }
        }
        return findings
    }

    /// Of each single failure that suffices, or of the first of the smallest coalitions.
    private func sufficient(
        _ list: CoalitionList, of row: ExposureRow, tier: Int,
        certificates: inout CertificateRegister
    ) throws(AnalysisError) -> [EvidenceFinding] {
        guard let order = list.order else { return [] }
        let smallest = list.coalitions.filter { $0.count == order }
        var findings: [EvidenceFinding] = []
        for coalition in order > 1 ? Array(smallest.prefix(1)) : smallest {
            let proof = try certificates.prove(
                row.consequence.goal, failures: coalition.flatMap { row.variables[$0].failures },
                tier: tier)
            let names = coalition.map { row.variables[$0].id }
            findings.append(
                finding(
                    row, tier,
                    claim: .suffices(names, oneOf: order > 1 ? smallest.count : 1),
                    elements: tracer.elements(on: proof)))
        }
        return findings
    }

    /// That fewer failures, or other single ones, do not suffice.
    private func insufficient(
        _ list: CoalitionList, of row: ExposureRow, tier: Int,
        certificates: inout CertificateRegister
    ) throws(AnalysisError) -> EvidenceFinding {
        let (sets, claim) = refuted(by: list, of: row)
        var elements: Set<WeighedElement> = []
        for set in sets {
            let cut = try certificates.refute(
                row.consequence.goal, failures: set.flatMap { row.variables[$0].failures },
                tier: tier)
            elements.formUnion(tracer.elements(of: cut, admitting: row.consequence.modes))
        }
        return finding(row, tier, claim: claim, elements: elements)
    }

    /// The sets of variables of which the answer says that they do not suffice, and the answer.
    private func refuted(
        by list: CoalitionList, of row: ExposureRow
    ) -> (sets: [[Int]], claim: EvidenceClaim) {
        let all = Array(row.variables.indices)
        if list.order == nil, list.isComplete { return ([all], .nothingSuffices) }
        if let order = list.order, order > 2,
            ModelCompiler.combinations(all.count, order - 1) <= Self.maximumSets
        {
            let sets = ModelCompiler.subsets(of: all, size: order - 1)
            return (sets, .tooFew(order - 1))
        }
        let lone = Set(row.loneVariables(in: list))
        let others = all.filter { !lone.contains($0) }.map { [$0] }
        if others.isEmpty { return ([[]], .somebodyMustFail) }
        return (others, lone.isEmpty ? .nobodyAlone : .nobodyElseAlone)
    }

    private func finding(
        _ row: ExposureRow, _ tier: Int, claim: EvidenceClaim, elements: Set<WeighedElement>
    ) -> EvidenceFinding {
        let weakest = elements.map(\.strength).min()
        return EvidenceFinding(
            consequence: row.consequence.id, tier: row.writtenTier(tier), claim: claim,
            weakest: weakest,
            elements: Set(elements.filter { $0.strength == weakest }.map(\.element))
                .sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) },
            restsOn: Set(elements.map(\.element)).count)
    }
}

extension EvidenceElement {
    fileprivate var sortKey: [String] {
        [element, status?.rawValue ?? "", source ?? ""] + (doubt?.sortKey ?? [])
    }
}

extension EvidenceDoubt {
    fileprivate var sortKey: [String] {
        switch self {
        case .contradiction(let first, let second): ["1", first.rawValue, second.rawValue]
        case .stale(let date): ["2", "\(date)"]
        case .unknown(let id): ["3", id.rawValue]
        }
    }
}
