import AttackGraph
import ThreatGraph

/// A party who operates a barrier on the way to a consequence and whose failure changes nothing for
/// it: with whom he is one defender there, where there is such a one.
package struct AddsNothing: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// The tiers at which it is so, ascending; `nil` where capability plays no role.
    @WrittenAsNull package var tiers: [Int]?
    /// The party's id.
    package var party: String
    /// The one party whose failure is the only minimal coalition there; `nil` where there are
    /// several coalitions, or one of several parties.
    @WrittenAsNull package var oneWith: String?

    /// An answer about the consequence with this id.
    package init(
        consequence: String, tiers: [Int]?, party: String, oneWith: String?
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.tiers = tiers
        self.party = party
        self.oneWith = oneWith
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, tiers, party, oneWith
    }
}

extension ExposureTable {
    /// The parties who operate a barrier on some path to a consequence and are in no minimal
    /// coalition for it, at tiers where the list of coalitions is complete and somebody must fail.
    ///
    /// By consequence, party and the first of the tiers.
    var addingNothing: [AddsNothing] {
        let engine = LaneEngine(graph)
        return rows.filter { $0.level == .party }.flatMap { row -> [AddsNothing] in
            var tiers: [AddsNothing: [Int]] = [:]
            for (tier, list) in zip(row.tiers, row.lists) {
                guard list.isComplete, let first = list.coalitions.first, !first.isEmpty
                else { continue }
                let needed = Set(list.coalitions.joined().map { row.variables[$0].id })
                let only = list.coalitions.count == 1 && first.count == 1
                let onPaths = engine.operatorsOnPaths(
                    to: row.consequence.goal, over: row.variables, tier: tier)
                // Whoever has a say in others adds them, where root causes are counted.
                for party in onPaths.map({ graph[$0] }).filter(\.alsoFails.isEmpty).map(\.id)
                where !needed.contains(party) {
                    let key = AddsNothing(
                        consequence: row.consequence.id, tiers: nil, party: party,
                        oneWith: only ? row.variables[first[0]].id : nil)
                    tiers[key, default: []].append(tier)
                }
            }
            return tiers.sorted { ($0.key.party, $0.value[0]) < ($1.key.party, $1.value[0]) }
                .map { key, tiers in
                    var found = key
                    found.tiers = row.consequence.isTiered ? tiers : nil
                    return found
                }
        }
    }
}
