import AttackGraph
import ThreatGraph

extension FailurePath {
    /// The path in the form in which it is written.
    func summary(in graph: AttackGraph) -> PathSummary {
        PathSummary(
            id: id, consequence: consequence, tier: tier, failed: failed, level: level,
            steps: steps.map { $0.summary(in: graph) })
    }
}

extension PathStep {
    /// The step in the form in which it is written.
    func summary(in graph: AttackGraph) -> StepSummary {
        StepSummary(
            n: number, fact: graph[fact].id, says: says, because: because,
            barriers: barriers.map {
                BarrierSummary(id: $0.id, operators: $0.operators, opens: $0.opens)
            })
    }
}
