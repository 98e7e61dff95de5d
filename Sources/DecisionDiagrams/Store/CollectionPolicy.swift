/// When nodes that nothing needs any more are dropped.
///
/// It decides which nodes are made twice, never what comes out.
struct CollectionPolicy: Hashable, Sendable {
    /// The nodes from which on a table is looked at between gates.
    var firstLook = 1 << 16
    /// The same for families that are built up to an order, which are made again more often.
    var firstLookAtFamilies = 1 << 18
    /// Between gates: a table is looked at when it has so many times the nodes that the last look
    /// left, and nodes are dropped if no more than one in so many is needed.
    var growth = 2
    /// Whether nodes are dropped when there is no room for more and a larger budget will not come.
    var makesRoom = true
}
