/// How a list of coalitions was found.
public enum CoalitionEngine: String, Codable, Hashable, Sendable {
    /// A truth table over all subsets, or a question that its extremes decide.
    case lanes
    /// A decision diagram of the whole function.
    case diagrams
    /// Sets tried until none is missing, or as far as the work goes.
    case search
}

/// The minimal coalitions for a goal at one tier: the smallest sets of variables that suffice.
public struct CoalitionList: Hashable, Sendable {
    /// The coalitions, each by places in the list of variables, by size and then lexicographically.
    ///
    /// The empty coalition means that nothing need fail.
    public let coalitions: [[Int]]
    /// How many variables at a time were tried or are listed, or `nil` when every minimal
    /// coalition is listed.
    ///
    /// When not `nil`, every minimal coalition of at most this size is listed, and larger ones may
    /// exist.
    public let searchedOrder: Int?
    /// How it was found.
    public let engine: CoalitionEngine
    /// How many minimal coalitions there are, listed or not; `nil` when that is not known, or when
    /// it takes more than 64 bits.
    public let count: UInt64?

    /// Whether every minimal coalition is listed.
    public var isComplete: Bool { searchedOrder == nil }
    /// The size of the smallest coalition; `nil` when there is none, or none was found as far as
    /// the search went.
    public var order: Int? { coalitions.first?.count }

    init(
        _ coalitions: [[Int]], searchedOrder: Int? = nil, engine: CoalitionEngine = .lanes,
        count: UInt64? = nil
    ) {
        self.coalitions = coalitions.sorted { left, right in
            left.count != right.count
                ? left.count < right.count : left.lexicographicallyPrecedes(right)
        }
        self.searchedOrder = searchedOrder
        self.engine = engine
        self.count = searchedOrder == nil ? UInt64(coalitions.count) : count
    }
}

extension CoalitionList {
    /// The smallest sets that are in one of several lists over the same variables.
    ///
    /// As much of it is known as is of the list of which least is.
    /// - Complexity: O(*n*² *m*) for *n* coalitions of *m* members in all.
    package init(joining lists: [CoalitionList]) {
        let searched = lists.compactMap(\.searchedOrder).min()
        var kept: [Set<Int>] = []
        let all = Set(lists.flatMap(\.coalitions)).map { Set($0) }.sorted { $0.count < $1.count }
        for set in all where !kept.contains(where: { $0.isSubset(of: set) }) { kept.append(set) }
        self.init(
            kept.map { $0.sorted() }, searchedOrder: searched,
            engine: lists.first { !$0.isComplete }?.engine ?? lists.first?.engine ?? .lanes)
    }

    /// The same coalitions, with each variable at its place in a longer list.
    package func placed(at places: [Int]) -> CoalitionList {
        CoalitionList(
            coalitions.map { $0.map { places[$0] } }, searchedOrder: searchedOrder, engine: engine,
            count: count)
    }

    /// The coalitions without some variables, with the others' places as given.
    ///
    /// - Parameters:
    ///   - places: The new place of each variable; `nil` where it never fails. Ascending.
    ///   - relevant: The variables that can be in a coalition.
    public func restricted(to places: [Int?], relevant: [Int]) -> CoalitionList {
        let losesNone = relevant.allSatisfy { places[$0] != nil }
        var kept: [[Int]] = []
        for coalition in coalitions {
            let members = coalition.compactMap { places[$0] }
            if members.count == coalition.count { kept.append(members) }
        }
        return CoalitionList(
            kept, searchedOrder: searchedOrder, engine: engine, count: losesNone ? count : nil)
    }
}
