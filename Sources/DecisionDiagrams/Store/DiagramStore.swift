/// One attempt's memory: a binary decision diagram of functions, a zero-suppressed diagram of sets
/// and the operations' cache.
///
/// An edge of a function is twice the node's place, plus one for the opposite of what the node
/// says. A low edge is never complemented, so a function with an even edge is false when no event
/// has happened; that is what makes minimal sets simple (see `minimalSets(of:)`). An edge of a set
/// family is the node's place: 0 is no set at all, 1 the empty set alone.
struct DiagramStore: ~Copyable {
    var functions: NodeTable
    var sets: NodeTable
    var cache: ComputedCache
    /// What the budget allows of each kind: nodes at a time, or nodes made.
    private(set) var limit: Int
    /// Whether nodes that were dropped count.
    private var countsDropped = false
    /// How many nodes of each kind there may be at a time.
    private(set) var functionLimit = 0
    private(set) var setLimit = 0
    /// Steps of the operations so far.
    private(set) var steps = 0
    /// How many steps there may be: taking minimal sets can be long without a new node.
    private var stepLimit = 0
    /// What was spent so far, in the unit of a meter: on steps, and on walks along diagrams that are
    /// none.
    private(set) var work = 0
    /// The work from which on it is asked whether to give up.
    private var nextQuestion = Int.max
    private var isCalledOff: (_ work: Int) -> Bool = { _ in false }
    /// The functions without minimal sets when nodes were last dropped while these were taken.
    var unfinished = Int.max
    /// How often the size of a function was taken; marks the nodes that the last time saw.
    var sizesTaken: UInt32 = 0

    /// Whether products were cut at an order.
    var hasCut = false

    /// The function that is never true, the one that is always true.
    static let never: UInt32 = 0
    static let always: UInt32 = 1
    /// No set, and the empty set alone.
    static let noSet: UInt32 = 0
    static let emptySet: UInt32 = 1

    /// Which operation of two operands an entry of the cache is about; edges stay below these.
    enum Tag {
        static let and = UInt32.max - 1
        static let xor = UInt32.max - 2
        static let without = UInt32.max - 3
        static let upTo = UInt32.max - 4
        static let union = UInt32.max - 5
    }

    /// Makes an empty store.
    ///
    /// - Parameter limit: how many nodes there may be, until more are allowed.
    init(limit: Int) {
        functions = NodeTable(terminals: 1, signBits: 1)
        sets = NodeTable(terminals: 2, signBits: 0)
        cache = ComputedCache()
        self.limit = limit
        allow(nodes: limit)
    }

    /// Sets how many nodes there may be of each kind, and a number of steps that goes with it.
    ///
    /// - Parameters:
    ///   - budget: what will be allowed at most before work is given up; all steps, those so far
    ///     counted, go with it.
    ///   - countsDropped: whether the nodes are those made, not those at a time.
    mutating func allow(
        nodes: Int, of budget: Int = maximumNodes, countsDropped: Bool = false
    ) {
        precondition(nodes > 0, "a limit is positive")
        limit = min(nodes, Self.maximumNodes)
        self.countsDropped = countsDropped
        let most = min(budget, Self.maximumNodes)
        stepLimit = min(steps + Self.stepsPerNode * limit, Self.stepsPerNode * most)
        fitLimits()
    }

    /// Takes up how many nodes were dropped.
    mutating func fitLimits() {
        functionLimit = countsDropped ? limit - functions.dropped : limit
        setLimit = countsDropped ? limit - sets.dropped : limit
    }

    /// The most nodes of a kind that any limit allows.
    static let maximumNodes = NodeTable.maximumCount / 4

    private static let stepsPerNode = 64

    // MARK: Work

    /// What a step costs in the unit of a meter: some 200 ns, most of it waiting for memory.
    static let workPerStep = 60

    /// What it costs to come to another node of a diagram without making or looking up one.
    static let workPerVisit = 2

    /// How much is spent before it is asked again whether to give up: about a millisecond.
    private static let workPerQuestion = 1 << 18

    /// Says who may call the work off, in the middle of an operation.
    ///
    /// - Parameter isCalledOff: whether to give up, told what was spent in all; once it says so it
    ///   always does.
    mutating func heed(_ isCalledOff: @escaping (_ work: Int) -> Bool) {
        self.isCalledOff = isCalledOff
        nextQuestion = work
    }

    /// Nobody calls the work off any more.
    mutating func heedNobody() {
        isCalledOff = { _ in false }
        nextQuestion = .max
    }

    /// Counts a step of an operation.
    ///
    /// - Throws: `DiagramError.outOfNodes` when there were too many, or the work was called off.
    @inline(__always)
    mutating func step() throws(DiagramError) {
        steps &+= 1
        work &+= Self.workPerStep
        if steps > stepLimit { throw .outOfNodes(limit: limit) }
        if work > nextQuestion { try ask() }
    }

    /// Counts work that is no step.
    ///
    /// - Throws: `DiagramError.outOfNodes` when the work was called off.
    @inline(__always)
    mutating func spend(_ work: Int) throws(DiagramError) {
        self.work &+= work
        if self.work > nextQuestion { try ask() }
    }

    /// Counts work that is done whatever is left.
    mutating func charge(_ work: Int) { self.work &+= work }

    @inline(never)
    private mutating func ask() throws(DiagramError) {
        if isCalledOff(work) { throw .outOfNodes(limit: limit) }
        nextQuestion = work &+ Self.workPerQuestion
    }

    // MARK: Nodes

    /// How many nodes were made, those dropped counted.
    var made: Int { functions.made + sets.made }

    /// How many nodes there are.
    var count: Int { functions.count + sets.count }

    /// How many nodes the larger of the diagrams has, in what the limit counts.
    func largest(countingDropped: Bool) -> Int {
        countingDropped ? max(functions.made, sets.made) : max(functions.count, sets.count)
    }
}
