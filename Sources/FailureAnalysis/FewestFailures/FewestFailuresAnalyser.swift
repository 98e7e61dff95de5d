import AttackGraph
package import Compilation
import DecisionDiagrams
package import ThreatGraph

/// Answers how few failures suffice without saying who they are: the part of an analysis that whoever
/// asks about many set-ups wants, by itself.
///
/// Every number is verified: that so many suffice by a proof, and that no fewer do by a cut for each
/// set of one fewer of those who can matter, all others failing too.
package struct FewestFailuresAnalyser: Sendable {
    /// What a goal takes, by level and by tier, or `nil` where that is not known at once.
    package typealias Answer = [[LeastFailures]]
    /// Gives what is known of a subject, or has it worked out.
    package typealias Memory =
        @Sendable (
            Subject, () throws(AnalysisError) -> Answer?
        ) throws(AnalysisError) -> Answer?

    /// Everything on which it depends what a goal takes: the part of the graph that is reachable backward
    /// from it, and what fails together of those who stand there, whatever anything is called.
    package struct Subject: Hashable, Sendable {
        let shape: GoalShape
        /// The memory that it takes.
        package var byteCount: Int { shape.byteCount }
    }

    /// The levels that are asked.
    package static let levels: [AnswerLevel] = [.party, .root]
    /// The most sets that are refuted for one number; of what takes more, the whole analysis tells.
    static let maximumRefuted = 4_096

    private let analyser: FailureAnalyser
    private let solver: ExposureSolver
    private let engine: ClosureEngine
    private let memory: Memory

    /// Makes an analyser.
    ///
    /// - Parameters:
    ///   - options: what to ask; people and probabilities are not.
    ///   - memory: what is known of goals of the same shape; by default nothing.
    package init(
        _ compiled: CompiledModel, options: AnalysisOptions,
        memory: @escaping Memory = { _, solve throws(AnalysisError) in try solve() }
    ) {
        analyser = FailureAnalyser(compiled, options: options)
        engine = ClosureEngine(compiled.graph)
        solver = ExposureSolver(compiled.graph, options: options, engine: engine)
        self.memory = memory
    }

    /// The same cells as the whole analysis has; `nil` where larger coalitions must be looked for than
    /// are found at once, so that only the whole analysis tells how far its effort goes.
    ///
    /// - Throws: `AnalysisError`.
    /// - Complexity: O(*s*) for a graph of size *s*, a goal and level, where few variables matter.
    package func answer() throws(AnalysisError) -> FewestFailures? {
        // A goal that the model has under another name is told by the whole analysis.
        guard analyser.aliases.allSatisfy({ $0.value == [$0.key] }) else { return nil }
        // How far coalitions were looked for is told by it too.
        if analyser.options.maximumOrder != nil { return nil }
        let sums = try analyser.consequences()
        var cells: [FewestFailures.Cell] = []
        for consequence in sums {
            guard let own = try self.cells(of: consequence, loneOnly: false) else { return nil }
            cells += own
        }
        if let goals = analyser.goalsBesides {
            for goal in goals.asked {
                guard let own = try self.cells(of: goal, loneOnly: goals.isLoneOnly) else {
                    return nil
                }
                cells += own
            }
        }
        guard let breaksGate = breaksGate(cells) else { return nil }
        return FewestFailures(cells: cells, breaksGate: breaksGate)
    }

    private func cells(
        of consequence: Consequence, loneOnly isLoneOnly: Bool
    ) throws(AnalysisError) -> [FewestFailures.Cell]? {
        let question = FewestFailuresQuestion(
            consequence, levels: Self.levels, solver: solver, engine: engine)
        let known = try memory(Subject(shape: question.shape)) { () throws(AnalysisError) in
            try question.answer()
        }
        guard let answer = known else { return nil }
        var cells: [FewestFailures.Cell] = []
        for (level, row) in zip(Self.levels, answer) {
            for (tier, least) in zip(question.tiers, row) {
                if case .moreThan = least, !isLoneOnly { return nil }
                cells.append(
                    FewestFailures.Cell(
                        consequence: consequence.id, level: level,
                        tier: consequence.isTiered ? tier : nil, least: least))
            }
        }
        return cells
    }

    /// Whether a requirement breaks the gate; `nil` where that is not known at once.
    private func breaksGate(_ cells: [FewestFailures.Cell]) -> Bool? {
        guard let gates = gates(over: cells) else { return nil }
        var breaks = false
        for gate in gates {
            switch cells[gate.cell].least {
            case .order(let order): breaks = breaks || order < gate.order
            case .never: break
            case .moreThan: return nil
            }
        }
        return breaks
    }

    /// What requires that a cell has at least some order.
    struct GatePart: Sendable {
        let cell: Int
        let order: Int
    }

    /// What the lines under `require` ask of some cells; `nil` where one asks about no cell among them.
    func gates(over cells: [FewestFailures.Cell]) -> [GatePart]? {
        var gates: [GatePart] = []
        for requirement in analyser.compiled.model?.requirements ?? [] {
            guard let consequence = analyser.compiled.consequence(for: requirement.goal) else {
                continue
            }
            // What is not stated is not proved.
            if analyser.compiled.model?.states(requirement.goal.kind) == false { return nil }
            let tier = ExposureRow.decidingTier(of: requirement, for: consequence)
            let cell = cells.firstIndex {
                $0.consequence == consequence.id && $0.level == requirement.level
                    && $0.tier ?? 0 == tier
            }
            // Another level, or a consequence or tier that nobody asked about.
            guard let cell else { return nil }
            gates.append(GatePart(cell: cell, order: requirement.order))
        }
        return gates
    }

    /// Whether of some goals only who suffices alone is asked.
    var hasLoneOnly: Bool { analyser.goalsBesides?.isLoneOnly ?? false }
}
