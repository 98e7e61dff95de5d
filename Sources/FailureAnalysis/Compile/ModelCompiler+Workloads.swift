import AttackGraph
import ThreatGraph

extension ModelCompiler {
    /// Adds the ways in which workloads are denied: a leg goes when its provider withholds it, and
    /// a workload when each of its alternatives lacks one.
    mutating func addWorkloads() {
        for workload in model.workloads {
            var nextLeg = 0
            let lost = addLoss(of: workload.needs, in: workload.id, part: [], nextLeg: &nextLeg)
            builder.addStep(to: fact(.consequence(.denial)), from: [lost])
        }
    }

    /// Adds the ways to lose one part of what a workload needs, and gives the fact that it is lost.
    private mutating func addLoss(
        of substrate: Substrate, in workload: WorkloadID, part: [Int], nextLeg: inout Int
    ) -> String {
        switch substrate {
        case .leg(let leg):
            let number = nextLeg
            nextLeg += 1
            let level = leg.perimeter.flatMap { model.perimeters[$0]?.level } ?? leg.level
            let lock = LockExpression.operated(by: leg.provider.rawValue, level: level?.rawValue)
            let lost = fact(.legLost(workload, leg: number))
            builder.addStep(
                to: lost, through: [barrier(.leg(workload, leg: number), lock: lock)])
            return lost
        case .all(let parts):
            return addLoss(
                of: parts, needing: parts.count, in: workload, part: part, nextLeg: &nextLeg)
        case .any(let parts):
            return addLoss(of: parts, needing: 1, in: workload, part: part, nextLeg: &nextLeg)
        case .atLeast(let count, let parts):
            return addLoss(of: parts, needing: count, in: workload, part: part, nextLeg: &nextLeg)
        }
    }

    /// `needed` of *n* parts are lost to the workload when *n* − `needed` + 1 of them are gone.
    private mutating func addLoss(
        of parts: [Substrate], needing needed: Int, in workload: WorkloadID, part: [Int],
        nextLeg: inout Int
    ) -> String {
        var facts: [String] = []
        for (position, inner) in parts.enumerated() {
            facts.append(
                addLoss(of: inner, in: workload, part: part + [position + 1], nextLeg: &nextLeg))
        }
        let lost = fact(.partLost(workload, part: part))
        addThreshold(to: lost, count: parts.count - needed + 1, of: facts) {
            .partLost(workload, part: part + [-$0, $1])
        }
        return lost
    }
}
