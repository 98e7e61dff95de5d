/// A fault tree as decision diagrams, one a module: what all the questions are answered from.
///
/// A value that is complete when it is made. Events are known by their numbers in the tree.
///
/// ```swift
/// import DecisionDiagrams
///
/// var tree = FaultTree()
/// let pumps = ["left", "middle", "right"].map { tree.addEvent($0) }
/// tree.top = tree.addGate(.atLeast(2), pumps)
/// let diagrams = try FaultTreeDiagrams(of: tree)
/// print(diagrams.isCoherent, diagrams.relevantEvents.count)  // true 3
/// print(diagrams.probability([0.5, 0.5, 0.5]))  // 0.5
/// print(diagrams.probability([0.5, 0.5, 0.5], given: [0: true]))  // 0.75
/// print(diagrams.importance([0.5, 0.5, 0.5])[0].birnbaum)  // 0.5
/// ```
public struct FaultTreeDiagrams: Sendable {
    /// How one module was solved.
    public typealias Summary = ModuleSummary

    /// How many basic events the tree has.
    public let eventCount: Int
    /// How the modules were solved, those below first.
    public let summaries: [Summary]
    /// The minimal sets, unless they were not asked for.
    public let minimalSets: MinimalSets?

    /// Whether every event stands without negation once the gates are simplified, so that no event
    /// can undo what others did.
    public let isCoherent: Bool

    /// Those below first; the last is the whole tree.
    let modules: [ModuleDiagram]

    /// Builds the diagrams of a tree's top.
    ///
    /// The same tree and options always give the same diagrams.
    ///
    /// - Throws: `DiagramError` if there is no top, or no order finishes within the nodes allowed.
    /// - Complexity: exponential at worst. The gates are simplified in O(*n* log *n*) a pass.
    public init(
        of tree: FaultTree, options: DiagramOptions = DiagramOptions()
    ) throws(DiagramError) {
        var meter = WorkMeter(work: .max)
        try self.init(of: tree, options: options, meter: &meter)
    }

    /// Builds the diagrams of a tree's top, as far as a meter allows.
    ///
    /// - Throws: `DiagramError` if there is no top, or no order finishes within what is allowed.
    /// - Complexity: exponential at worst, bounded by the meter; what went into it is taken away even
    ///   where it fails: simplifying the gates in O(*n* log *n*) a pass, finding orders, and steps.
    public init(
        of tree: FaultTree, options: DiagramOptions, meter: inout WorkMeter
    ) throws(DiagramError) {
        guard let top = tree.top else { throw .noTop }
        var graph = GateGraph(tree, top: top)
        if options.simplifies { graph = graph.simplified(spending: &meter) }
        isCoherent = graph.isCoherent
        var builder = DiagramBuilder(graph: graph, options: options, meter: meter)
        defer { meter = builder.meter }
        try builder.build()
        eventCount = tree.events.count
        summaries = builder.summaries
        modules = builder.diagrams
        minimalSets = options.includesMinimalSets ? MinimalSets(of: modules) : nil
    }
}

extension FaultTreeDiagrams {
    /// The events that the top depends on.
    public var relevantEvents: Set<Int> {
        var result: Set<Int> = []
        // A variable that no node has is one the function does not depend on; so is all below a
        // module that the module above does not depend on.
        var isNeeded = [Bool](repeating: false, count: modules.count)
        if let last = isNeeded.indices.last { isNeeded[last] = true }
        for place in modules.indices.reversed() where isNeeded[place] {
            let module = modules[place]
            for level in Set(module.function.nodes.map(\.level)) where level != NodeTable.terminal {
                switch module.leaves[Int(level)] {
                case .event(let event): result.insert(event)
                case .module(let below): isNeeded[below] = true
                }
            }
        }
        return result
    }
}
