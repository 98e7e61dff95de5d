import AttackGraph
import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// Adds the ways in which a workload is denied: a leg goes when its provider withholds it, and
    /// the workload when each of its alternatives lacks one.
    ///
    /// Reads the workload and the levels of the perimeters that its legs name.
    package mutating func addWorkload(_ workload: Workload) {
        let first = stepCount
        var nextLeg = 0
        addLoss(
            of: workload.needs, in: workload.id, part: [], yielding: .consequence(.denial),
            nextLeg: &nextLeg)
        addGoals(of: workload.id.rawValue, in: [GoalName(.denial)], since: first)
    }

    /// Adds the ways to lose one part of what a workload needs.
    ///
    /// - Parameter head: what follows when it is lost; a fact of its own when `nil`.
    /// - Returns: the fact that follows.
    @discardableResult
    private mutating func addLoss(
        of substrate: Substrate, in workload: WorkloadID, part: [Int],
        yielding head: FactMeaning? = nil, nextLeg: inout Int
    ) -> String {
        switch substrate {
        case .leaf(let leg):
            let number = nextLeg
            nextLeg += 1
            let lock = self.lock(of: leg)
            let lost = fact(.legLost(workload, leg: number))
            builder.addStep(
                to: lost, through: [barrier(.leg(workload, leg: number), lock: lock)])
            guard let head else { return lost }
            builder.addStep(to: fact(head), from: [lost])
            return fact(head)
        case .all(let parts):
            return addLoss(
                of: parts, needing: parts.count, in: workload, part: part, yielding: head,
                nextLeg: &nextLeg)
        case .any(let parts):
            return addLoss(
                of: parts, needing: 1, in: workload, part: part, yielding: head, nextLeg: &nextLeg)
        case .atLeast(let count, let parts):
            return addLoss(
                of: parts, needing: count, in: workload, part: part, yielding: head,
                nextLeg: &nextLeg)
        }
    }

    /// The provider's hold on a leg.
    func lock(of leg: SubstrateLeg) -> LockExpression {
        let level =
            leg.level ?? leg.perimeter.flatMap { model.perimeters[$0] }.flatMap(strength)
        return .operated(by: leg.provider.rawValue, level: level?.rawValue)
    }

    /// `needed` of *n* parts are lost to the workload when *n* − `needed` + 1 of them are gone.
    private mutating func addLoss(
        of parts: [Substrate], needing needed: Int, in workload: WorkloadID, part: [Int],
        yielding head: FactMeaning?, nextLeg: inout Int
    ) -> String {
        var facts: [String] = []
        for (position, inner) in parts.enumerated() {
            facts.append(
                addLoss(of: inner, in: workload, part: part + [position + 1], nextLeg: &nextLeg))
        }
        let lost = fact(head ?? .partLost(workload, part: part))
        addThreshold(to: lost, count: parts.count - needed + 1, of: facts) {
            .partLost(workload, part: part + [-$0, $1])
        }
        return lost
    }
}
