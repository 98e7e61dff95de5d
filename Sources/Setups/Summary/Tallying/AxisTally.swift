/// What was met of one thing that varies.
struct AxisTally {
    /// The most values of one thing that are told apart.
    static let mostValues = 10_000

    let name: String
    private let seed: UInt64
    private(set) var values: [String] = []
    private(set) var hashes: [UInt64] = []
    /// How many rows have each value, those without an answer among them.
    private(set) var rows: [Int] = []
    /// The lowest row with each value.
    private var first: [Int] = []
    private var places: [String: Int] = [:]

    init(_ name: String) {
        self.name = name
        seed = Self.hash(name, from: 0xcbf2_9ce4_8422_2325)
    }

    /// Counts a row; gives the place of its value.
    mutating func take(_ value: String, row: Int) throws(SweepSummaryFault) -> Int {
        if let place = places[value] {
            rows[place] += 1
            first[place] = min(first[place], row)
            return place
        }
        guard values.count < Self.mostValues else {
            throw .tooMany("values of '\(name.prefix(80))'", limit: Self.mostValues)
        }
        places[value] = values.count
        values.append(value)
        rows.append(1)
        first.append(row)
        hashes.append(SeededNumbers.mixed(Self.hash(value, from: seed)))
        return values.count - 1
    }

    /// - Note: FNV-1a (Fowler, Noll and Vo): the same everywhere, which Swift's own is not.
    private static func hash(_ text: String, from start: UInt64) -> UInt64 {
        text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// The places of the values in their order, and whether it is one of their own.
    ///
    /// Letters, a number and a unit of which only the number differs have one; others stand as the rows
    /// meet them.
    var order: (places: [Int], isOrdered: Bool) {
        let asMet = values.indices.sorted { (first[$0], $0) < (first[$1], $1) }
        let counted = values.compactMap(CountedText.init)
        guard counted.count == values.count, Set(counted.map(\.kind)).count == 1,
            Set(counted.map(\.number)).count == counted.count
        else { return (asMet, false) }
        return (values.indices.sorted { counted[$0].number < counted[$1].number }, true)
    }
}
