/// Lists all minimal coalitions of a question, and knows when the list is complete.
///
/// A list is complete when every largest set of variables that holds none of its coalitions fails.
/// Those sets are the complements of the list's minimal transversals. A complement that does not
/// fail holds a coalition that is still missing; it joins the list, and so on until one walk through
/// all transversals finds that every complement fails.
/// - Note: "Dualize and advance": Gunopulos, Khardon, Mannila, Saluja, Toivonen and Sharma,
///   "Discovering all most specific sentences", 2003.
struct CoalitionCompletion {
    /// The largest number of coalitions to list.
    static let maximumCoalitions = 10_000
    /// The largest number of complements that are known to fail and kept, so as not to ask again.
    static let maximumKept = 1 << 18
    /// How many coalitions are looked for before the transversals are those of the longer list, at
    /// least, where many sets are asked about side by side.
    static let leastFound = 64
    /// The work after which it is asked whether to stop.
    private static let workPerQuestion = 1 << 16

    private let variables: [Int]
    private let suffice: ([[Int]]) -> [Bool]
    private let isStopped: () -> Bool
    private let sweepCost: Int
    private let sideBySide: Int
    /// What is left of the work allowed.
    private(set) var workLeft: Int
    /// By places in `variables`.
    private var coalitions: [[Int]] = []
    /// Transversals whose complement is known to fail.
    private var failing: Set<VariableSet> = []

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - variables: The variables, in order.
    ///   - sweepCost: What a block of lanes costs.
    ///   - work: How much may be spent, on blocks, on naming their sets' members and on the walks.
    ///   - sideBySide: How many sets are asked about at once; 1 where each costs a question of its
    ///     own.
    ///   - isStopped: Whether to give up before that.
    ///   - suffice: Which of several sets of variables suffice.
    init(
        _ variables: [Int], sweepCost: Int, work: Int, sideBySide: Int = 1,
        isStopped: @escaping () -> Bool = { false }, suffice: @escaping ([[Int]]) -> [Bool]
    ) {
        self.variables = variables
        self.suffice = suffice
        self.isStopped = isStopped
        self.sweepCost = sweepCost
        self.sideBySide = max(1, sideBySide)
        workLeft = work
    }

    /// All minimal coalitions, or `nil` when the limits do not allow to be sure.
    mutating func run() -> [[Int]]? {
        while true {
            guard let found = missing() else { return nil }
            if found.isEmpty { return coalitions.map { $0.map { variables[$0] } } }
            coalitions += found
            guard coalitions.count <= Self.maximumCoalitions else { return nil }
        }
    }

    /// Coalitions that are missing; none when a whole walk found none, and `nil` to give up.
    private mutating func missing() -> [[Int]]? {
        let enough = sideBySide == 1 ? 1 : max(Self.leastFound, coalitions.count)
        var walk = MinimalTransversals(of: coalitions, over: variables.count)
        var found: [[Int]] = []
        var waiting: [VariableSet] = []
        var isWhole = false
        while !isWhole, found.count < enough {
            let before = walk.work
            let step = walk.next(allowing: Self.workPerQuestion)
            guard spend(walk.work - before) else { return nil }
            switch step {
            case .tooDeep: return nil
            case .paused: if isStopped() { return nil }
            case .ended: isWhole = true
            case .found:
                let transversal = VariableSet(walk.transversal, width: variables.count)
                if !failing.contains(transversal) { waiting.append(transversal) }
            }
            guard waiting.count >= sideBySide || isWhole && !waiting.isEmpty else { continue }
            guard add(to: &found, behind: waiting) else { return nil }
            waiting = []
        }
        return found
    }

    /// Asks about the complements of some transversals, and adds a coalition of each that does not
    /// fail; `false` to give up.
    private mutating func add(to found: inout [[Int]], behind transversals: [VariableSet]) -> Bool {
        let complements = transversals.map { transversal in
            variables.indices.filter { !transversal.contains($0) }
        }
        guard let results = ask(complements) else { return false }
        var sufficient: [[Int]] = []
        for (place, suffices) in results.enumerated() {
            if suffices {
                sufficient.append(complements[place])
            } else if failing.count < Self.maximumKept {
                failing.insert(transversals[place])
            }
        }
        var known = found.map { VariableSet($0, width: variables.count) }
        var fresh = known[...]
        while true {
            // What holds one that was just found tells of nothing that the next walk would not.
            guard spend(sufficient.count * fresh.count) else { return false }
            sufficient.removeAll { set in
                let members = VariableSet(set, width: variables.count)
                return fresh.contains { $0.isSubset(of: members) }
            }
            if sufficient.isEmpty { return true }
            let jobs = max(1, sideBySide / (variables.count + 1))
            guard let minimal = minimalCoalitions(in: Array(sufficient.prefix(jobs))) else {
                return false
            }
            let first = known.count
            for coalition in minimal where !found.contains(coalition) {
                found.append(coalition)
                known.append(VariableSet(coalition, width: variables.count))
            }
            fresh = known[first...]
        }
    }

    private mutating func spend(_ work: Int) -> Bool {
        workLeft -= work
        return workLeft >= 0
    }

    private mutating func ask(_ sets: [[Int]]) -> [Bool]? {
        let blocks = (sets.count + LaneBlock.laneCount - 1) / LaneBlock.laneCount
        guard spend(blocks * sweepCost + sets.reduce(0) { $0 + $1.count }), !isStopped() else {
            return nil
        }
        return suffice(sets.map { $0.map { variables[$0] } })
    }

    /// A minimal coalition inside each of some sets that suffice; some may be the same.
    ///
    /// The first prefix that suffices, together with what is needed anyway, ends in a variable that
    /// is needed; then only the variables before it are still open.
    private mutating func minimalCoalitions(in sets: [[Int]]) -> [[Int]]? {
        var needed = [[Int]](repeating: [], count: sets.count)
        // Each in an order of its own, so that they end in different coalitions.
        var open = sets.enumerated().map { number, set in
            let start = number % max(1, set.count)
            return set[start...] + set[..<start]
        }
        var active = Array(sets.indices)
        while !active.isEmpty {
            let prefixes = active.flatMap { set in
                (0...open[set].count).map { needed[set] + open[set].prefix($0) }
            }
            guard let results = ask(prefixes) else { return nil }
            var start = 0
            var left: [Int] = []
            for set in active {
                let own = results[start...(start + open[set].count)]
                start = own.endIndex
                guard let first = own.firstIndex(of: true), first > own.startIndex else { continue }
                let length = first - own.startIndex
                needed[set].append(open[set][open[set].startIndex + length - 1])
                open[set] = open[set].prefix(length - 1)
                left.append(set)
            }
            active = left
        }
        return needed.map { $0.sorted() }
    }
}
