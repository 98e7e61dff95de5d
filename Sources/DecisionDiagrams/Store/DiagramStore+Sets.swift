/// Operations on families of sets (Minato 1993), of which no member contains another.
extension DiagramStore {
    /// The sets of `low`, and those of `high` with the variable.
    ///
    /// A node's note holds the sizes of its smallest and its largest set, 16 bits each.
    @inline(__always)
    mutating func family(
        _ level: UInt32, _ low: UInt32, _ high: UInt32
    ) throws(DiagramError) -> UInt32 {
        if high == Self.noSet { return low }
        let with = sets.nodes[Int(high)].note
        let without = sets.nodes[Int(low)].note
        var least = min((with & 0xFFFF) &+ 1, 0xFFFF)
        var most = min((with >> 16) &+ 1, 0xFFFF)
        if low != Self.noSet {
            least = min(least, without & 0xFFFF)
            most = max(most, without >> 16)
        }
        return try sets.place(level, low, high, note: most << 16 | least, limit: setLimit)
    }

    /// The minimal sets of events that make a function true when nothing else happens.
    ///
    /// For a function *f* with the first variable *x*: the minimal sets of *f* without *x*, and
    /// those of *f* with *x* that contain none of these (Rauzy, "New algorithms for fault trees
    /// analysis", 1993, and for functions with negations his minimal p-cuts, negative literals
    /// dropped). A complemented edge is true already when nothing happens: its one minimal set is
    /// the empty set.
    ///
    /// - Complexity: each function node is visited once; the removal of supersets dominates.
    mutating func minimalSets(of function: UInt32) throws(DiagramError) -> UInt32 {
        if function & 1 == 1 { return Self.emptySet }
        if function == Self.never { return Self.noSet }
        let node = functions.nodes[Int(function >> 1)]
        if node.note != .max { return node.note }
        let low = try minimalSets(of: node.low)
        let high = try without(minimalSets(of: node.high), low)
        let result = try family(node.level, low, high)
        functions.nodes[Int(function >> 1)].note = result
        return result
    }

    /// The sets of the first family that contain no set of the second.
    ///
    /// - Complexity: O(*m n*) for diagrams of *m* and *n* nodes, and for each pair of nodes a walk
    ///   past the variables that stand only in the second, which is charged for beside the steps.
    mutating func without(_ family: UInt32, _ other: UInt32) throws(DiagramError) -> UInt32 {
        if family == other { return Self.noSet }
        if family == Self.noSet || other == Self.emptySet { return Self.noSet }
        if other == Self.noSet || family == Self.emptySet { return family }
        let one = sets.nodes[Int(family)]
        var right = other
        var two = sets.nodes[Int(right)]
        // Nothing in the family has a variable above its first: such sets remove nothing.
        if two.level < one.level {
            var visits = 0
            while two.level < one.level {
                right = two.low
                visits &+= 1
                if right <= 1 { break }
                two = sets.nodes[Int(right)]
            }
            try spend(visits &* Self.workPerVisit)
            if right <= 1 { return right == Self.noSet ? family : Self.noSet }
        }
        if family == right { return Self.noSet }
        // A set contains no larger one, and one of the same size only if they are equal.
        if two.note & 0xFFFF > one.note >> 16 { return family }
        if let known = cache.result(family, right, Tag.without) { return known }
        try step()
        let low: UInt32
        var high: UInt32
        if two.level == one.level {
            low = try without(one.low, two.low)
            high = try without(one.high, two.high)
            high = try without(high, two.low)
        } else {
            low = try without(one.low, right)
            high = try without(one.high, right)
        }
        let result = try self.family(one.level, low, high)
        cache.fit(sets.count)
        cache.remember(family, right, Tag.without, result)
        return result
    }

    /// The sets with at most so many members.
    mutating func upTo(_ order: Int, _ family: UInt32) throws(DiagramError) -> UInt32 {
        if order < 0 || family == Self.noSet { return Self.noSet }
        if family == Self.emptySet { return family }
        let node = sets.nodes[Int(family)]
        if node.note >> 16 <= order, node.note >> 16 != 0xFFFF { return family }
        if node.note & 0xFFFF > order { return Self.noSet }
        if let known = cache.result(family, UInt32(order), Tag.upTo) { return known }
        try step()
        let low = try upTo(order, node.low)
        let high = try upTo(order - 1, node.high)
        let result = try self.family(node.level, low, high)
        cache.remember(family, UInt32(order), Tag.upTo, result)
        return result
    }
}
