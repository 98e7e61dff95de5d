/// Lists all minimal coalitions of a question with many variables but few coalitions, and knows
/// when the list is complete.
///
/// A list is complete when every largest set of variables that holds none of its coalitions fails.
/// Those sets are the complements of the list's minimal transversals. A complement that does not
/// fail holds a coalition that is still missing; it joins the list, and so on.
/// - Note: "Dualize and advance": Gunopulos, Khardon, Mannila, Saluja, Toivonen and Sharma,
///   "Discovering all most specific sentences", 2003; the transversals by Berge's multiplication.
struct CoalitionCompletion {
    /// The largest number of transversals to keep.
    static let maximumTransversals = 1_000
    /// The largest number of comparisons of transversals.
    static let maximumComparisons = 5_000_000
    /// The largest number of coalitions to list.
    static let maximumCoalitions = 1_000

    private let variables: [Int]
    private let suffice: ([[Int]]) -> [Bool]
    private let isStopped: () -> Bool
    private let sweepCost: Int
    /// What is left of the work allowed.
    private(set) var workLeft: Int
    private var comparisonsLeft = CoalitionCompletion.maximumComparisons
    private var coalitions: [[Int]] = []
    /// Transversals whose complement is known to fail.
    private var checked: [VariableSet] = []
    private var unchecked: [VariableSet]
    private let width: Int

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - variables: The variables, in order.
    ///   - sweepCost: What a block of lanes costs.
    ///   - work: How much may be spent, on blocks and on naming their sets' members.
    ///   - isStopped: Whether to give up before that.
    ///   - suffice: Which of several sets of variables suffice.
    init(
        _ variables: [Int], sweepCost: Int, work: Int,
        isStopped: @escaping () -> Bool = { false }, suffice: @escaping ([[Int]]) -> [Bool]
    ) {
        self.variables = variables
        self.suffice = suffice
        self.isStopped = isStopped
        self.sweepCost = sweepCost
        workLeft = work
        width = (variables.last ?? 0) + 1
        unchecked = [VariableSet(width: width)]
    }

    /// All minimal coalitions, or `nil` when the limits do not allow to be sure.
    mutating func run() -> [[Int]]? {
        while !unchecked.isEmpty {
            let complements = unchecked.map { transversal in
                variables.filter { !transversal.contains($0) }
            }
            guard let results = ask(complements) else { return nil }
            let pending = unchecked
            unchecked = []
            for (transversal, suffices) in zip(pending, results) {
                if suffices { unchecked.append(transversal) } else { checked.append(transversal) }
            }
            guard let first = results.firstIndex(of: true) else { break }
            guard let coalition = minimalCoalition(in: complements[first]) else { return nil }
            coalitions.append(coalition)
            guard coalitions.count <= CoalitionCompletion.maximumCoalitions else { return nil }
            guard multiply(by: coalition) else { return nil }
        }
        return coalitions
    }

    private mutating func ask(_ sets: [[Int]]) -> [Bool]? {
        let blocks = (sets.count + LaneBlock.laneCount - 1) / LaneBlock.laneCount
        workLeft -= blocks * sweepCost + sets.reduce(0) { $0 + $1.count }
        return workLeft < 0 || isStopped() ? nil : suffice(sets)
    }

    /// A minimal coalition inside a set that suffices.
    ///
    /// The first prefix that suffices, together with what is needed anyway, ends in a variable that
    /// is needed; then only the variables before it are still open.
    private mutating func minimalCoalition(in set: [Int]) -> [Int]? {
        var needed: [Int] = []
        var open = set[...]
        while true {
            let prefixes = (0...open.count).map { needed + open.prefix($0) }
            guard let results = ask(prefixes) else { return nil }
            guard let length = results.firstIndex(of: true), length > 0 else {
                return needed.sorted()
            }
            let end = open.startIndex + length - 1
            needed.append(open[end])
            open = open[..<end]
        }
    }

    /// Makes the transversals meet one more coalition; `false` when they become too many.
    private mutating func multiply(by coalition: [Int]) -> Bool {
        func meets(_ transversal: VariableSet) -> Bool {
            coalition.contains { transversal.contains($0) }
        }
        let missing = (checked + unchecked).filter { !meets($0) }
        checked.removeAll { !meets($0) }
        unchecked.removeAll { !meets($0) }
        let kept = checked + unchecked
        let comparisons = missing.count * coalition.count * kept.count
        comparisonsLeft -= comparisons
        workLeft -= comparisons * (2 + width / 64)
        guard comparisonsLeft >= 0, workLeft >= 0 else { return false }
        // Two new ones never hold each other: they differ in the one variable that is in the
        // coalition, or come from transversals of which neither holds the other.
        for transversal in missing {
            for variable in coalition {
                let larger = transversal.with(variable)
                if !kept.contains(where: { $0.isSubset(of: larger) }) { unchecked.append(larger) }
            }
        }
        return checked.count + unchecked.count <= CoalitionCompletion.maximumTransversals
    }
}
