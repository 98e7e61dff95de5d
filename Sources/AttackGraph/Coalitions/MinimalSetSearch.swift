/// Finds the minimal sets of variables that suffice, for any monotone question that can be put to
/// sets of variables, and says how far it went.
///
/// Monotone: a set that holds one that suffices suffices too.
public struct MinimalSetSearch {
    /// How much work to spend.
    public struct Limits: Hashable, Sendable {
        /// The most sets to ask about for a complete answer.
        public var sets = 20_000
        /// The most pairs to ask about where a complete answer is out of reach.
        public var pairs = 5_000
        /// The most sets to list where variables can be put for one another.
        public var listed = 1_000

        /// The limits that suit a question of a millisecond.
        public init() {}
    }

    private let limits: Limits

    /// Prepares a search.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// The minimal sets among variables 0..<`count` that suffice.
    ///
    /// - Parameters:
    ///   - classes: variables that can be put for one another; none where that is not known.
    ///   - isStopped: whether to end with what is known; asked before every few sets.
    ///   - suffices: whether a set of variables suffices; must be monotone.
    /// - Returns: The sets; complete where they are few enough to be listed one by one, otherwise
    ///   the lone variables and, within the limits, the pairs.
    public func minimalSets(
        count: Int, classes: [[Int]] = [], isStopped: @escaping () -> Bool = { false },
        suffices: @escaping ([Int]) -> Bool
    ) -> CoalitionList {
        // Whatever happens: that nobody is needed is the first thing to be known.
        if suffices([]) { return CoalitionList([[]]) }
        if isStopped() { return CoalitionList([], searchedOrder: 0, engine: .search) }
        let variables = Array(0..<max(count, 0))
        guard suffices(variables) else { return CoalitionList([]) }
        if !classes.isEmpty, InterchangeableSearch.isWorthwhile(classes, variables: count) {
            var left = limits.sets
            let search = InterchangeableSearch(classes) { set in
                left -= 1
                return left < 0 || isStopped() ? nil : suffices(set)
            }
            if let patterns = search.patterns() {
                return search.list(patterns, limit: limits.listed, engine: .search)
            }
        }
        var completion = CoalitionCompletion(
            variables, sweepCost: count, work: limits.sets * count, isStopped: isStopped
        ) { sets in sets.map(suffices) }
        if let sets = completion.run() { return CoalitionList(sets) }
        var lone: [Int] = []
        for variable in variables {
            if isStopped() {
                return CoalitionList(lone.map { [$0] }, searchedOrder: 0, engine: .search)
            }
            if suffices([variable]) { lone.append(variable) }
        }
        let others = variables.filter { !lone.contains($0) }
        let singles = lone.map { [$0] }
        guard others.count * (others.count - 1) / 2 <= limits.pairs else {
            return CoalitionList(singles, searchedOrder: 1)
        }
        var pairs: [[Int]] = []
        for (place, first) in others.enumerated() {
            if isStopped() { return CoalitionList(singles, searchedOrder: 1) }
            for second in others[(place + 1)...] where suffices([first, second]) {
                pairs.append([first, second])
            }
        }
        return CoalitionList(singles + pairs, searchedOrder: 2)
    }
}
