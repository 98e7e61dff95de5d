/// Minimal sets straight from gates, cut at an order: unions and products of families of which no
/// member contains another (Minato 1993; Coudert and Madre 1993 for the cut).
///
/// Exact up to the order: a set is removed only by one inside it, which is smaller, so that nothing
/// that is cut could have removed what is kept.
extension DiagramStore {
    /// The sets of either family that contain no other.
    mutating func union(_ left: UInt32, _ right: UInt32) throws(DiagramError) -> UInt32 {
        let first = min(left, right)
        let second = max(left, right)
        if first == second || first == Self.noSet { return second }
        if first == Self.emptySet { return first }
        if let known = cache.result(first, second, Tag.union) { return known }
        try step()
        let one = sets.nodes[Int(first)]
        let two = sets.nodes[Int(second)]
        let level = min(one.level, two.level)
        let isOne = one.level == level
        let isTwo = two.level == level
        let low = try union(isOne ? one.low : first, isTwo ? two.low : second)
        let both = try union(
            isOne ? one.high : Self.noSet, isTwo ? two.high : Self.noSet)
        let high = try without(both, low)
        let result = try family(level, low, high)
        cache.fit(sets.count)
        cache.remember(first, second, Tag.union, result)
        return result
    }

    /// The sets that are a set of one family and a set of the other together, have at most so many
    /// members and contain no other such set.
    ///
    /// - Parameter order: at most `largestOrder`.
    mutating func product(
        _ left: UInt32, _ right: UInt32, upTo order: Int
    ) throws(DiagramError) -> UInt32 {
        if left == Self.noSet || right == Self.noSet || order < 0 { return Self.noSet }
        let one = try cut(left, order)
        let two = try cut(right, order)
        let first = min(one, two)
        let second = max(one, two)
        if first == Self.noSet { return Self.noSet }
        if first == Self.emptySet || first == second { return second }
        // Beyond what two sets can have together the order cuts nothing: one entry serves all.
        let most = Int(sets.nodes[Int(first)].note >> 16 + sets.nodes[Int(second)].note >> 16)
        let order = min(order, most)
        let key = UInt32(truncatingIfNeeded: order)
        if let known = cache.result(first, second, key) { return known }
        try step()
        let a = sets.nodes[Int(first)]
        let b = sets.nodes[Int(second)]
        let level = min(a.level, b.level)
        let low: UInt32
        var high: UInt32
        if a.level == b.level {
            low = try product(a.low, b.low, upTo: order)
            let either = try union(b.low, b.high)
            high = try product(a.high, either, upTo: order - 1)
            high = try union(high, product(a.low, b.high, upTo: order - 1))
        } else if a.level == level {
            low = try product(a.low, second, upTo: order)
            high = try product(a.high, second, upTo: order - 1)
        } else {
            low = try product(first, b.low, upTo: order)
            high = try product(first, b.high, upTo: order - 1)
        }
        high = try without(high, low)
        let result = try family(level, low, high)
        cache.fit(sets.count)
        cache.remember(first, second, key, result)
        return result
    }

    /// The largest order at which products can be cut; sizes have 16 bits.
    static let largestOrder = 0x7FFE

    /// The sets with at most so many members; notes that something was cut.
    mutating func cut(_ family: UInt32, _ order: Int) throws(DiagramError) -> UInt32 {
        let kept = try upTo(order, family)
        if kept != family { hasCut = true }
        return kept
    }

    /// At least so many of the families' events, by dynamic programming as for functions.
    mutating func atLeast(
        _ threshold: Int, ofFamilies families: [UInt32], upTo order: Int
    ) throws(DiagramError) -> UInt32 {
        if threshold <= 0 { return Self.emptySet }
        if threshold > families.count { return Self.noSet }
        var rows = [UInt32](repeating: Self.noSet, count: threshold + 1)
        rows[0] = Self.emptySet
        for (before, family) in families.reversed().enumerated() {
            let remaining = families.count - 1 - before
            let least = max(1, threshold - remaining)
            guard least <= threshold else { continue }
            for wanted in stride(from: threshold, through: least, by: -1) {
                let more = try product(family, rows[wanted - 1], upTo: order)
                rows[wanted] = try union(rows[wanted], more)
            }
        }
        return rows[threshold]
    }

    /// The function that is true when all of a set happens, for one of a family's sets.
    mutating func function(
        ofFamily family: UInt32, known: inout [UInt32: UInt32]
    ) throws(DiagramError) -> UInt32 {
        if family <= 1 { return family == Self.noSet ? Self.never : Self.always }
        if let edge = known[family] { return edge }
        let node = sets.nodes[Int(family)]
        let low = try function(ofFamily: node.low, known: &known)
        let high = try function(ofFamily: node.high, known: &known)
        let edge = try decision(node.level, low, or(low, high))
        known[family] = edge
        return edge
    }

    /// The nodes of a family's diagram, counted up to about a thousand.
    func size(ofFamily family: UInt32) -> Int {
        var seen: Set<UInt32> = []
        var waiting = [family]
        while let place = waiting.popLast(), seen.count < Self.largestFamilySize {
            guard place > 1, seen.insert(place).inserted else { continue }
            let node = sets.nodes[Int(place)]
            waiting.append(node.high)
            waiting.append(node.low)
        }
        return seen.count
    }

    private static let largestFamilySize = 1024
}
