/// Walks through the minimal transversals of a list of sets: the least sets of variables that meet
/// every one of them.
///
/// A search by depth that remembers nothing of what it found: a variable joins only while each one
/// before it still meets some set alone, so that what meets them all in the end is minimal, and none
/// comes twice.
/// - Note: the algorithm MMCS of Murakami and Uno, "Efficient algorithms for dualizing large-scale
///   hypergraphs", Discrete Applied Mathematics 170, 2014.
struct MinimalTransversals {
    /// What a walk comes to next.
    enum Step {
        /// `transversal` is another one.
        case found
        /// So much work as was allowed is done; it can go on.
        case paused
        /// There are no more.
        case ended
        /// There may be more, which would take more memory than `maximumWords`.
        case tooDeep
    }

    /// The most words for the sets that variables of a transversal meet alone: 32 MB.
    static let maximumWords = 1 << 22

    /// A set that is not met yet, and which of its variables is tried.
    private struct Branch {
        /// Where its variables begin in `choices`.
        let first: Int
        var next: Int
        /// Whether the variable tried last joined.
        var hasJoined = false
    }

    /// Words for a set of variables, and for a set of the sets.
    private let width: Int
    private let setWidth: Int
    /// The variables of each set, `width` words each.
    private var members: [UInt64]
    /// The sets that hold each variable, `setWidth` words each.
    private var holders: [UInt64]
    /// The sets that are not met at each depth, `setWidth` words each.
    private var unmet: [UInt64]
    /// For each depth, one after the other, and each variable there, the sets that it meets alone.
    private var alone: [UInt64] = []
    /// The variables that may still join.
    private var candidates: [UInt64]
    private var branches: [Branch] = []
    private var choices: [Int] = []
    private var entersNext = true
    /// The variables that have joined, in that order; a minimal transversal when it was found.
    private(set) var transversal: [Int] = []
    /// How many words were looked at.
    private(set) var work = 0

    /// Prepares a walk.
    ///
    /// - Parameters:
    ///   - sets: the sets, of variables 0..<`count`; none holds another.
    ///   - count: how many variables there are.
    init(of sets: [[Int]], over count: Int) {
        width = (count + 63) / 64
        setWidth = (sets.count + 63) / 64
        members = [UInt64](repeating: 0, count: sets.count * width)
        holders = [UInt64](repeating: 0, count: count * setWidth)
        unmet = [UInt64](repeating: 0, count: setWidth)
        candidates = [UInt64](repeating: 0, count: width)
        for variable in 0..<count { candidates[variable >> 6] |= 1 << UInt64(variable & 63) }
        for (number, set) in sets.enumerated() {
            let (word, bit) = (number >> 6, UInt64(1) << UInt64(number & 63))
            unmet[word] |= bit
            for variable in set {
                members[number * width + variable >> 6] |= 1 << UInt64(variable & 63)
                holders[variable * setWidth + word] |= bit
            }
        }
    }

    /// Goes on to the next one, or until so much is done.
    ///
    /// - Complexity: a step takes a pass through the sets that are not met, and for each variable that
    ///   is tried one through the sets that each variable before it meets alone.
    mutating func next(allowing allowance: Int) -> Step {
        let last = work + allowance
        while true {
            if entersNext {
                entersNext = false
                if enter() { return .found }
            }
            guard let top = branches.indices.last else { return .ended }
            if branches[top].hasJoined, let variable = transversal.popLast() {
                branches[top].hasJoined = false
                candidates[variable >> 6] |= 1 << UInt64(variable & 63)
            }
            guard branches[top].next < choices.count else {
                for variable in choices[branches[top].first...] {
                    candidates[variable >> 6] |= 1 << UInt64(variable & 63)
                }
                choices.removeSubrange(branches[top].first...)
                branches.removeLast()
                if work > last { return .paused }
                continue
            }
            let variable = choices[branches[top].next]
            guard makeRoom() else { return .tooDeep }
            branches[top].next += 1
            if joins(variable) {
                branches[top].hasJoined = true
                entersNext = true
            }
            if work > last { return .paused }
        }
    }

    /// Looks for the set not met that has the fewest candidates, and lets them be tried.
    ///
    /// - Returns: whether all are met.
    private mutating func enter() -> Bool {
        let from = transversal.count * setWidth
        var (best, fewest) = (-1, Int.max)
        search: for word in 0..<setWidth {
            var left = unmet[from + word]
            while left != 0 {
                let set = word << 6 + left.trailingZeroBitCount
                left &= left - 1
                var count = 0
                for place in 0..<width {
                    count += (members[set * width + place] & candidates[place]).nonzeroBitCount
                }
                work += width
                if count < fewest { (best, fewest) = (set, count) }
                if count < 2 { break search }
            }
        }
        work += setWidth
        guard best >= 0 else { return true }
        if fewest == 0 { return false }
        branches.append(Branch(first: choices.count, next: choices.count))
        for place in 0..<width {
            var left = members[best * width + place] & candidates[place]
            candidates[place] &= ~left
            while left != 0 {
                choices.append(place << 6 + left.trailingZeroBitCount)
                left &= left - 1
            }
        }
        return false
    }

    /// Memory for one variable more than there are; `false` where it would be too much.
    private mutating func makeRoom() -> Bool {
        let depth = transversal.count + 1
        let words = depth * (depth + 1) / 2 * setWidth
        if words > Self.maximumWords { return false }
        if alone.count < words {
            alone.append(contentsOf: repeatElement(0, count: words - alone.count))
        }
        let sets = (depth + 1) * setWidth
        if unmet.count < sets {
            unmet.append(contentsOf: repeatElement(0, count: sets - unmet.count))
        }
        return true
    }

    /// Lets a variable join where every other one still meets some set alone.
    private mutating func joins(_ variable: Int) -> Bool {
        let depth = transversal.count
        let before = depth * (depth - 1) / 2 * setWidth
        let after = depth * (depth + 1) / 2 * setWidth
        let held = variable * setWidth
        for other in 0..<depth {
            var any: UInt64 = 0
            for word in 0..<setWidth {
                let kept = alone[before + other * setWidth + word] & ~holders[held + word]
                alone[after + other * setWidth + word] = kept
                any |= kept
            }
            work += setWidth
            if any == 0 { return false }
        }
        for word in 0..<setWidth {
            let open = unmet[depth * setWidth + word]
            alone[after + depth * setWidth + word] = open & holders[held + word]
            unmet[(depth + 1) * setWidth + word] = open & ~holders[held + word]
        }
        work += 2 * setWidth
        transversal.append(variable)
        return true
    }
}
