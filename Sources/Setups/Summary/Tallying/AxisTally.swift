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
    private var places: [String: Int] = [:]

    init(_ name: String) {
        self.name = name
        seed = Self.hash(name, from: 0xcbf2_9ce4_8422_2325)
    }

    /// Counts a row; gives the place of its value.
    mutating func take(_ value: String) throws(SweepSummaryFault) -> Int {
        if let place = places[value] {
            rows[place] += 1
            return place
        }
        guard values.count < Self.mostValues else {
            throw .tooMany("values of '\(name.prefix(80))'", limit: Self.mostValues)
        }
        places[value] = values.count
        values.append(value)
        rows.append(1)
        hashes.append(SeededNumbers.mixed(Self.hash(value, from: seed)))
        return values.count - 1
    }

    /// - Note: FNV-1a (Fowler, Noll and Vo): the same everywhere, which Swift's own is not.
    private static func hash(_ text: String, from start: UInt64) -> UInt64 {
        text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// The places of the values in their order, and whether it is one of their own: letters, a number and
    /// a unit, of which only the number differs.
    var order: (places: [Int], isOrdered: Bool) {
        var kinds: Set<String> = []
        var numbers: [Int] = []
        for value in values {
            let prefix = value.prefix { $0.isLetter }
            let digits = value.dropFirst(prefix.count).prefix { $0.isASCII && $0.isNumber }
            let unit = value.dropFirst(prefix.count + digits.count)
            guard (1...15).contains(digits.count), let number = Int(digits),
                unit.isEmpty || unit.first == " "
            else { return (Array(values.indices), false) }
            kinds.insert(prefix + "0" + unit)
            numbers.append(number)
        }
        guard kinds.count == 1, Set(numbers).count == numbers.count else {
            return (Array(values.indices), false)
        }
        return (values.indices.sorted { numbers[$0] < numbers[$1] }, true)
    }
}
