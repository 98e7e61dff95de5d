public import Networks

/// Answers one goal's question in many scenarios at once: a scenario is a lane, one bit of a vector.
///
/// Per block of 512 lanes the steps that can matter for the goal are swept in topological order of
/// the components of the graph, and a component that is a cycle until it is stable. All tiers and
/// subsets of the variables go through in one run.
///
/// ```swift
/// import AttackGraph
///
/// var builder = AttackGraphBuilder()
/// for party in ["banker", "porter"] { builder.addParty(party) }
/// builder.addBarrier("door", lock: .operated(by: "porter", level: 2))
/// builder.addBarrier("safe", lock: .operated(by: "banker", level: nil))
/// builder.addStep(to: "gold taken", through: ["door", "safe"])
/// builder.addConsequence("theft", goal: "gold taken", modes: .all, isTiered: true)
/// let graph = try builder.build()
/// let goal = graph.consequences[0].goal
/// let engine = LaneEngine(graph)
/// let table = try engine.derivable(
///     goal, over: graph.partyVariables(modes: .all, withoutPrincipals: false),
///     subsets: [[0], [1], [0, 1]], tiers: [0])
/// print((0..<3).map { table[0, $0] })  // [false, false, true]
/// print(engine.chokeBarriers(for: goal).map { graph[$0].id })  // ["door", "safe"]
/// ```
public struct LaneEngine: Sendable {
    /// The most variables of a truth table.
    public static let maximumVariables = 22

    /// The engine for single scenarios.
    public let closureEngine: ClosureEngine

    /// The graph that is asked.
    public var graph: AttackGraph { closureEngine.graph }

    /// Prepares a graph.
    ///
    /// - Complexity: O(size of the graph).
    public init(_ graph: AttackGraph) { self.init(ClosureEngine(graph)) }

    /// Takes over what is prepared already.
    public init(_ closureEngine: ClosureEngine) { self.closureEngine = closureEngine }

    /// Whether the goal follows, for every subset of the variables, one table for each tier.
    ///
    /// - Parameters:
    ///   - goal: The fact asked about.
    ///   - variables: Variable *i* is bit *i* of a subset's number; their failures may overlap.
    ///   - tiers: The attacker's tiers, each 0…5, in any order.
    /// - Throws: `LaneError.tooManyVariables` beyond `maximumVariables`.
    /// - Complexity: O(*s* 2ⁿ / 64) a sweep for *n* variables and a graph of size *s*, for each
    ///   tier; memory of 2ⁿ bits for each tier.
    public func truthTables(
        of goal: FactIndex, over variables: [FailureVariable], tiers: [Int]
    ) throws(LaneError) -> [TruthTable] {
        let count = variables.count
        guard count <= LaneEngine.maximumVariables else { throw .tooManyVariables(count) }
        switch question(about: goal, over: variables, tiers: tiers) {
        case .constant(let value):
            return tiers.map { _ in TruthTable(variableCount: count, constant: value) }
        case .open(let plan):
            return truthTables(of: plan, variables: count, tiers: tiers)
        }
    }

    func truthTables(of plan: LanePlan, variables count: Int, tiers: [Int]) -> [TruthTable] {
        let words = plan.solve(LanePattern(subsets: .every(variables: count), tiers: tiers))
        let perTier = TruthTable.wordCount(count)
        return tiers.indices.map { slot in
            guard count < 6 else {
                let own = words[slot * perTier..<(slot + 1) * perTier]
                return TruthTable(variableCount: count, words: Array(own))
            }
            // Below six variables several tiers share a word.
            let lane = slot << count
            let word = words[lane >> 6] >> UInt64(lane & 63) & TruthTable.wordMask(count)
            return TruthTable(variableCount: count, words: [word])
        }
    }

    /// Whether the goal follows, for the listed subsets of any number of variables.
    ///
    /// - Parameters:
    ///   - goal: The fact asked about.
    ///   - variables: The variables.
    ///   - subsets: The subsets to switch on, each a list of places in `variables`.
    ///   - tiers: The attacker's tiers, each 0…5, in any order.
    /// - Throws: `LaneError.unknownVariable` when a subset names a place outside `variables`.
    /// - Complexity: O(*s* *m* / 64) a sweep for *m* subsets and a graph of size *s*, for each tier.
    public func derivable(
        _ goal: FactIndex, over variables: [FailureVariable], subsets: [[Int]], tiers: [Int]
    ) throws(LaneError) -> ScenarioTable {
        var offsets = [0]
        var members: [UInt32] = []
        for subset in subsets {
            for variable in subset {
                guard variables.indices.contains(variable) else {
                    throw .unknownVariable(variable, count: variables.count)
                }
                members.append(UInt32(variable))
            }
            offsets.append(members.count)
        }
        let pattern = LanePattern(
            subsets: .listed(offsets: offsets, members: members), tiers: tiers)
        let words: [UInt64] =
            switch question(about: goal, over: variables, tiers: tiers) {
            case .constant(let value): pattern.constant(value)
            case .open(let plan): plan.solve(pattern)
            }
        return ScenarioTable(tiers: tiers, subsetCount: subsets.count, words: words)
    }

    /// A question that is decided by its extreme scenarios, or that lanes must answer.
    enum Question {
        case constant(Bool)
        case open(LanePlan)
    }

    func question(
        about goal: FactIndex, over variables: [FailureVariable], tiers: [Int]
    ) -> Question {
        guard let low = tiers.min(), let high = tiers.max() else { return .constant(false) }
        let least = closureEngine.closure(under: Scenario(failures: [], tier: low))
        if least.isDerivable(goal) { return .constant(true) }
        let most = closureEngine.closure(under: Scenario(on: variables, tier: high))
        guard most.isDerivable(goal) else { return .constant(false) }
        let slice = GoalSlice(goal: goal, least: least, most: most)
        return .open(LanePlan(slice: slice, graph: graph, variables: variables))
    }
}
