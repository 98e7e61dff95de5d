public import DecisionDiagrams

/// Why a question has no diagram.
public enum FailureDiagramError: Error, Hashable, Sendable {
    /// The gates cannot be written out.
    case gates(FailureTreeError)
    /// The diagram needs more nodes than it may have.
    case diagram(DiagramError)
}

extension FailureDiagramError: CustomStringConvertible {
    /// What went wrong.
    public var description: String {
        switch self {
        case .gates(let error): "\(error)"
        case .diagram(let error): "\(error)"
        }
    }
}

/// One goal's question at one tier as a decision diagram: the whole Boolean function at once.
///
/// It knows every minimal coalition without listing one, and what the function's chance is when
/// its variables are independent.
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
/// let diagram = try FailureDiagram(
///     of: graph.consequences[0].goal,
///     over: graph.partyVariables(modes: .all, withoutPrincipals: false), tier: 0,
///     engine: LaneEngine(graph), nodeBudget: 1_000)
/// print(diagram.coalitionCounts.map { $0 ?? 0 })  // [0, 0, 1]
/// print(diagram.probability([0.5, 0.25]))  // 0.125
/// ```
public struct FailureDiagram: Sendable {
    /// The variables that can matter, by their places in the question, ascending.
    public let support: [Int]
    /// Whether each variable of `support` changes anything at all, whatever the others do.
    public let isRelevant: [Bool]

    private let diagrams: FaultTreeDiagrams
    /// The place in `support` of each event.
    private let places: [Int]
    /// The event of each place in `support`.
    private let events: [Int]

    /// Builds the diagram.
    ///
    /// - Parameters:
    ///   - goal: The fact asked about.
    ///   - variables: What may fail; their failures may overlap.
    ///   - tier: The attacker's tier, 0…5.
    ///   - engine: The engine of the graph.
    ///   - nodeBudget: The most nodes of the diagram of one module.
    ///   - includesCoalitions: Whether coalitions are asked for, and not chances alone.
    /// - Throws: `FailureDiagramError` when the question is too large for the budget.
    /// - Complexity: exponential at worst in the number of variables, bounded by `nodeBudget`.
    public init(
        of goal: FactIndex, over variables: [FailureVariable], tier: Int, engine: LaneEngine,
        nodeBudget: Int, includesCoalitions: Bool = true
    ) throws(FailureDiagramError) {
        var meter = WorkMeter(work: .max)
        try self.init(
            of: goal, over: variables, tier: tier, engine: engine, nodeBudget: nodeBudget,
            includesCoalitions: includesCoalitions, meter: &meter)
    }

    /// Builds the diagram as far as a meter allows.
    ///
    /// - Parameters:
    ///   - goal: The fact asked about.
    ///   - variables: What may fail; their failures may overlap.
    ///   - tier: The attacker's tier, 0…5.
    ///   - engine: The engine of the graph.
    ///   - nodeBudget: The most nodes of the diagram of one module.
    ///   - includesCoalitions: Whether coalitions are asked for, and not chances alone.
    ///   - meter: What may be spent on the diagrams' operations.
    /// - Throws: `FailureDiagramError` when the question is too large for the budget or the meter.
    /// - Complexity: exponential at worst in the number of variables, bounded by both.
    public init(
        of goal: FactIndex, over variables: [FailureVariable], tier: Int, engine: LaneEngine,
        nodeBudget: Int, includesCoalitions: Bool = true, meter: inout WorkMeter
    ) throws(FailureDiagramError) {
        let written: FailureTree
        do throws(FailureTreeError) {
            written = try engine.failureTree(
                of: goal, over: variables, tier: tier, spending: &meter)
        } catch { throw .gates(error) }
        var options = DiagramOptions()
        options.maximumNodes = nodeBudget
        options.includesMinimalSets = includesCoalitions
        do throws(DiagramError) {
            diagrams = try FaultTreeDiagrams(of: written.tree, options: options, meter: &meter)
        } catch { throw .diagram(error) }
        events = written.variables.indices.sorted { written.variables[$0] < written.variables[$1] }
        support = events.map { written.variables[$0] }
        var places = [Int](repeating: 0, count: events.count)
        for (place, event) in events.enumerated() { places[event] = place }
        self.places = places
        let relevant = diagrams.relevantEvents
        isRelevant = events.map(relevant.contains)
    }

    // MARK: Coalitions

    /// How many minimal coalitions there are of each size, from 0; `nil` for a number beyond 64
    /// bits.
    public var coalitionCounts: [UInt64?] {
        diagrams.minimalSets?.histogram.counts.map(\.exactly) ?? []
    }

    /// The minimal coalitions of at most one size, by places in the question, in no order that
    /// matters.
    ///
    /// - Complexity: O(*m*) for *m* members of what is listed.
    public func minimalCoalitions(upTo order: Int) -> [[Int]] {
        guard var walk = diagrams.minimalSets?.walk(upTo: order) else { return [] }
        var coalitions: [[Int]] = []
        while walk.advance() {
            coalitions.append(walk.members.map { support[places[$0]] }.sorted())
        }
        return coalitions
    }

    /// Some of the smallest minimal coalitions.
    ///
    /// - Complexity: O(*m*) for *m* members of what is listed.
    public func smallestCoalitions(atMost limit: Int) -> [[Int]] {
        guard var walk = diagrams.minimalSets?.walk() else { return [] }
        var coalitions: [[Int]] = []
        while coalitions.count < limit, walk.advance() {
            coalitions.append(walk.members.map { support[places[$0]] }.sorted())
        }
        return coalitions
    }

    // MARK: Chances

    /// The chance that the goal follows when variables are on independently.
    ///
    /// - Parameter chances: One for each variable of `support`, 0…1.
    /// - Complexity: O(*n*) for *n* nodes.
    public func probability(_ chances: [Double]) -> Double {
        diagrams.probability(places.map { chances[$0] })
    }

    /// What each variable of `support` contributes to the chance.
    ///
    /// - Parameter chances: One for each variable of `support`, 0…1.
    /// - Complexity: O(*n*) for *n* nodes.
    public func importance(_ chances: [Double]) -> [EventImportance] {
        let measures = diagrams.importance(places.map { chances[$0] })
        return events.map { measures[$0] }
    }
}
