import AttackGraph
package import Catalogue
package import Compilation
package import ThreatGraph

/// How few failures suffice in many set-ups of one model side by side, where they differ in facts that
/// are chosen from a few values each.
///
/// The model is compiled once for all choices of values, as for unknowns: each step exists in a set of
/// set-ups. Levels are left open in it (`OpenLevels`). Up to 512 set-ups then take one sweep for each set
/// of failures that is tried, and every sweep is verified by a checker of its own.
package struct SideBySideOrders: Sendable {
    /// The most set-ups of a block.
    package static let maximumSetUps = ChoiceLaneSolver.maximumCompletions

    /// The cells of every set-up; what each takes is of the model as written.
    package let cells: [FewestFailures.Cell]
    /// The solver's row of each cell.
    private let rows: [Int]
    private let gates: [FewestFailuresAnalyser.GatePart]
    private let solver: ChoiceLaneSolver
    private let levels: OpenLevels
    /// The axes of which the compiler tries the values: those that set more than open levels.
    private let tried: [Int]

    /// The most combinations of values that one rule of the compiler is tried in.
    private static let maximumCombinations = 1 << 14
    /// How often at most something is made in compiling: about as many models are read.
    private static let maximumPauses = 200_000

    /// Compiles all set-ups; `nil` where that takes too much, or where only the whole analysis tells what is
    /// asked.
    ///
    /// - Parameters:
    ///   - compiled: the model as written.
    ///   - axes: what varies: for each value the changes that it makes, which are made in this order.
    ///   - complete: the model with changes made.
    /// - Throws: `AnalysisError`, and what `complete` throws for a set-up that is no model.
    /// - Complexity: a run of each rule for every combination of values of what it reads, open levels aside.
    package init?(
        _ compiled: CompiledModel, options: AnalysisOptions, axes: [[[Change]]],
        catalogue: CatalogueBook?, complete: @escaping ([Change]) throws -> ThreatGraph
    ) throws {
        let analyser = FewestFailuresAnalyser(compiled, options: options)
        guard var model = compiled.model, !analyser.hasLoneOnly,
            let written = try analyser.answer(), let gates = analyser.gates(over: written.cells)
        else { return nil }
        var pauses = 0
        // Whether a set-up was met in which an open level is another one's too.
        var isTaken = false
        do {
            let levels = try OpenLevels(axes, of: model, complete: complete)
            let tried = axes.indices.filter { axis in
                levels.axes[axis].contains { !$0.isEmpty }
            }
            guard let opened = levels.opened(model) else { return nil }
            model = opened
            func space(_ changes: (Change) -> Bool) throws -> CompletionSpace {
                model.unknowns = Register(
                    tried.map { Self.unknown($0, levels.axes[$0].map { $0.filter(changes) }) })
                return try CompletionSpace(
                    model, limit: Self.maximumCombinations,
                    shouldStop: { _ in
                        pauses += 1
                        return pauses > Self.maximumPauses
                    },
                    complete: { changes in
                        let changed = try complete(changes)
                        if let opened = levels.opened(changed) { return opened }
                        isTaken = true
                        throw CompletionSpace.Interruption()
                    })
            }
            var compiler = ConditionalCompiler(
                try space { !Self.isReach($0) }, parties: try space { _ in true },
                catalogue: catalogue)
            guard let found = try Self.prepared(written.cells, by: &compiler) else { return nil }
            (solver, rows) = found
            (self.levels, self.tried) = (levels, tried)
        } catch is CompletionSpace.Interruption {
            return nil
        } catch let error as UnknownsError {
            if case .tooEntangled = error { return nil }
            guard isTaken else { throw error }
            return nil
        }
        cells = written.cells
        self.gates = gates
    }

    /// Whether a change says whom sovereigns reach and nothing else: no step depends on it, only who can
    /// fail.
    private static func isReach(_ change: Change) -> Bool {
        let names = change.path.split(separator: ".", omittingEmptySubsequences: false)
        return names.count == 3 && names[0] == "defenders" && names[2] == "jurisdictions"
    }

    /// What varies as an unknown; they are gone through in the order of their ids.
    private static func unknown(_ place: Int, _ values: [[Change]]) -> Unknown {
        let number = "\(place)"
        let zeros = String(repeating: "0", count: max(0, 4 - number.utf8.count))
        return Unknown(
            id: UnknownID("axis-" + zeros + number),
            alternatives: values.enumerated().map {
                Unknown.Alternative(label: "\($0)", changes: $1)
            })
    }

    /// The solver, and its row of each cell.
    private static func prepared(
        _ cells: [FewestFailures.Cell], by compiler: inout ConditionalCompiler
    ) throws -> (ChoiceLaneSolver, [Int])? {
        var goals: [GoalName] = []
        for cell in cells {
            guard let goal = GoalName(id: cell.consequence) else { return nil }
            if !goals.contains(goal) { goals.append(goal) }
        }
        let compiled = try compiler.compile(goals: goals)
        var diagrams = compiled.diagrams
        var asked: [ChoiceLaneQuestion] = []
        var rows = [Int](repeating: 0, count: cells.count)
        var next = 0
        for goal in goals {
            for level in FewestFailuresAnalyser.levels {
                let own = cells.indices.filter {
                    cells[$0].consequence == goal.id && cells[$0].level == level
                }
                guard let question = compiled.questions(about: goal, at: level).first else {
                    return nil
                }
                let variables = compiled.parties.variables(
                    for: goal.kind, at: level, diagrams: &diagrams)
                asked.append(
                    ChoiceLaneQuestion(
                        goal: question.goal, variables: variables.map(\.failures),
                        tiers: own.map { cells[$0].tier ?? 0 }))
                for cell in own {
                    rows[cell] = next
                    next += 1
                }
            }
        }
        guard next == cells.count,
            let solver = ChoiceLaneSolver(
                compiled.graph, asking: asked, in: diagrams, openFrom: SecurityLevel.firstOpen)
        else { return nil }
        return (solver, rows)
    }

    /// What each of some set-ups takes.
    ///
    /// - Parameter picks: the place of each axis' value.
    /// - Precondition: At most `maximumSetUps`.
    /// - Throws: `AnalysisError` where the checker rejects what was found.
    package func answers(of picks: [[Int]]) throws(AnalysisError) -> Answers {
        do throws(ChoiceLaneFault) {
            let found = try solver.orders(
                of: picks.map { own in
                    ChoiceLaneCompletion(
                        picks: tried.map { own[$0] }, levels: levels.levels(for: own))
                })
            return Answers(rows: found, rowOfCell: rows, gates: gates)
        } catch {
            throw .certificateRejected("\(error)")
        }
    }

    /// What a block of set-ups takes.
    package struct Answers: Sendable {
        fileprivate let rows: [[UInt8]]
        fileprivate let rowOfCell: [Int]
        fileprivate let gates: [FewestFailuresAnalyser.GatePart]

        /// What a cell of one set-up takes; `nil` where none suffice.
        package func order(ofCell cell: Int, in setUp: Int) -> Int? {
            let order = rows[rowOfCell[cell]][setUp]
            return order == ChoiceLaneSolver.never ? nil : Int(order)
        }

        /// Whether a line under `require` breaks the gate of one set-up.
        package func breaksGate(in setUp: Int) -> Bool {
            gates.contains { gate in
                order(ofCell: gate.cell, in: setUp).map { $0 < gate.order } ?? false
            }
        }
    }
}
