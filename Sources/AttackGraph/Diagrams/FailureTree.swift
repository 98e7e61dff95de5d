public import DecisionDiagrams
import Formulas
public import Networks

/// Why a question could not be written as gates.
public enum FailureTreeError: Error, Hashable, Sendable {
    /// Facts rest on each other in more ways than can be written out.
    case tooTangled
    /// What may be spent on it was spent, or somebody asked to stop.
    case outOfWork
}

extension FailureTreeError: CustomStringConvertible {
    /// What went wrong.
    public var description: String {
        switch self {
        case .tooTangled:
            "facts rest on each other in too many ways to be written out as gates"
        case .outOfWork:
            "writing the question as gates was given up: allow more work"
        }
    }
}

/// One goal's question at one tier as gates over the variables that can matter.
public struct FailureTree: Sendable {
    /// The gates; an event is a variable, called by its id.
    public let tree: FaultTree
    /// The variable behind each event, by its place among the variables of the question.
    public let variables: [Int]
}

extension LaneEngine {
    /// The question whether a goal follows, as gates: the least fixpoint written out.
    ///
    /// - Parameters:
    ///   - goal: The fact asked about.
    ///   - variables: What may fail; their failures may overlap.
    ///   - tier: The attacker's tier, 0…5.
    /// - Throws: `FailureTreeError.tooTangled` where cycles of facts would need too many gates.
    /// - Complexity: O(size of the part that can matter) without cycles; with them see
    ///   `CyclicEquations`.
    public func failureTree(
        of goal: FactIndex, over variables: [FailureVariable], tier: Int
    ) throws(FailureTreeError) -> FailureTree {
        var meter = WorkMeter(work: .max)
        return try failureTree(of: goal, over: variables, tier: tier, spending: &meter)
    }

    /// The same, as far as a meter allows.
    ///
    /// - Throws: `FailureTreeError`, `outOfWork` among them.
    func failureTree(
        of goal: FactIndex, over variables: [FailureVariable], tier: Int,
        spending meter: inout WorkMeter
    ) throws(FailureTreeError) -> FailureTree {
        switch question(about: goal, over: variables, tiers: [tier]) {
        case .constant(let value):
            var tree = FaultTree()
            tree.top = tree.addConstant(value)
            return FailureTree(tree: tree, variables: [])
        case .open(let plan):
            var writer = FailureTreeWriter(
                graph: graph, slice: plan.slice, variables: variables, tier: tier, meter: meter)
            defer { meter = writer.meter }
            return try writer.write()
        }
    }
}

/// Writes the part of a graph that can matter for a goal as gates.
struct FailureTreeWriter {
    private let graph: AttackGraph
    private let slice: GoalSlice
    private let variables: [FailureVariable]
    private let tier: Int
    /// The variables in which each party fails, with the modes.
    private var failing: [PartyIndex: [(variable: Int, modes: ModeSet)]] = [:]
    private var tree = FaultTree()
    private var events: [Int: FaultTree.Node] = [:]
    private var eventVariables: [Int] = []
    private var locks: [Lock: FaultTree.Node] = [:]
    /// What may be spent.
    private(set) var meter: WorkMeter

    init(
        graph: AttackGraph, slice: GoalSlice, variables: [FailureVariable], tier: Int,
        meter: WorkMeter
    ) {
        self.meter = meter
        self.graph = graph
        self.slice = slice
        self.variables = variables
        self.tier = tier
        for (variable, what) in variables.enumerated() {
            for failure in what.failures {
                failing[failure.party, default: []].append((variable, failure.modes))
            }
        }
    }

    /// What it costs to write an operand, in the unit of a meter.
    private static let workPerOperand = 40

    mutating func write() throws(FailureTreeError) -> FailureTree {
        meter.spend(Self.workPerOperand * slice.sweepCost)
        if meter.isSpent { throw .outOfWork }
        var nodes = [FaultTree.Node?](repeating: nil, count: slice.valueCount)
        for (place, barrier) in slice.barriers.enumerated() {
            let known = graph.barriers[barrier.position]
            nodes[slice.factCount + place] = node(of: known.lock, name: known.id)
        }
        for component in slice.components {
            if component.isCyclic {
                try addCycle(component.nodes, to: &nodes)
            } else {
                for fact in component.nodes { nodes[fact] = gate(of: fact, nodes: nodes) }
            }
        }
        tree.top = nodes[slice.goal]
        return FailureTree(tree: tree, variables: eventVariables)
    }

    // MARK: Facts

    private mutating func gate(of fact: Int, nodes: [FaultTree.Node?]) -> FaultTree.Node {
        let ways = slice.steps(yielding: fact).map { step in
            gate(.and, slice.operands(of: step).compactMap { nodes[$0] })
        }
        return gate(.or, ways)
    }

    private mutating func gate(
        _ connective: FaultTree.Connective, _ parts: [FaultTree.Node], name: String? = nil
    ) -> FaultTree.Node {
        if parts.count == 1, let only = parts.first { return only }
        return tree.addGate(connective, parts, name: name)
    }

    private mutating func addCycle(
        _ facts: Range<Int>, to nodes: inout [FaultTree.Node?]
    ) throws(FailureTreeError) {
        var equations = CyclicEquations(unknowns: facts.count, meter: meter)
        defer { meter = equations.meter }
        for fact in facts {
            for step in slice.steps(yielding: fact) {
                let premises = slice.operands(of: step).compactMap { operand in
                    facts.contains(operand)
                        ? CyclicEquations.Premise.unknown(operand - facts.lowerBound)
                        : nodes[operand].map { .known($0) }
                }
                try equations.add(premises, to: fact - facts.lowerBound)
            }
        }
        for (fact, node) in zip(facts, try equations.solve(in: &tree)) { nodes[fact] = node }
    }

    // MARK: Locks

    /// A lock as gates; the outermost is called `name` if it is made anew.
    private mutating func node(of lock: Lock, name: String? = nil) -> FaultTree.Node {
        if let known = locks[lock] { return known }
        let node: FaultTree.Node =
            switch lock {
            case .leaf(let own): leaf(own, name: name)
            case .all(let parts): gate(.and, parts.map { self.node(of: $0) }, name: name)
            case .any(let parts): gate(.or, parts.map { self.node(of: $0) }, name: name)
            case .atLeast(let count, let parts):
                tree.addGate(
                    .atLeast(count), parts.map { self.node(of: $0) }, name: name)
            }
        locks[lock] = node
        return node
    }

    private mutating func leaf(_ leaf: LockLeaf<PartyIndex>, name: String?) -> FaultTree.Node {
        if let level = leaf.level, tier > level { return tree.addConstant(true) }
        var openers: [FaultTree.Node] = []
        for (variable, failed) in failing[leaf.party] ?? []
        where !failed.isDisjoint(with: leaf.modes) {
            openers.append(event(of: variable))
        }
        return openers.isEmpty ? tree.addConstant(false) : gate(.or, openers, name: name)
    }

    private mutating func event(of variable: Int) -> FaultTree.Node {
        if let known = events[variable] { return known }
        let node = tree.addEvent(variables[variable].id)
        events[variable] = node
        eventVariables.append(variable)
        return node
    }
}
