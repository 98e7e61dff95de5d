public import AttackGraph
public import Formulas
public import Networks

/// An attack graph solved in the plainest way, as the reference that the engines are checked
/// against: repeat until nothing changes.
public struct ReferenceGraph: Sendable {
    /// A step by positions.
    public struct PlainStep: Sendable {
        /// The fact it yields.
        public let head: Int
        /// The facts it needs.
        public let premises: [Int]
        /// The barriers it passes.
        public let barriers: [Int]
    }

    /// The number of facts.
    public let factCount: Int
    /// The number of parties.
    public let partyCount: Int
    /// The barriers' locks.
    public let locks: [Lock]
    /// The steps.
    public let steps: [PlainStep]

    /// Copies a graph into plain lists.
    public init(_ graph: AttackGraph) {
        factCount = graph.facts.count
        partyCount = graph.parties.count
        locks = graph.barriers.map(\.lock)
        steps = graph.steps.indices.map { index in
            let step = graph.steps[index]
            return PlainStep(
                head: step.head.position, premises: step.premises.map(\.position),
                barriers: step.barriers.map(\.position))
        }
    }

    /// Which locks are open.
    public func openBarriers(_ failures: [PartyFailure], tier: Int) -> [Bool] {
        locks.map { isOpen($0, failures, tier) }
    }

    /// Which facts follow, by fact.
    public func facts(_ failures: [PartyFailure], tier: Int) -> [Bool] {
        facts(open: openBarriers(failures, tier: tier))
    }

    /// Which facts follow when these barriers are open: the least fixpoint.
    public func facts(open: [Bool]) -> [Bool] {
        var holds = [Bool](repeating: false, count: factCount)
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for step in steps where !holds[step.head] {
                guard step.premises.allSatisfy({ holds[$0] }),
                    step.barriers.allSatisfy({ open[$0] })
                else { continue }
                holds[step.head] = true
                hasChanged = true
            }
        }
        return holds
    }

    /// Whether the goal follows, for every subset of the variables by number.
    public func truthTable(
        of goal: FactIndex, over variables: [FailureVariable], tier: Int
    ) -> [Bool] {
        (0..<(1 << variables.count)).map { subset in
            let failures = variables.indices.filter { subset >> $0 & 1 == 1 }
                .flatMap { variables[$0].failures }
            return facts(failures, tier: tier)[goal.position]
        }
    }

    /// The true subsets of which no single removal is true.
    public static func minimalSets(_ table: [Bool], variables: Int) -> [[Int]] {
        table.indices.filter { subset in
            table[subset]
                && (0..<variables).allSatisfy {
                    subset >> $0 & 1 == 0 || !table[subset & ~(1 << $0)]
                }
        }.map { subset in (0..<variables).filter { subset >> $0 & 1 == 1 } }
            .sorted {
                $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
            }
    }

    private func isOpen(_ lock: Lock, _ failures: [PartyFailure], _ tier: Int) -> Bool {
        switch lock {
        case .leaf(let leaf):
            let (party, level, modes) = (leaf.party, leaf.level, leaf.modes)
            if let level, tier > level { return true }
            for failure in failures where failure.party == party {
                if failure.modes.rawValue & modes.rawValue != 0 { return true }
            }
            return false
        case .all(let parts): return !parts.contains { !isOpen($0, failures, tier) }
        case .any(let parts): return parts.contains { isOpen($0, failures, tier) }
        case .atLeast(let count, let parts):
            return parts.filter { isOpen($0, failures, tier) }.count >= count
        }
    }
}
