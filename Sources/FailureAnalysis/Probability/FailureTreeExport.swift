import AttackGraph
package import Compilation
package import DecisionDiagrams
package import ThreatGraph

extension CompiledModel {
    /// One consequence at one tier as a fault tree: its top is the consequence, its events are what
    /// can fail, with the chances that the model states.
    ///
    /// Cycles are written out, so that the tree means the least fixpoint.
    ///
    /// - Parameters:
    ///   - consequence: The consequence's id.
    ///   - tier: The attacker's tier, 0…5; plays no role for one that capability does not touch.
    ///   - level: Who fails: parties or root causes, with the lab or without.
    /// - Throws: `FailureTreeExportError`.
    /// - Complexity: as `LaneEngine.failureTree`.
    package func faultTree(
        for consequence: String, tier: Int, level: AnswerLevel
    ) throws(FailureTreeExportError) -> FaultTree {
        guard let asked = graph.consequences.first(where: { $0.id == consequence }) else {
            throw .noConsequence(consequence, known: graph.consequences.map(\.id))
        }
        let solver = ExposureSolver(graph, options: AnalysisOptions())
        var tree = FaultTree()
        do throws(FailureTreeError) {
            // A bypass with several owners is one question for each; the answer is their disjunction.
            let engine = LaneEngine(graph)
            var tops: [FaultTree.Node] = []
            for (place, question) in solver.questions(for: asked, at: level).enumerated() {
                let found = try engine.failureTree(
                    of: question.goal, over: question.variables, tier: asked.isTiered ? tier : 0
                ).tree
                if place == 0 {
                    tree = found
                    if let top = tree.top { tops.append(top) }
                } else if let top = tree.add(found) {
                    tops.append(top)
                }
            }
            if tops.count > 1 { tree.top = tree.addGate(.or, tops) }
        } catch { throw .tooTangled }
        tree.name = consequence
        if let top = tree.top { tree.top = tree.addGate(.or, [top], name: consequence) }
        let chances = CauseChances(model?.probabilities ?? [])
        for (event, what) in tree.events.enumerated() {
            // A party by itself is its own root cause.
            let root =
                level == .party || level == .labBypass
                ? CauseName.own(DefenderID(what.name)).rootID : what.name
            if case .parameter(let place) = chances[root] {
                tree.setProbability(chances.parameters[place].value, ofEvent: event)
            }
        }
        return tree
    }
}
