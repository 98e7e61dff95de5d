/// The minimal sets of events that make the top of a tree true: what can be said of all of them
/// without listing one.
///
/// For a tree with negations these are the minimal sets that make the top true when nothing else
/// happens (Rauzy's minimal cut sets, negative literals dropped).
///
/// ```swift
/// import DecisionDiagrams
///
/// var tree = FaultTree()
/// let events = (0..<40).map { tree.addEvent("event \($0)") }
/// tree.top = tree.addGate(.atLeast(20), events)
/// let sets = try FaultTreeDiagrams(of: tree).minimalSets
/// print(sets?.count ?? .zero)  // 137846528820
/// print(sets?.histogram.smallestOrder ?? 0)  // 20
/// ```
public struct MinimalSets: Sendable {
    /// How many there are of each order, up to that at which they were cut.
    public let histogram: SetHistogram

    let modules: [ModuleDiagram]

    /// - Parameter order: larger sets are not all there and left out; `nil` if all are there.
    init(of modules: [ModuleDiagram], upTo order: Int? = nil) {
        self.modules = modules
        let all = SetHistogram(FamilyCounts.histogram(of: modules))
        histogram = order.map { all.upTo($0).kept } ?? all
    }

    /// How many there are.
    public var count: NaturalNumber { histogram.total }

    /// The rare-event sum: the sum over the sets of the product of their events' probabilities, an
    /// upper bound of the probability where no event is negated.
    ///
    /// - Parameter probabilities: one for each event of the tree.
    /// - Complexity: O(*n*) for *n* nodes.
    public func rareEventSum(_ probabilities: [Double]) -> Double {
        let sums: [Double] = weights(probabilities)
        let sum = sums.last ?? 0
        guard sum < .leastTrustedChance else { return sum }
        let wide: [WideNumber] = weights(probabilities)
        return wide.last?.rounded ?? 0
    }

    /// The rare-event sums of the modules.
    func weights<Number: ChanceNumber>(_ probabilities: [Double]) -> [Number] {
        var results: [Number] = []
        for module in modules {
            guard let family = module.family else { return [] }
            let values = module.leaves.map { leaf in
                switch leaf {
                case .event(let event): Number(probabilities[event])
                case .module(let place): results[place]
                }
            }
            var sums = [Number](repeating: Number(0), count: family.nodes.count)
            sums[1] = Number(1)
            for at in 2..<max(2, family.nodes.count) {
                let node = family.nodes[at]
                sums[at] = sums[Int(node.low)] + values[Int(node.level)] * sums[Int(node.high)]
            }
            results.append(sums[Int(family.root)])
        }
        return results
    }
}
