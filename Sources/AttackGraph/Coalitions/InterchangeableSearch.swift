/// Lists the minimal sets of a question many of whose variables can be put for one another: it does
/// not matter which of a class fail, only how many.
///
/// A pattern says of each class how many fail. The patterns that suffice and are minimal are found as
/// `CoalitionCompletion` finds coalitions: the largest patterns that hold none of those known are
/// tried; one that suffices holds a minimal one that is missing, and the list is complete when none
/// does.
struct InterchangeableSearch {
    /// The largest number of minimal patterns to list.
    static let maximumPatterns = 64
    /// The largest number of patterns waiting to be tried.
    static let maximumWaiting = 500

    private let classes: [[Int]]
    private let suffices: ([Int]) -> Bool?

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - classes: The classes; none is empty.
    ///   - suffices: Whether a set of variables suffices; `nil` to give up.
    init(_ classes: [[Int]], suffices: @escaping ([Int]) -> Bool?) {
        self.classes = classes
        self.suffices = suffices
    }

    /// The minimal patterns, or `nil` where they are too many or the search gave up.
    ///
    /// - Complexity: O(*c* log *s*) questions for each pattern found, with *c* classes of at most *s*
    ///   members, and one for each that was tried.
    func patterns() -> [[Int]]? {
        var found: [[Int]] = []
        var waiting = [classes.map(\.count)]
        while let pattern = waiting.popLast() {
            guard let isEnough = suffices(set(of: pattern)) else { return nil }
            if !isEnough { continue }
            guard let least = minimal(below: pattern) else { return nil }
            found.append(least)
            waiting.append(pattern)
            var kept = waiting.filter { !Self.holds($0, least) }
            for larger in waiting where Self.holds(larger, least) {
                for place in least.indices where least[place] > 0 {
                    var smaller = larger
                    smaller[place] = least[place] - 1
                    if kept.contains(where: { Self.holds($0, smaller) }) { continue }
                    kept.removeAll { Self.holds(smaller, $0) }
                    kept.append(smaller)
                }
            }
            waiting = kept
            guard found.count <= Self.maximumPatterns, waiting.count <= Self.maximumWaiting else {
                return nil
            }
        }
        return found
    }

    /// A set of variables of a pattern.
    private func set(of pattern: [Int]) -> [Int] {
        var members: [Int] = []
        for (place, count) in pattern.enumerated() { members += classes[place].prefix(count) }
        return members.sorted()
    }

    /// A minimal pattern below one that suffices.
    private func minimal(below pattern: [Int]) -> [Int]? {
        var least = pattern
        for place in least.indices {
            // As few of the class as suffice with the others as they are.
            var (low, high) = (0, least[place])
            while low < high {
                least[place] = low + (high - low) / 2
                guard let isEnough = suffices(set(of: least)) else { return nil }
                if isEnough { high = least[place] } else { low = least[place] + 1 }
            }
            least[place] = low
        }
        return least
    }

    private static func holds(_ larger: [Int], _ smaller: [Int]) -> Bool {
        for place in larger.indices where larger[place] < smaller[place] { return false }
        return true
    }

    // MARK: Writing out

    /// The minimal sets behind the patterns, as far as a limit allows: all of a size or, of the
    /// smallest, as many as may be listed.
    func list(_ patterns: [[Int]], limit: Int, engine: CoalitionEngine) -> CoalitionList {
        let sized = patterns.map { (size: $0.reduce(0, +), pattern: $0) }
            .sorted { $0.size < $1.size }
        var total: UInt64? = 0
        for (_, pattern) in sized {
            guard let sum = total, let ways = self.count(of: pattern) else {
                total = nil
                continue
            }
            let (next, isTooLarge) = sum.addingReportingOverflow(ways)
            total = isTooLarge ? nil : next
        }
        var listed: [[Int]] = []
        var place = 0
        while place < sized.count {
            let size = sized[place].size
            let same = sized[place...].prefix { $0.size == size }
            var room = max(0, limit - listed.count)
            let isFirst = listed.isEmpty
            var sets: [[Int]] = []
            for (_, pattern) in same {
                let some = self.sets(of: pattern, atMost: room + 1)
                sets += some.prefix(room)
                if some.count > room {
                    // The smallest size is listed as far as it goes, so that the order is known.
                    return CoalitionList(
                        listed + (isFirst ? sets : []), searchedOrder: size - 1, engine: engine,
                        count: total)
                }
                room -= some.count
            }
            listed += sets
            place = same.endIndex
        }
        return CoalitionList(listed, engine: engine)
    }

    /// How many sets a pattern stands for; `nil` beyond 64 bits.
    private func count(of pattern: [Int]) -> UInt64? {
        var product: UInt64 = 1
        for (place, chosen) in pattern.enumerated() {
            var ways: UInt64 = 1
            let size = classes[place].count
            for taken in 0..<min(chosen, size - chosen) {
                let (next, isTooLarge) = ways.multipliedReportingOverflow(by: UInt64(size - taken))
                if isTooLarge { return nil }
                ways = next / UInt64(taken + 1)
            }
            let (next, isTooLarge) = product.multipliedReportingOverflow(by: ways)
            if isTooLarge { return nil }
            product = next
        }
        return product
    }

    /// The first sets of a pattern, by places in the classes.
    private func sets(of pattern: [Int], atMost limit: Int) -> [[Int]] {
        let used = pattern.indices.filter { pattern[$0] > 0 }
        var choices = used.map { Array(0..<pattern[$0]) }
        var sets: [[Int]] = []
        while sets.count < limit {
            var members: [Int] = []
            for (place, choice) in zip(used, choices) {
                for chosen in choice { members.append(classes[place][chosen]) }
            }
            sets.append(members.sorted())
            // The next choice of the last class that has one; those behind it begin again.
            var turn = used.count - 1
            while turn >= 0, !choices[turn].advanceChoice(below: classes[used[turn]].count) {
                choices[turn] = Array(0..<pattern[used[turn]])
                turn -= 1
            }
            if turn < 0 { break }
        }
        return sets
    }

    /// Whether classes spare so much that it is worth asking about them instead of each variable.
    static func isWorthwhile(_ classes: [[Int]], variables: Int) -> Bool {
        variables >= 16 && classes.count <= variables / 2
    }
}
