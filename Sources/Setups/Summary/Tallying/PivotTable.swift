/// Rows by everything but one thing, so that those that differ in it only stand together: so many groups
/// of them as there is room for, chosen by a hash of what the rest is.
///
/// - Note: the sample is Wegman's adaptive one (Flajolet, "On adaptive sampling", 1990): a group is in
///   it or not as a whole, whoever comes first.
struct PivotTable {
    private let most: Int
    private var shift = 0
    private var groups: [UInt64] = []
    private var ids: [UInt64] = []
    private var rows: [Int] = []
    private var values: [Int32] = []
    /// By headline: what each row says, as a place among its values, -1 where nothing.
    private var says: [[Int16]] = []
    /// The set-ups that are kept: what is drawn twice counts once.
    private var setups: Set<UInt64> = []

    /// - Parameter most: how many rows are kept.
    init(most: Int) { self.most = most }

    /// One group in so many is kept.
    var oneIn: Int { 1 << shift }

    /// Takes a row.
    ///
    /// - Parameters:
    ///   - group: a hash of what the set-up is but for the thing.
    ///   - setup: a hash of all that it is.
    mutating func take(group: UInt64, setup: UInt64, row: Int, value: Int, says codes: [Int16]) {
        guard isKept(group), !setups.contains(setup) else { return }
        if groups.count >= most { thin() }
        guard isKept(group), groups.count < most else { return }
        setups.insert(setup)
        ids.append(setup)
        while says.count < codes.count {
            says.append([Int16](repeating: -1, count: groups.count))
        }
        groups.append(group)
        rows.append(row)
        values.append(Int32(value))
        for headline in says.indices {
            says[headline].append(headline < codes.count ? codes[headline] : -1)
        }
    }

    private func isKept(_ group: UInt64) -> Bool { group & (UInt64(oneIn) - 1) == 0 }

    /// Leaves half of the groups out, until there is room.
    private mutating func thin() {
        while groups.count >= most, shift < 60 {
            shift += 1
            let kept = groups.indices.filter { isKept(groups[$0]) }
            ids = kept.map { ids[$0] }
            setups = Set(ids)
            rows = kept.map { rows[$0] }
            values = kept.map { values[$0] }
            says = says.map { codes in kept.map { codes[$0] } }
            groups = kept.map { groups[$0] }
        }
    }

    /// What was counted of pairs for one headline.
    struct Count {
        var pairs = 0
        var pivots = 0
        var undecided = 0
        /// The places of the rows of the first pivot, by the number of its first row.
        var example: (rows: [Int], values: [Int], says: [Int])?
    }

    /// Counts pairs, headline by headline.
    ///
    /// - Parameter meanings: what the places of each headline stand for.
    /// - Complexity: O(*r* log *r* + *r* · *h* · *v*) for *r* rows that are kept, *h* headlines and *v*
    ///   values of a headline.
    func counts(_ meanings: [[HeadlineValue]]) -> [Count] {
        let order = groups.indices.sorted {
            (groups[$0], values[$0], rows[$0]) < (groups[$1], values[$1], rows[$1])
        }
        var counts = [Count](repeating: Count(), count: meanings.count)
        var start = 0
        while start < order.count {
            let group = groups[order[start]]
            var end = start
            var members: [Int] = []
            while end < order.count, groups[order[end]] == group {
                members.append(order[end])
                end += 1
            }
            if members.count > 1 {
                for headline in meanings.indices {
                    count(members, of: headline, meanings[headline], into: &counts[headline])
                }
            }
            start = end
        }
        return counts
    }

    private func code(_ member: Int, _ headline: Int) -> Int {
        headline < says.count ? Int(says[headline][member]) : -1
    }

    private func count(
        _ members: [Int], of headline: Int, _ meanings: [HeadlineValue], into count: inout Count
    ) {
        count.pairs += members.count * (members.count - 1) / 2
        var firsts: [(code: Int, rows: Int, first: Int)] = []
        for member in members.sorted(by: { rows[$0] < rows[$1] }) {
            let code = code(member, headline)
            if let place = firsts.firstIndex(where: { $0.code == code }) {
                firsts[place].rows += 1
            } else {
                firsts.append((code, 1, member))
            }
        }
        for (place, first) in firsts.enumerated() {
            if first.code >= 0, meanings[first.code].relation(to: meanings[first.code]) != .same {
                count.undecided += first.rows * (first.rows - 1) / 2
            }
            for second in firsts[(place + 1)...] {
                let relation =
                    first.code < 0 || second.code < 0
                    ? .undecided : meanings[first.code].relation(to: meanings[second.code])
                if relation == .undecided { count.undecided += first.rows * second.rows }
                guard relation == .different else { continue }
                count.pivots += first.rows * second.rows
                let found = [rows[first.first], rows[second.first]]
                if count.example.map({ found.lexicographicallyPrecedes($0.rows) }) ?? true {
                    count.example = (
                        found, [first.first, second.first].map { Int(values[$0]) },
                        [first.code, second.code]
                    )
                }
            }
        }
    }
}
