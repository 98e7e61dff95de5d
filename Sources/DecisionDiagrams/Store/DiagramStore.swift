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
    /// How many nodes of both kinds there may be.
    let limit: Int
    /// Steps of the operations so far.
    var steps = 0
    /// Gates whose function was finished or begun: how far an attempt came that ran out of nodes.
    var gatesBegun = 0
    /// How often the size of a function was taken; marks the nodes that the last time saw.
    var sizesTaken: UInt32 = 0

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
    /// - Parameter expected: how many nodes there may well be.
    init(limit: Int, expected: Int = 0) {
        precondition(limit > 0, "a limit is positive")
        functions = NodeTable(terminals: 1, expected: expected)
        sets = NodeTable(terminals: 2, expected: expected / 8)
        cache = ComputedCache(expected: expected)
        self.limit = min(limit, NodeTable.maximumCount / 4)
    }

    /// How many nodes there are.
    var count: Int { functions.count + sets.count }
}
