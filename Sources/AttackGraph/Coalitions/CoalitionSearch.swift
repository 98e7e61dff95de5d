import DecisionDiagrams
public import Networks

/// Finds the minimal coalitions for a goal, and says how far it went.
///
/// For up to 22 variables that can matter the truth table decides. Beyond that a decision diagram
/// of the whole function does, as long as it stays within its nodes; where the coalitions are too
/// many to list, all up to some size are. Where the diagram grows too large, sets are tried one by
/// one: the list is complete where the coalitions are few, and has otherwise all lone variables and
/// all pairs that suffice. Every list says which it is. Deciding whether a coalition of at most *k*
/// exists is NP-complete; asking about every single variable and every pair is not.
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
/// let lists = CoalitionSearch(graph).minimalCoalitions(
///     of: graph.consequences[0].goal,
///     over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [0, 3])
/// print(lists.map(\.coalitions))  // [[[0, 1]], [[0]]]
/// print(lists.allSatisfy(\.isComplete))  // true
/// ```
public struct CoalitionSearch: Sendable {
    /// How much work to spend where a complete answer is out of reach.
    public struct Limits: Hashable, Sendable {
        /// The most variables that can matter whose pairs are tried.
        public var pairedVariables = 1_500
        /// The most work for the pairs of one tier: blocks of 512 scenarios times the size of the
        /// part of the graph that can matter.
        public var pairWork = 2_000_000_000
        /// The most work for listing all coalitions of one tier, in the same unit; 0 leaves it out.
        public var completionWork = 500_000_000
        /// The most nodes of a decision diagram, garbage counted; 0 leaves diagrams out.
        public var diagramNodes = 4_000_000
        /// The most coalitions of one list that a diagram writes out.
        public var listedCoalitions = 10_000

        /// The limits that suit one machine and a few minutes at most.
        public init() {}
    }

    private let engine: LaneEngine
    private let limits: Limits

    /// Prepares a graph.
    ///
    /// - Complexity: O(size of the graph).
    public init(_ graph: AttackGraph, limits: Limits = Limits()) {
        self.init(LaneEngine(graph), limits: limits)
    }

    /// Takes over what is prepared already.
    public init(_ engine: LaneEngine, limits: Limits = Limits()) {
        self.engine = engine
        self.limits = limits
    }

    /// The minimal coalitions for a goal, one list for each tier.
    ///
    /// - Parameters:
    ///   - goal: The fact asked about.
    ///   - variables: What may fail; their failures may overlap.
    ///   - tiers: The attacker's tiers, each 0…5, in any order.
    public func minimalCoalitions(
        of goal: FactIndex, over variables: [FailureVariable], tiers: [Int]
    ) -> [CoalitionList] {
        switch engine.question(about: goal, over: variables, tiers: tiers) {
        case .constant(let value):
            return tiers.map { _ in CoalitionList(value ? [[]] : []) }
        case .open(let plan):
            let relevant = plan.relevantVariables(fromTier: tiers.min() ?? 0)
            // What can matter narrows as the tier rises: too many variables for all tiers together
            // may be few enough for each by itself.
            if relevant.count > LaneEngine.maximumVariables, tiers.count > 1 {
                return tiers.flatMap {
                    minimalCoalitions(of: goal, over: variables, tiers: [$0])
                }
            }
            let reduced = LanePlan(
                slice: plan.slice, graph: engine.graph, variables: relevant.map { variables[$0] })
            guard relevant.count > LaneEngine.maximumVariables, let tier = tiers.first else {
                return engine.truthTables(of: reduced, variables: relevant.count, tiers: tiers)
                    .map { table in
                        CoalitionList(
                            table.minimalTruePoints().map { subset in
                                relevant.indices.filter { subset >> $0 & 1 == 1 }
                                    .map { relevant[$0] }
                            })
                    }
            }
            if let list = coalitionsByDiagram(of: goal, over: variables, tier: tier) {
                return [list]
            }
            return [smallCoalitions(of: reduced, relevant: relevant, tier: tier)]
        }
    }

    /// The coalitions from a decision diagram, or `nil` where it grows too large.
    private func coalitionsByDiagram(
        of goal: FactIndex, over variables: [FailureVariable], tier: Int
    ) -> CoalitionList? {
        guard limits.diagramNodes > 0 else { return nil }
        let diagram: FailureDiagram
        do throws(FailureDiagramError) {
            diagram = try FailureDiagram(
                of: goal, over: variables, tier: tier, engine: engine,
                nodeBudget: limits.diagramNodes)
        } catch {
            switch error {
            case .gates(.tooTangled), .diagram(.outOfNodes), .diagram(.tooManyLevels): break
            case .diagram(.noTop), .diagram(.notCoherent), .diagram(.wrongOrders):
                // A fault of ours; the search answers the same question without a diagram.
                assertionFailure("a question has a coherent tree with a top: \(error)")
            }
            return nil
        }
        var listed: UInt64 = 0
        var total: UInt64? = 0
        var order: Int?
        for (size, count) in diagram.coalitionCounts.enumerated() {
            if let count, let before = total {
                let (sum, isTooLarge) = before.addingReportingOverflow(count)
                total = isTooLarge ? nil : sum
            } else {
                total = nil
            }
            if order == nil, total.map({ $0 > limits.listedCoalitions }) ?? true {
                order = size - 1
            } else if order == nil {
                listed = total ?? listed
            }
        }
        // The smallest size is always listed as far as it goes, so that the order is known.
        guard let order else {
            let all = diagram.minimalCoalitions(upTo: diagram.coalitionCounts.count)
            return CoalitionList(all, engine: .diagrams)
        }
        let kept =
            listed > 0
            ? diagram.minimalCoalitions(upTo: order)
            : diagram.smallestCoalitions(atMost: limits.listedCoalitions)
        return CoalitionList(kept, searchedOrder: order, engine: .diagrams, count: total)
    }

    /// The lone variables and the pairs that suffice.
    ///
    /// The goal follows with everything on and not with everything off, or there would be no plan.
    private func smallCoalitions(
        of plan: LanePlan, relevant: [Int], tier: Int
    ) -> CoalitionList {
        let numbers = Array(relevant.indices)
        let suffices = plan.solve(numbers.map { [$0] }, tier: tier)
        let lone = numbers.filter { suffices[$0] }
        let others = numbers.filter { !suffices[$0] }
        let singles = lone.map { [relevant[$0]] }
        // Every other minimal coalition avoids the lone ones, so it lies among the others.
        var completion = CoalitionCompletion(
            others, sweepCost: plan.slice.sweepCost, work: limits.completionWork
        ) { plan.solve($0, tier: tier) }
        if let rest = completion.run() {
            return CoalitionList(
                singles + rest.map { $0.map { relevant[$0] } }, engine: .search)
        }

        let pairCount = others.count * (others.count - 1) / 2
        let blocks = pairCount / LaneBlock.laneCount + 1
        guard others.count <= limits.pairedVariables,
            plan.slice.sweepCost <= limits.pairWork / blocks
        else { return CoalitionList(singles, searchedOrder: 1, engine: .search) }
        var pairs: [[Int]] = []
        for (place, first) in others.enumerated() {
            let seconds = others[(place + 1)...]
            let suffices = plan.solve(seconds.map { [first, $0] }, tier: tier)
            for (second, isEnough) in zip(seconds, suffices) where isEnough {
                pairs.append([relevant[first], relevant[second]])
            }
        }
        return CoalitionList(singles + pairs, searchedOrder: 2, engine: .search)
    }
}

extension LanePlan {
    /// The goal's value in the listed subsets at one tier.
    fileprivate func solve(_ subsets: [[Int]], tier: Int) -> [Bool] {
        var offsets = [0]
        var members: [UInt32] = []
        for subset in subsets {
            for variable in subset { members.append(UInt32(variable)) }
            offsets.append(members.count)
        }
        let words = solve(
            LanePattern(subsets: .listed(offsets: offsets, members: members), tiers: [tier]))
        return subsets.indices.map { words[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
    }
}
