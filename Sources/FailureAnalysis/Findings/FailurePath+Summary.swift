import AttackGraph
import ThreatGraph

extension FailurePath {
    /// The path in the form in which it is written.
    func summary(in graph: AttackGraph) -> PathSummary {
        PathSummary(
            id: id, consequence: consequence, tier: tier, failed: failed, level: level.rawValue,
            steps: steps.map { step in
                StepSummary(
                    n: step.number, fact: graph[step.fact].id, says: step.says,
                    because: step.because,
                    barriers: step.barriers.map {
                        BarrierSummary(id: $0.id, operators: $0.operators, opens: $0.opens)
                    })
            })
    }
}
