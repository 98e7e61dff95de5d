/// What to build, and how much may be spent on it.
///
/// ```swift
/// import DecisionDiagrams
///
/// var tree = FaultTree()
/// let pumps = ["left", "right"].map { tree.addEvent($0) }
/// tree.top = tree.addGate(.and, pumps)
/// var options = DiagramOptions(orders: [.shortSpans], maximumNodes: 1_000)
/// options.includesMinimalSets = false
/// let diagrams = try FaultTreeDiagrams(of: tree, options: options)
/// print(diagrams.minimalSets == nil, diagrams.probability([0.5, 0.5]))  // true 0.25
/// ```
public struct DiagramOptions: Hashable, Sendable {
    /// The orders that are tried, the first first.
    public var orders: [VariableOrder]
    /// The order of each module, those below first, as `FaultTreeDiagrams.summaries` has them: to
    /// repeat a run without trying others; `nil` to try `orders`.
    public var moduleOrders: [VariableOrder]?
    /// The most nodes that each of the two diagrams of a module may have at a time.
    ///
    /// 16 bytes each, and about as much again for finding them. When there are so many, those that
    /// nothing needs any more are dropped.
    public var maximumNodes: Int
    /// The nodes that the first order may make in the first round; later rounds have 32, 128 and 1,024
    /// times as many, the last all that are allowed.
    public var firstBudget: Int
    /// The most threads that try orders side by side; the outcome does not depend on it.
    public var workers: Int
    /// Whether the minimal sets are wanted, or only the functions, which do for probability.
    public var includesMinimalSets: Bool
    /// Whether gates are rewritten and modules found first; off only to see what that gives.
    public var simplifies: Bool

    /// When nodes that nothing needs any more are dropped.
    var policy = CollectionPolicy()

    /// Suits one machine: 2^25 nodes for each diagram of a module, one thread.
    public init(
        orders: [VariableOrder] = VariableOrder.portfolio, maximumNodes: Int = 1 << 25,
        firstBudget: Int = 1000, workers: Int = 1, includesMinimalSets: Bool = true,
        simplifies: Bool = true
    ) {
        self.orders = orders
        moduleOrders = nil
        self.maximumNodes = maximumNodes
        self.firstBudget = firstBudget
        self.workers = workers
        self.includesMinimalSets = includesMinimalSets
        self.simplifies = simplifies
    }
}

extension VariableOrder {
    /// The orders to try, those that solve most trees first.
    public static let portfolio: [VariableOrder] = [
        .gatesFirst, .shortSpans, .weightFirst, .heavySpans, .asWritten, .sharedFirst, .lightFirst,
        .heavyFirst,
    ]
}
