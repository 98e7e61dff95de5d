/// What was met of one headline.
struct HeadlineTally {
    /// The most values of one headline that are told apart.
    static let mostValues = 1_000

    let headline: SweepHeadline
    private(set) var values: [HeadlineValue] = []
    private(set) var rows: [Int] = []
    /// The lowest row with each value.
    private(set) var first: [Int] = []
    /// The least cost of each value, and the lowest row that has it.
    private(set) var least: [(cost: Int, row: Int)?] = []
    /// How many rows have each value, by thing and by its value.
    private var byAxis: [[[Int]]] = []
    private var places: [HeadlineValue: Int] = [:]

    init(_ headline: SweepHeadline, axes: Int) {
        self.headline = headline
        byAxis = Array(repeating: [], count: axes)
    }

    /// Counts a row; gives the place of its value.
    ///
    /// - Parameter varied: the places of what varies.
    mutating func take(
        _ value: HeadlineValue, row: Int, varied: [Int], cost: Int?
    ) throws(SweepSummaryFault) -> Int {
        let place = try place(of: value)
        rows[place] += 1
        first[place] = min(first[place], row)
        if let cost, least[place].map({ (cost, row) < ($0.cost, $0.row) }) ?? true {
            least[place] = (cost, row)
        }
        for (axis, value) in varied.enumerated() {
            while byAxis[axis].count <= value { byAxis[axis].append([]) }
            while byAxis[axis][value].count <= place { byAxis[axis][value].append(0) }
            byAxis[axis][value][place] += 1
        }
        return place
    }

    private mutating func place(of value: HeadlineValue) throws(SweepSummaryFault) -> Int {
        if let place = places[value] { return place }
        guard values.count < Self.mostValues else {
            throw .tooMany("values of \(headline.name)", limit: Self.mostValues)
        }
        places[value] = values.count
        values.append(value)
        rows.append(0)
        first.append(.max)
        least.append(nil)
        return values.count - 1
    }

    /// How many rows with a value of a thing prove a condition.
    func proved(_ condition: HeadlineCondition, axis: Int, value: Int) -> Int {
        guard byAxis[axis].indices.contains(value) else { return 0 }
        let counts = byAxis[axis][value]
        return counts.indices.reduce(0) {
            condition.holds(for: values[$1]) ? $0 + counts[$1] : $0
        }
    }

    /// How many rows prove a condition.
    func proved(_ condition: HeadlineCondition) -> Int {
        values.indices.reduce(0) { condition.holds(for: values[$1]) ? $0 + rows[$1] : $0 }
    }

    /// What is true of some of so many rows and not of others, from what most rows prove to what fewest
    /// do; of those that the same rows prove the one that says most.
    func conditions(among all: Int) -> [HeadlineCondition] {
        var candidates = Set(values.map(\.least)).union([1, 2]).filter { $0 > 0 && $0 < .max }
            .sorted().map { HeadlineCondition.atLeast($0) }
        if case .order = headline.measure { candidates.append(.none) }
        var kept: [(condition: HeadlineCondition, proved: Int)] = []
        for condition in candidates {
            let proved = proved(condition)
            guard proved > 0, proved < all else { continue }
            if kept.last?.proved == proved { kept.removeLast() }
            kept.append((condition, proved))
        }
        return kept.map(\.condition)
    }

    /// What parts rows best: that nobody suffices alone where that parts them, else the first that does.
    func parting(among all: Int) -> HeadlineCondition? {
        let conditions = conditions(among: all)
        guard case .order = headline.measure else { return conditions.last }
        let proved = proved(.atLeast(2))
        if proved > 0, proved < all {
            return conditions.first { self.proved($0) == proved }
        }
        return conditions.first
    }
}
