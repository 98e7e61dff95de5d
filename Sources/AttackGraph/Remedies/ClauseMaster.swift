/// A clause solver of the size that the options need.
enum ClauseMaster {
    case small(ClauseSolver<UInt64>)
    case large(ClauseSolver<SIMD8<UInt64>>)

    /// How a search ended.
    enum Outcome {
        case found([Int], cost: Int)
        case none
        case stopped
    }

    /// The most options that fit.
    static let capacity = SIMD8<UInt64>.capacity

    init(costs: [Int]) {
        self =
            costs.count <= UInt64.capacity
            ? .small(ClauseSolver(costs: costs)) : .large(ClauseSolver(costs: costs))
    }

    @discardableResult
    mutating func add(_ clause: RemedyClause) -> Bool {
        switch self {
        case .small(var solver):
            self = .small(ClauseSolver(costs: []))
            defer { self = .small(solver) }
            return solver.add(clause)
        case .large(var solver):
            self = .large(ClauseSolver(costs: []))
            defer { self = .large(solver) }
            return solver.add(clause)
        }
    }

    mutating func solve(
        below bound: Int, floor: Int, maximumNodes: Int = .max,
        shouldStop: @escaping () -> Bool
    ) -> Outcome {
        switch self {
        case .small(var solver):
            let outcome = solver.solve(
                below: bound, floor: floor, maximumNodes: maximumNodes, shouldStop: shouldStop)
            self = .small(solver)
            return Outcome(outcome)
        case .large(var solver):
            let outcome = solver.solve(
                below: bound, floor: floor, maximumNodes: maximumNodes, shouldStop: shouldStop)
            self = .large(solver)
            return Outcome(outcome)
        }
    }

    /// How many nodes all searches took.
    var nodes: Int {
        switch self {
        case .small(let solver): solver.nodes
        case .large(let solver): solver.nodes
        }
    }
}

extension ClauseMaster.Outcome {
    fileprivate init<Bits>(_ outcome: ClauseSolver<Bits>.Outcome) {
        switch outcome {
        case .found(let bits, let cost): self = .found(bits.members, cost: cost)
        case .none: self = .none
        case .stopped: self = .stopped
        }
    }
}
