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
        /// The most work for one question in all, in the unit of `WorkMeter`.
        public var work = 3_000_000_000
        /// The largest sets that are tried one by one.
        public var triedOrder = 6
        /// The most work for the sets of one size at one tier: blocks of 512 scenarios times the
        /// size of the part of the graph that can matter.
        public var sizeWork = 2_000_000_000
        /// The most work for listing all coalitions of one tier, in the same unit; 0 leaves it out.
        public var completionWork = 500_000_000
        /// Whether variables that can be put for one another are counted, and not tried one by one.
        public var countsAlike = true
        /// The most nodes of a decision diagram, garbage counted; 0 leaves diagrams out.
        public var diagramNodes = 4_000_000
        /// The most coalitions of one list that a diagram writes out.
        public var listedCoalitions = 10_000

        /// The limits that suit one machine and a few minutes at most.
        public init() {}
    }

    let engine: LaneEngine
    let limits: Limits

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
        var meter = WorkMeter(work: limits.work)
        var progress = lone(goal, over: variables, tiers: tiers, meter: &meter)
        deepen(&progress, upTo: nil, allowance: limits.work, meter: &meter)
        return progress.lists
    }

    /// The coalitions from a decision diagram, or `nil` where it grows too large.
    func coalitionsByDiagram(
        of goal: FactIndex, over variables: [FailureVariable], tier: Int, meter: inout WorkMeter
    ) -> CoalitionList? {
        guard limits.diagramNodes > 0 else { return nil }
        let diagram: FailureDiagram
        do throws(FailureDiagramError) {
            diagram = try FailureDiagram(
                of: goal, over: variables, tier: tier, engine: engine,
                nodeBudget: limits.diagramNodes, meter: &meter)
        } catch {
            switch error {
            case .gates(.tooTangled), .gates(.outOfWork), .diagram(.outOfNodes),
                .diagram(.tooManyLevels):
                break
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
}
