/// Operations on functions (Bryant 1986; complement edges as in Brace, Rudell and Bryant 1990).
extension DiagramStore {
    /// The function that is `low` without the variable and `high` with it.
    @inline(__always)
    mutating func decision(
        _ level: UInt32, _ low: UInt32, _ high: UInt32
    ) throws(DiagramError) -> UInt32 {
        if low == high { return low }
        let sign = low & 1
        let place = try functions.place(
            level, low ^ sign, high ^ sign, note: .max, limit: functionLimit)
        return place << 1 | sign
    }

    /// The function of one variable.
    mutating func variable(_ level: UInt32) throws(DiagramError) -> UInt32 {
        try decision(level, Self.never, Self.always)
    }

    /// Both functions.
    ///
    /// - Complexity: O(*m n*) for diagrams of *m* and *n* nodes; as deep as there are levels.
    @inline(__always)
    mutating func and(_ left: UInt32, _ right: UInt32) throws(DiagramError) -> UInt32 {
        let first = min(left, right)
        let second = max(left, right)
        // The terminals are the two smallest edges.
        if first <= 1 { return first == 0 ? 0 : second }
        if first ^ second <= 1 { return first == second ? first : 0 }
        return try conjunction(first, second)
    }

    /// Both of two functions that are not constant, not equal and not opposite, the smaller edge
    /// first.
    private mutating func conjunction(
        _ first: UInt32, _ second: UInt32
    ) throws(DiagramError) -> UInt32 {
        if let known = cache.result(first, second, Tag.and) { return known }
        try step()
        let one = functions.nodes[Int(first >> 1)]
        let two = functions.nodes[Int(second >> 1)]
        let level = min(one.level, two.level)
        let signOne = first & 1
        let signTwo = second & 1
        let isOne = one.level == level
        let isTwo = two.level == level
        let low = try and(
            isOne ? one.low ^ signOne : first, isTwo ? two.low ^ signTwo : second)
        let high = try and(
            isOne ? one.high ^ signOne : first, isTwo ? two.high ^ signTwo : second)
        let result = try decision(level, low, high)
        cache.fit(functions.count)
        cache.remember(first, second, Tag.and, result)
        return result
    }

    /// Either function.
    mutating func or(_ left: UInt32, _ right: UInt32) throws(DiagramError) -> UInt32 {
        try and(left ^ 1, right ^ 1) ^ 1
    }

    /// Exactly one of the functions.
    mutating func xor(_ left: UInt32, _ right: UInt32) throws(DiagramError) -> UInt32 {
        let sign = (left ^ right) & 1
        let first = min(left & ~1, right & ~1)
        let second = max(left & ~1, right & ~1)
        if first == second { return sign }
        if first == 0 { return second | sign }
        if let known = cache.result(first, second, Tag.xor) { return known ^ sign }
        try step()
        let one = functions.nodes[Int(first >> 1)]
        let two = functions.nodes[Int(second >> 1)]
        let level = min(one.level, two.level)
        let isOne = one.level == level
        let isTwo = two.level == level
        let low = try xor(isOne ? one.low : first, isTwo ? two.low : second)
        let high = try xor(isOne ? one.high : first, isTwo ? two.high : second)
        let result = try decision(level, low, high)
        cache.fit(functions.count)
        cache.remember(first, second, Tag.xor, result)
        return result ^ sign
    }

    /// `then` where the condition holds, `other` where not.
    mutating func choice(
        _ condition: UInt32, _ then: UInt32, _ other: UInt32
    ) throws(DiagramError) -> UInt32 {
        var (test, yes, no) = (condition, then, other)
        if test & 1 == 1 { (test, yes, no) = (test ^ 1, no, yes) }
        if test == 0 || yes == no { return no }
        if yes == 1 || yes == test { return try and(test ^ 1, no ^ 1) ^ 1 }
        if yes == 0 || yes == test ^ 1 { return try and(test ^ 1, no) }
        if no == 0 || no == test { return try and(test, yes) }
        if no == 1 || no == test ^ 1 { return try and(test, yes ^ 1) ^ 1 }
        if yes ^ no == 1 { return try xor(test, no) }
        let sign = yes & 1
        (yes, no) = (yes ^ sign, no ^ sign)
        if let known = cache.result(test, yes, no) { return known ^ sign }
        try step()
        let one = functions.nodes[Int(test >> 1)]
        let two = functions.nodes[Int(yes >> 1)]
        let three = functions.nodes[Int(no >> 1)]
        let level = min(one.level, two.level, three.level)
        let signThree = no & 1
        let (isOne, isTwo) = (one.level == level, two.level == level)
        let isThree = three.level == level
        let low = try choice(
            isOne ? one.low : test, isTwo ? two.low : yes,
            isThree ? three.low ^ signThree : no)
        let high = try choice(
            isOne ? one.high : test, isTwo ? two.high : yes,
            isThree ? three.high ^ signThree : no)
        let result = try decision(level, low, high)
        cache.fit(functions.count)
        cache.remember(test, yes, no, result)
        return result ^ sign
    }

    /// At least so many of the functions, by dynamic programming over them from the last to the
    /// first, without writing out any combination.
    ///
    /// - Complexity: O(*k n*) choices for *k* of *n* functions.
    mutating func atLeast(
        _ threshold: Int, of functions: [UInt32]
    ) throws(DiagramError) -> UInt32 {
        if threshold <= 0 { return Self.always }
        if threshold > functions.count { return Self.never }
        // rows[j]: at least j of those looked at so far.
        var rows = [UInt32](repeating: Self.never, count: threshold + 1)
        rows[0] = Self.always
        for (before, function) in functions.reversed().enumerated() {
            let remaining = functions.count - 1 - before
            let least = max(1, threshold - remaining)
            guard least <= threshold else { continue }
            for wanted in stride(from: threshold, through: least, by: -1) {
                rows[wanted] = try choice(function, rows[wanted - 1], rows[wanted])
            }
        }
        return rows[threshold]
    }
}
