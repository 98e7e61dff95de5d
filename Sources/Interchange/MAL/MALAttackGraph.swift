internal import AttackGraph
package import ModelFormat
package import Phrases

/// The raw attack graph of an attack graph of maltoolbox.
///
/// A step that needs one of others is yielded by each of them, one that needs all by all together.
/// A defence is a barrier that a party operates of whom nothing is known, at level 0, which stops
/// nobody: the file names nobody who operates it, and no level. What cannot be reached although
/// every defence is off is left out. What is asked about are the steps that lead to nothing further.
package struct MALAttackGraph: Sendable {
    /// The graph.
    package let document: AttackGraphDocument
    /// What the file says and the graph does not.
    package private(set) var dropped: [ImportedSetup.Dropped]
    /// What is worth telling.
    package private(set) var remarks: [ImportedSetup.Remark]
    /// How many attack steps and defences it has.
    package let counts: (steps: Int, defences: Int, goals: Int)

    /// Who operates what the file says nobody operates.
    package static let operatorName = "nobody-stated"

    /// Makes a raw graph.
    ///
    /// - Parameter title: What it is about.
    /// - Throws: `ModelErrors` where nothing can be reached.
    /// - Complexity: O(*n* log *n*) for *n* steps and links.
    package init(_ graph: MALGraph, title: String, at place: DiagnosticPlace) throws(ModelErrors) {
        let isReached = graph.reached()
        (dropped, remarks) = (graph.dropped, graph.remarks)
        var goals: [Int] = []
        var leads = [Bool](repeating: false, count: graph.steps.count)
        for step in graph.steps where step.kind.isAttackStep {
            for parent in step.parents { leads[parent] = true }
        }
        let attack = graph.steps.indices.filter {
            graph.steps[$0].kind.isAttackStep && isReached[$0]
        }
        for at in graph.steps.indices where graph.steps[at].kind.isAttackStep && !isReached[at] {
            dropped.append(
                .init(
                    what: "step: \(graph.steps[at].name)",
                    why: "cannot be reached although no defence holds", place: graph.steps[at].place
                ))
        }
        goals = attack.filter { !leads[$0] }
        if goals.isEmpty {
            goals = attack
        } else if goals.count < attack.count {
            remarks.append(
                .init(
                    text:
                        "asked about are the steps that lead to nothing further; whatever else must not "
                        + "happen is another of 'consequences'", place: place))
        }
        guard !goals.isEmpty else {
            throw ModelErrors([
                Diagnostic(
                    .importBroken, "no step can be reached: say where an attacker begins", at: place
                )
            ])
        }
        let defences = graph.steps.indices.filter { graph.steps[$0].kind == .defense }
        counts = (attack.count, defences.count, goals.count)
        do throws(AttackGraphError) {
            document = try AttackGraphDocument(
                graph: Self.built(graph, attack, defences, goals: goals, isReached), title: title)
        } catch {
            throw ModelErrors([
                Diagnostic(.importBroken, "it is no attack graph: \(error)", at: place)
            ])
        }
    }

    private static func built(
        _ graph: MALGraph, _ attack: [Int], _ defences: [Int], goals: [Int], _ isReached: [Bool]
    ) throws(AttackGraphError) -> AttackGraph {
        var builder = AttackGraphBuilder()
        builder.addParty(operatorName)
        for at in defences {
            builder.addBarrier(graph.steps[at].name, lock: .operated(by: operatorName, level: 0))
        }
        for at in attack {
            let step = graph.steps[at]
            if step.isEntry { builder.addStep(to: step.name) }
            let passed = step.parents.filter { isReached[$0] }
            let ways = step.kind == .or ? passed.map { [$0] } : [passed]
            // What needs all of nothing is an entry or is not reached.
            let isWhole = step.kind == .or || (passed == step.parents && !passed.isEmpty)
            for way in ways where isWhole {
                builder.addStep(
                    to: step.name,
                    from: way.filter { graph.steps[$0].kind.isAttackStep }.map {
                        graph.steps[$0].name
                    },
                    through: way.filter { graph.steps[$0].kind == .defense }.map {
                        graph.steps[$0].name
                    })
            }
        }
        for at in goals {
            let name = graph.steps[at].name
            builder.addConsequence(name, goal: name, modes: .all, isTiered: true)
        }
        return try builder.build()
    }
}
