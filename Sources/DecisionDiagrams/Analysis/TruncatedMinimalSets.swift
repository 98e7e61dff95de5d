/// The minimal sets of a fault tree up to an order, built without the diagrams of the whole: what
/// can be said of a tree that is too large for them.
///
/// For trees without negations that matter only. The sets up to the order are exact and complete.
/// How many larger ones there are is not known, nor the probability, only bounds of it.
///
/// ```swift
/// import DecisionDiagrams
///
/// var tree = FaultTree()
/// let pumps = ["left", "middle", "right"].map { tree.addEvent($0) }
/// let mains = tree.addEvent("mains")
/// tree.top = tree.addGate(.or, [tree.addGate(.and, pumps), mains])
/// let sets = try TruncatedMinimalSets(of: tree, upTo: 2)
/// print(sets.isComplete, sets.minimalSets.count)  // false 1
/// let bounds = sets.probabilityBounds([0.5, 0.5, 0.5, 0.125])
/// print(bounds.lowerBound)  // 0.125
/// print(bounds.contains(0.234375))  // true
/// ```
public struct TruncatedMinimalSets: Sendable {
    /// How many basic events the tree has.
    public let eventCount: Int
    /// The order up to which all minimal sets are there.
    public let order: Int
    /// Whether nothing was cut, so that these are all minimal sets, larger ones included.
    public let isComplete: Bool
    /// The minimal sets up to the order; all if `isComplete`.
    public let minimalSets: MinimalSets
    /// How the modules were solved, those below first.
    public let summaries: [FaultTreeDiagrams.Summary]

    private let modules: [ModuleDiagram]
    /// Whether the diagrams of the sets' union were small enough.
    private let hasUnion: Bool

    /// Builds the minimal sets up to an order.
    ///
    /// The same tree and options always give the same sets in the same sequence.
    ///
    /// - Parameter includesBounds: whether `probabilityBounds` will be asked, for which the union of
    ///   the sets is built where it is small enough.
    /// - Parameter isStopped: whether to give up, which is told as being out of nodes.
    /// - Throws: `DiagramError`: no top, negations, or no order finishes within the nodes allowed.
    /// - Complexity: exponential in the order at worst.
    public init(
        of tree: FaultTree, upTo order: Int, options: DiagramOptions = DiagramOptions(),
        includesBounds: Bool = true, isStopped: @escaping () -> Bool = { false }
    ) throws(DiagramError) {
        guard let top = tree.top else { throw .noTop }
        var graph = GateGraph(tree, top: top)
        if options.simplifies { graph = graph.simplified() }
        guard graph.isCoherent else { throw .notCoherent }
        var builder = TruncatedBuilder(
            graph: graph, order: order, options: options, includesFunctions: includesBounds,
            isStopped: isStopped)
        try builder.build()
        eventCount = tree.events.count
        self.order = order
        isComplete = !builder.hasCut
        modules = builder.diagrams
        summaries = builder.summaries
        hasUnion = includesBounds && builder.hasFunctions
        minimalSets = MinimalSets(of: modules, upTo: builder.hasCut ? order : nil)
    }

    /// Whether the tree has, once its gates are simplified, no negation left that could matter.
    ///
    /// - Complexity: that of simplifying the gates, O(*n* log *n*) a pass.
    public static func apply(to tree: FaultTree) -> Bool {
        guard let top = tree.top else { return false }
        let graph = GateGraph(tree, top: top)
        // Simplifying adds no negation, so that most trees need none to be judged.
        return graph.isCoherent || graph.simplified().isCoherent
    }

    /// Bounds of the probability of the top, events independent.
    ///
    /// The lower is the probability that all of some set found happens (where their union is too
    /// large, that of the likeliest set). The upper adds the probability that more events happen
    /// than the order, without which no set that was cut can happen; where the union is too large,
    /// the sum over the sets stands for its probability.
    ///
    /// - Parameter probabilities: one for each event of the tree, in 0...1.
    /// - Precondition: there is one probability for each event.
    /// - Complexity: O(*n*) for *n* nodes, and O(*m k*) for *m* events and order *k*.
    public func probabilityBounds(_ probabilities: [Double]) -> ClosedRange<Double> {
        precondition(probabilities.count == eventCount, "one probability for each event")
        let found: ClosedRange<Double>
        if hasUnion {
            var chances: [ModuleChance<Double>] = []
            for module in modules {
                chances.append(ModuleChance(module, probabilities, below: chances))
            }
            let union = chances.last?.yes ?? 0
            found = union...union
        } else {
            let sum = min(1, minimalSets.rareEventSum(probabilities))
            found = min(sum, likeliest(probabilities))...sum
        }
        if isComplete { return found }
        let upper = min(1, found.upperBound + remainder(probabilities))
        return found.lowerBound...max(found.lowerBound, upper)
    }

    /// The probability of the likeliest set found.
    private func likeliest(_ probabilities: [Double]) -> Double {
        var results: [Double] = []
        for module in modules {
            guard let family = module.family else { return 0 }
            let values = module.leaves.map { leaf in
                switch leaf {
                case .event(let event): probabilities[event]
                case .module(let place): results[place]
                }
            }
            var best = [Double](repeating: 0, count: family.nodes.count)
            best[1] = 1
            for at in 2..<max(2, family.nodes.count) {
                let node = family.nodes[at]
                best[at] = max(
                    best[Int(node.low)], values[Int(node.level)] * best[Int(node.high)])
            }
            results.append(best[Int(family.root)])
        }
        return results.last ?? 0
    }

    /// The probability that more events happen than the order, of those that the modules have.
    private func remainder(_ probabilities: [Double]) -> Double {
        var exactly = [Double](repeating: 0, count: max(0, min(order, eventCount)) + 1)
        exactly[0] = 1
        var more = 0.0
        for module in modules {
            for case .event(let event) in module.leaves {
                let chance = probabilities[event]
                more += exactly[exactly.count - 1] * chance
                for count in stride(from: exactly.count - 1, to: 0, by: -1) {
                    exactly[count] =
                        exactly[count] * (1 - chance) + exactly[count - 1] * chance
                }
                exactly[0] *= 1 - chance
            }
        }
        return min(1, more)
    }
}
