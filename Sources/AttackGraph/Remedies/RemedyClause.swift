/// What every set of options that meets a target must do: choose one of these, or leave one of
/// those.
///
/// It is the negation of what an attack path rests on: the path is there as long as no option that
/// blocks it is chosen and every option that makes a step of it is.
public struct RemedyClause: Hashable, Sendable {
    /// Options of which choosing one satisfies the clause, ascending.
    public let choosing: [Int]
    /// Options of which leaving one out satisfies the clause, ascending.
    public let leaving: [Int]

    /// Sorts both lists; with neither, no choice of options satisfies the clause.
    public init(choosing: [Int] = [], leaving: [Int] = []) {
        self.choosing = choosing.sorted()
        self.leaving = leaving.sorted()
    }

    /// Whether a choice of options satisfies the clause.
    public func isSatisfied(by chosen: Set<Int>) -> Bool {
        choosing.contains(where: chosen.contains) || !leaving.allSatisfy(chosen.contains)
    }
}
