import AttackGraph
import ThreatGraph

/// The questions about levels and choke barriers, which need no coalitions.
struct LevelQuestions {
    let graph: AttackGraph
    let table: ExposureTable
    private let engine: ClosureEngine
    private let lanes: LaneEngine

    init(graph: AttackGraph, table: ExposureTable) {
        self.graph = graph
        self.table = table
        engine = ClosureEngine(graph)
        lanes = LaneEngine(engine)
    }

    private var consequences: [Consequence] {
        table.rows.filter { $0.level == .party }.map(\.consequence)
    }

    /// Those that the model states nothing of, by id.
    private var unstated: Set<String> {
        Set(table.rows.filter { !$0.isStated }.map(\.consequence.id))
    }

    /// Consequences that come about with no capability and no failure.
    var openConsequences: [String] {
        consequences.filter { engine.requiredTier(for: $0.goal, under: []) == 0 }.map(\.id)
    }

    /// The largest tier up to which nothing happens without a failure; `nil` where the model states
    /// nothing that could.
    var effectiveLevels: [String: Int?] {
        var levels: [String: Int?] = [:]
        let unstated = unstated
        for consequence in consequences {
            let needed = engine.requiredTier(for: consequence.goal, under: [])
            let applies =
                consequence.isTiered && needed != 0 && !unstated.contains(consequence.id)
            levels.updateValue(applies ? Self.level(needing: needed) : nil, forKey: consequence.id)
        }
        return levels
    }

    /// The same after the failure of each party, for the consequences where capability plays a
    /// role.
    var residualLevels: [ResidualLevel] {
        let unstated = unstated
        return consequences.filter(\.isTiered).flatMap { consequence in
            let parties = graph.partyVariables(modes: consequence.modes, withoutPrincipals: false)
            let needed = lanes.leastTiers(for: consequence.goal, over: parties)
            return zip(parties, needed).map { party, tier in
                ResidualLevel(
                    consequence: consequence.id, failed: [party.id],
                    level: unstated.contains(consequence.id) ? nil : Self.level(needing: tier))
            }
        }
    }

    /// Barriers on every path, by consequence.
    var chokeBarriers: [ChokeBarrier] {
        consequences.flatMap { consequence in
            lanes.chokeBarriers(for: consequence.goal).map { index in
                let barrier = graph[index]
                return ChokeBarrier(
                    consequence: consequence.id, barrier: barrier.id,
                    operators: barrier.lock.operators.map { graph[$0].id })
            }
        }
    }

    /// The level that a needed tier leaves: what an attacker of tier *n* cannot do is stopped at
    /// SL*n* (THEORY 2.6).
    private static func level(needing tier: Int?) -> Int {
        guard let tier else { return 5 }
        return max(0, min(5, tier - 1))
    }
}
