/// The cheapest choice of options that satisfies every clause: a weighted hitting set whose clauses
/// may also ask for options to be left out.
///
/// Branch and bound. At each node units are propagated; the bound is that of dual ascent on the
/// clauses that only a choice can satisfy: each in turn takes what its cheapest option still costs,
/// and no option is charged more than its cost. Options too dear to be in a better choice are left
/// out. Where no such clause is left, leaving out everything undecided satisfies the rest.
struct ClauseSolver<Bits: OptionBits> {
    struct Clause: Hashable {
        let choosing: Bits
        let leaving: Bits
    }

    /// How a search ended.
    enum Outcome {
        /// The cheapest choice, and its cost.
        case found(Bits, cost: Int)
        /// No choice satisfies the clauses below the bound.
        case none
        /// The search was stopped before it was finished.
        case stopped
    }

    /// What each option costs, each at least 0; their sum does not overflow.
    let costs: [Int]
    private(set) var clauses: [Clause] = []
    /// How many nodes all searches took.
    private(set) var nodes = 0
    private var known: Set<Clause> = []

    private var bound = 0
    private var floor = 0
    private var best: Bits?
    private var isStopped = false
    private var shouldStop: () -> Bool = { false }

    init(costs: [Int]) { self.costs = costs }

    /// Adds a clause; says whether it is new.
    @discardableResult
    mutating func add(_ clause: RemedyClause) -> Bool {
        let bits = Clause(choosing: Bits(clause.choosing), leaving: Bits(clause.leaving))
        guard known.insert(bits).inserted else { return false }
        clauses.append(bits)
        return true
    }

    /// Searches for the cheapest choice below a bound.
    ///
    /// - Parameters:
    ///   - bound: only choices that cost less count.
    ///   - floor: no choice costs less than this; one that costs as much is taken at once.
    ///   - maximumNodes: stop after so many nodes.
    mutating func solve(
        below bound: Int, floor: Int, maximumNodes: Int = .max,
        shouldStop: @escaping () -> Bool
    ) -> Outcome {
        self.bound = bound
        self.floor = floor
        self.shouldStop = shouldStop
        best = nil
        isStopped = false
        let (limit, isUnlimited) = nodes.addingReportingOverflow(maximumNodes)
        explore(
            Node(active: Array(clauses.indices)), limit: isUnlimited ? .max : limit)
        self.shouldStop = { false }
        if isStopped { return .stopped }
        return best.map { .found($0, cost: self.bound) } ?? .none
    }

    // MARK: Searching

    private struct Node {
        var chosen = Bits()
        var left = Bits()
        var cost = 0
        /// The clauses that are not yet satisfied.
        var active: [Int]
    }

    /// A clause that only a choice can satisfy, as far as it is open.
    private struct Demand {
        let open: Bits
        let size: Int
    }

    private var isFinished: Bool { isStopped || (best != nil && bound <= floor) }

    private mutating func explore(_ start: Node, limit: Int) {
        nodes += 1
        if nodes & 255 == 0, shouldStop() { isStopped = true }
        if nodes > limit { isStopped = true }
        if isFinished { return }
        var node = start
        var demands: [Demand] = []
        var residual: [Int] = []
        while true {
            guard propagate(&node, demands: &demands), node.cost < bound else { return }
            if demands.isEmpty {
                best = node.chosen
                bound = node.cost
                return
            }
            residual = costs
            let sum = node.cost + ascend(demands, residual: &residual)
            if sum >= bound { return }
            if !leaveDear(&node, demands: demands, residual: residual, slack: bound - sum) {
                break
            }
        }
        guard let option = branchOption(demands, residual: residual) else { return }
        var with = node
        with.chosen.insert(option)
        with.cost += costs[option]
        explore(with, limit: limit)
        if isFinished { return }
        node.left.insert(option)
        explore(node, limit: limit)
    }

    /// Decides what clauses leave no choice about; says whether the node can still be completed.
    private func propagate(_ node: inout Node, demands: inout [Demand]) -> Bool {
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            demands.removeAll(keepingCapacity: true)
            var kept = 0
            for place in node.active.indices {
                let clause = clauses[node.active[place]]
                if !clause.choosing.isDisjoint(with: node.chosen)
                    || !clause.leaving.isDisjoint(with: node.left)
                {
                    continue
                }
                let choosing = clause.choosing.subtracting(node.left)
                let leaving = clause.leaving.subtracting(node.chosen)
                if leaving.isEmpty {
                    guard let first = choosing.first else { return false }
                    let size = choosing.count
                    if size == 1 {
                        node.chosen.insert(first)
                        node.cost += costs[first]
                        hasChanged = true
                        continue
                    }
                    demands.append(Demand(open: choosing, size: size))
                } else if choosing.isEmpty, leaving.count == 1, let first = leaving.first {
                    node.left.insert(first)
                    hasChanged = true
                    continue
                }
                node.active[kept] = node.active[place]
                kept += 1
            }
            node.active.removeSubrange(kept...)
        }
        return true
    }

    /// A lower bound of what satisfying the demands costs; `residual` is what is left of each
    /// option's cost.
    private func ascend(_ demands: [Demand], residual: inout [Int]) -> Int {
        var sum = 0
        for demand in demands.sorted(by: { $0.size < $1.size }) {
            var least = Int.max
            demand.open.visit { least = min(least, residual[$0]) }
            guard least > 0 else { continue }
            demand.open.visit { residual[$0] -= least }
            sum += least
        }
        return sum
    }

    /// Leaves out the options that would reach the bound; says whether there were any.
    private func leaveDear(
        _ node: inout Node, demands: [Demand], residual: [Int], slack: Int
    ) -> Bool {
        let open = demands.reduce(Bits()) { $0.union($1.open) }
        var dear = Bits()
        open.visit { if residual[$0] >= slack { dear.insert($0) } }
        node.left = node.left.union(dear)
        return !dear.isEmpty
    }

    /// The option to decide: of a smallest demand, the one that the bound would take, and of those
    /// the one that satisfies most demands.
    private func branchOption(_ demands: [Demand], residual: [Int]) -> Int? {
        guard let smallest = demands.min(by: { $0.size < $1.size }) else { return nil }
        var uses = [Int](repeating: 0, count: costs.count)
        for demand in demands { demand.open.visit { uses[$0] += 1 } }
        return smallest.open.members.min {
            (residual[$0], -uses[$0], $0) < (residual[$1], -uses[$1], $1)
        }
    }
}
