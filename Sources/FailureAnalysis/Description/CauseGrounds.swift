import AttackGraph
import ThreatGraph

/// Says on what it rests that a root cause makes parties fail: who owns whom, who has a say in whom, whose
/// orders reach whom.
struct CauseGrounds {
    private let graph: AttackGraph
    private let model: ThreatGraph

    init(_ graph: AttackGraph, model: ThreatGraph) {
        self.graph = graph
        self.model = model
    }

    /// The paths of the elements that say why each cause fails the parties that a proof needs; none for a
    /// party by itself.
    ///
    /// - Complexity: O(*v* · *n*) for *v* causes and a model of *n* parties, ties and instruments.
    func paths(of causes: [FailureVariable], on proof: Proof) -> Set<String> {
        let locked = proof.steps.flatMap { graph.steps[$0].barriers }
            .flatMap { graph[$0].lock.operators }
        let needed = Set(locked.map { graph[$0].id })
        var found: Set<String> = []
        for cause in causes {
            let failed = Set(cause.failures.map { graph[$0.party].id }).intersection(needed)
            let parties = model.defenders.filter { failed.contains($0.id.rawValue) }
            switch CauseName(rootID: cause.id) {
            case .parent(let parent): found.formUnion(paths(of: parent, over: parties))
            case .order(let jurisdiction):
                found.formUnion(paths(ofOrdersOf: jurisdiction, over: parties))
            case .shared(let id): found.insert("shared.\(id)")
            case .tie(let id): found.insert("ties.\(id)")
            case .own, nil: break
            }
        }
        return found
    }

    /// A parent, those of its own, and the ties by which it or one of its own has a say in the others.
    private func paths(of parent: ParentID, over parties: [Defender]) -> [String] {
        let own = parties.filter { $0.parent == parent }
        let swayed = Set(parties.map(\.id)).subtracting(own.map(\.id))
        let holders = Set(model.defenders(of: parent).map(\.id.rawValue)).union([parent.rawValue])
        let ties = model.ties.filter { tie in
            guard tie.counts, !swayed.isDisjoint(with: model.defenders(broughtBy: tie))
            else { return false }
            return holders.contains(tie.holder) || model.defenders(broughtBy: tie).count == 1
        }
        return ["parents.\(parent)"] + own.map { "defenders.\($0.id)" }
            + ties.map { "ties.\($0.id)" }
    }

    /// A sovereign, those whom its orders reach, their parents where these are reached, and its
    /// instruments.
    private func paths(
        ofOrdersOf jurisdiction: JurisdictionID, over parties: [Defender]
    ) -> [String] {
        let parents = Set(parties.compactMap(\.parent)).filter { parent in
            model.parents[parent]?.reaches.contains { $0.jurisdiction == jurisdiction } ?? false
        }
        let isNamed = model.jurisdictions[jurisdiction] != nil
        return (isNamed ? ["jurisdictions.\(jurisdiction)"] : [])
            + parties.map { "defenders.\($0.id)" } + parents.map { "parents.\($0)" }
            + model.instruments.filter { $0.issuer == jurisdiction }.map { "instruments.\($0.id)" }
    }
}
