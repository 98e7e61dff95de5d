/// One order of variables tried on one module: a store, and how far the work in it has come.
///
/// An attempt that runs out of nodes keeps what it has made and can go on with more, so that budgets
/// that grow cost nothing twice. Where it stops does not change what comes after: the nodes that
/// exist, and their places, are the same as without the stop.
///
/// - Note: `@unchecked Sendable` since the store owns raw memory. An attempt is used by one thread
///   at a time: `AttemptRound` hands each to one thread and waits for the thread to end.
final class DiagramAttempt: @unchecked Sendable {
    /// The roots of the finished diagrams.
    struct Roots {
        let function: UInt32
        /// The minimal sets, if they were wanted.
        let family: UInt32?
    }

    /// What is built.
    struct Task: Sendable {
        let graph: GateGraph
        let module: GateGraph.Module
        let shape: ModuleShape
        /// The leaves whose variable stands for the opposite of the leaf.
        let opposites: Set<Int>
        let includesMinimalSets: Bool
        /// The most nodes of each diagram that any budget will allow.
        let maximumNodes: Int
        let policy: CollectionPolicy
    }

    let order: VariableOrder
    private let task: Task
    private(set) var store = DiagramStore(limit: 1)
    private var build: ModuleBuild?
    private var nodesGivenUp = 0
    private var stepsGivenUp = 0
    private var workGivenUp = 0
    private var function: UInt32?

    /// The module's leaves, the first level first; empty before the first advance.
    private(set) var leaves: [Int] = []
    /// The result, once it is finished.
    private(set) var roots: Roots?

    /// Makes an attempt that has not begun.
    init(_ task: Task, order: VariableOrder) {
        self.task = task
        self.order = order
    }

    /// The nodes made so far, those dropped counted.
    var nodesMade: Int { nodesGivenUp + (build == nil ? 0 : store.made) }

    /// The steps of its operations so far.
    var stepsMade: Int { stepsGivenUp + (build == nil ? 0 : store.steps) }

    /// What its operations have spent so far, in the unit of a meter.
    var workDone: Int { workGivenUp + store.work }

    /// The nodes that take memory.
    var nodesHeld: Int { build == nil ? 0 : store.count }

    /// The gates whose function is finished.
    var gatesDone: Int { build?.next ?? 0 }

    /// Goes on until the diagrams are finished, or each would have more nodes than the budget, or
    /// the work is called off, in the middle of a gate too.
    ///
    /// - Parameter isCalledOff: asked now and then, not at every node, and told what was spent since
    ///   this began; once it says so it always does.
    /// - Returns: whether the diagrams are finished.
    func advance(
        to budget: Int, unless isCalledOff: @escaping (_ spent: Int) -> Bool = { _ in false }
    ) -> Bool {
        let before = store.work
        store.heed { isCalledOff($0 - before) }
        defer { store.heedNobody() }
        // What is dropped counts, so that attempts are compared by their work, until the room itself
        // is what is scarce.
        let countsDropped = budget < task.maximumNodes
        while roots == nil {
            // One stretch of work: the same whoever asks, so that even the steps are the same.
            let stretch = max(Self.shortestStretch, store.count / 4)
            let begun = build == nil ? 0 : store.largest(countingDropped: countsDropped)
            let limit = min(budget, begun + stretch)
            store.allow(nodes: limit, of: budget, countsDropped: countsDropped)
            let isFinished = advance { isCalledOff(store.work - before) }
            if isFinished { return true }
            if limit == budget || isCalledOff(store.work - before) { return false }
        }
        return true
    }

    /// Goes on until the diagrams are finished or there is no more room, and where more will not be
    /// allowed makes some, which allows no more steps.
    private func advance(unless isCalledOff: () -> Bool) -> Bool {
        while true {
            do throws(DiagramError) {
                try advance()
                return true
            } catch {
                guard store.limit == task.maximumNodes, !isCalledOff(), makeRoom() else {
                    return false
                }
            }
        }
    }

    private func makeRoom() -> Bool {
        if let function {
            return task.policy.makesRoom && store.makeRoomForSets(of: function & ~1)
        }
        return build?.makeRoom(in: &store) ?? false
    }

    /// Frees the memory of an attempt that failed; if it is advanced again it begins anew.
    func giveUp() {
        nodesGivenUp = nodesMade
        stepsGivenUp = stepsMade
        workGivenUp = workDone
        build = nil
        function = nil
        store = DiagramStore(limit: 1)
    }

    /// The same, as far as a meter allows, which is asked about every millisecond.
    func advance(to budget: Int, spending meter: inout WorkMeter) -> Bool {
        let before = workDone
        let watched = meter
        let isFinished = advance(to: budget) { spent in
            spent >= watched.left || watched.isStopped(afterSpending: spent)
        }
        meter.spend(workDone - before)
        return isFinished
    }

    private static let shortestStretch = 1 << 16

    private func advance() throws(DiagramError) {
        if build == nil {
            try store.spend(task.shape.work(of: order))
            leaves = task.shape.leaves(by: order)
            build = ModuleBuild(
                task.module, task.shape, leaves: leaves, opposites: task.opposites,
                policy: task.policy)
        }
        if function == nil, let edge = try build?.advance(in: &store, task.graph) {
            function = store.beginSets(of: edge, droppingFrom: task.policy.firstLook)
        }
        guard let function else { return }
        let family =
            task.includesMinimalSets ? try store.minimalSets(of: function & ~1) : nil
        roots = Roots(function: function, family: family)
    }

    /// The finished diagrams: the function without its sign, and the minimal sets.
    func packed(_ roots: Roots) -> (function: PackedDiagram, family: PackedDiagram?) {
        (
            PackedDiagram(roots.function & ~1, from: store.functions),
            roots.family.map { PackedDiagram($0, from: store.sets) }
        )
    }
}
