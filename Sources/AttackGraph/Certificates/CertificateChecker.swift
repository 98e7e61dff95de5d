import Formulas
import Networks

/// Rechecks certificates with nothing but the graph: it shares no code with the engines.
///
/// ```swift
/// import AttackGraph
///
/// var builder = AttackGraphBuilder()
/// builder.addParty("porter")
/// builder.addBarrier("door", lock: .operated(by: "porter", level: 2))
/// builder.addStep(to: "in the hall", through: ["door"])
/// builder.addConsequence("trespass", goal: "in the hall", modes: .all, isTiered: true)
/// let graph = try builder.build()
/// let hall = graph.consequences[0].goal
/// if let cut = graph.closure(under: Scenario(failures: [], tier: 0)).cut(for: hall) {
///     try CertificateChecker.verify(cut, in: graph)
///     print(cut.facts.map { graph[$0].id })  // ["in the hall"]
/// }
/// let claim = Cut(scenario: Scenario(failures: [], tier: 3), goal: hall, facts: [hall])
/// do {
///     try CertificateChecker.verify(claim, in: graph)
/// } catch {
///     print(error)  // step 0 enters the cut: its barriers are open and it needs no fact of it
/// }
/// ```
public enum CertificateChecker {
    /// Checks that every step of a proof may be taken when its turn comes, and that the last yields
    /// the goal.
    ///
    /// - Throws: The first fault.
    public static func verify(
        _ proof: Proof, in graph: AttackGraph
    ) throws(CertificateFault) {
        var proved: Set<FactIndex> = []
        for index in proof.steps {
            guard index.position < graph.steps.count else { throw .unknownStep(index) }
            let step = graph.steps[index]
            for premise in step.premises where !proved.contains(premise) {
                throw .unprovedPremise(premise, of: index)
            }
            for barrier in step.barriers
            where !isOpen(graph.barriers[barrier.position].lock, in: proof.scenario) {
                throw .shutBarrier(barrier, of: index)
            }
            proved.insert(step.head)
        }
        guard let last = proof.steps.last, graph.steps[last].head == proof.goal else {
            throw .goalNotReached(proof.goal)
        }
    }

    /// Checks that no step enters a cut from outside, and that the goal lies in it.
    ///
    /// - Throws: The first fault.
    public static func verify(_ cut: Cut, in graph: AttackGraph) throws(CertificateFault) {
        guard cut.facts.contains(cut.goal) else { throw .goalOutsideCut(cut.goal) }
        var isInside = [Bool](repeating: false, count: graph.facts.count)
        for fact in cut.facts where fact.position < isInside.count {
            isInside[fact.position] = true
        }
        for (position, head) in graph.steps.heads.enumerated() where isInside[head.position] {
            let index = StepIndex(position)
            if graph.steps.premises(of: index).contains(where: { isInside[$0.position] }) {
                continue
            }
            if graph.steps.barriers(of: index).allSatisfy({
                isOpen(graph.barriers[$0.position].lock, in: cut.scenario)
            }) {
                throw .openStepIntoCut(index)
            }
        }
    }

    private static func isOpen(_ lock: Lock, in scenario: Scenario) -> Bool {
        switch lock {
        case .leaf(let leaf):
            leaf.level.map { scenario.tier > $0 } ?? false
                || scenario.failures.contains {
                    $0.party == leaf.party && !$0.modes.isDisjoint(with: leaf.modes)
                }
        case .all(let parts): parts.allSatisfy { isOpen($0, in: scenario) }
        case .any(let parts): parts.contains { isOpen($0, in: scenario) }
        case .atLeast(let count, let parts):
            parts.filter { isOpen($0, in: scenario) }.count >= count
        }
    }
}
