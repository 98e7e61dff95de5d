import AttackGraph
import Compilation
package import ThreatGraph

/// What was asked of a model: a verdict speaks of this and of nothing else.
package struct QuestionScope: Codable, Hashable, Sendable {
    /// The consequences asked about, in the order of the exposure.
    package var consequences: [String]
    /// The others that the graph has.
    package var otherConsequences: [String]
    /// The attacker tiers asked about, ascending.
    package var tiers: [Int]
    /// The others.
    package var otherTiers: [Int]
    /// The levels whose cells are listed.
    package var levels: [AnswerLevel] = AnswerLevel.ofWholeParties

    /// Makes a scope.
    package init(
        consequences: [String], otherConsequences: [String] = [], tiers: [Int],
        otherTiers: [Int] = []
    ) {
        self.consequences = consequences
        self.otherConsequences = otherConsequences
        self.tiers = tiers
        self.otherTiers = otherTiers
    }

    /// Whether everything was asked.
    package var isEverything: Bool { otherConsequences.isEmpty && otherTiers.isEmpty }
}

/// A party that operates something and whose failure means nothing in any answer.
package struct MeaninglessFailure: Codable, Hashable, Sendable {
    /// The party.
    package var party: String
    /// The inner perimeters that it operates and into which nothing leads but what is around them:
    /// its own people have no way in there in the model.
    package var unreached: [String]
}

extension Findings {
    /// Takes back that a failure means nothing where it does for one asset or workload, or for a
    /// denial that lasts; of all where nobody knows.
    mutating func forgetMeaningful() {
        let cells = (goals?.goals ?? []).flatMap(\.exposure).filter { $0.level == .party }
        if cells.contains(where: { !$0.complete }) { meaninglessFailures = [] }
        let mattering = Set(cells.flatMap(\.coalitions).joined())
        meaninglessFailures.removeAll { mattering.contains($0.party) }
    }
}

extension FailureAnalyser {
    /// What is asked of the graph.
    func scope(of asked: [Consequence]) -> QuestionScope {
        let all = compiled.sums
        let names = aliases
        let isTiered = all.contains(where: \.isTiered)
        return QuestionScope(
            consequences: asked.flatMap { names[$0.id] ?? [$0.id] },
            otherConsequences: all.map(\.id).filter { id in !asked.contains { $0.id == id } },
            tiers: options.tiers,
            otherTiers: isTiered ? (1...5).filter { !options.tiers.contains($0) } : [])
    }

    /// The parties that are in a lock and in no coalition, whatever was asked.
    func meaninglessFailures(in table: ExposureTable) -> [MeaninglessFailure] {
        let rows = table.rows.filter { $0.level == .party }
        guard !rows.isEmpty, rows.allSatisfy({ $0.lists.allSatisfy(\.isComplete) })
        else { return [] }
        var mattering: Set<String> = []
        for row in rows {
            for list in row.lists {
                for coalition in list.coalitions {
                    mattering.formUnion(coalition.map { row.variables[$0].id })
                }
            }
        }
        let locked = Set(
            compiled.graph.barriers.flatMap(\.lock.operators).map { compiled.graph[$0] }
                .filter(\.failsAlone).map(\.id))
        // Whoever has a say in others may matter by them, where root causes are counted.
        mattering.formUnion(compiled.graph.parties.filter { !$0.alsoFails.isEmpty }.map(\.id))
        return locked.subtracting(mattering).sorted().map { party in
            MeaninglessFailure(party: party, unreached: unreached(by: party))
        }
    }

    private func unreached(by party: String) -> [String] {
        guard let model = compiled.model else { return [] }
        return model.perimeters.filter { perimeter in
            perimeter.parent != nil
                && perimeter.operators.defenders.contains(DefenderID(party))
                && !model.channels.contains { $0.destination == .perimeter(perimeter.id) }
        }.map(\.id.rawValue)
    }
}
