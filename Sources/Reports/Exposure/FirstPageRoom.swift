/// How much of each thing a first page tells, and what gives way where there is no room for it.
///
/// Who suffices alone comes before single assets and workloads, which a command names, and before
/// people, who have a section; ten rows of it come before everything.
struct FirstPageRoom {
    /// Rows of what suffices alone.
    var rows: Int
    /// Sentences on who adds nothing to whom.
    var sentences: Int
    /// Rows of the matrix for single assets and workloads.
    var goals: Int
    /// 1 where a line says how many assets and workloads are not told.
    var countsGoals: Int
    /// 1 where people have a line of their own.
    var countsPeople: Int

    /// What gives way, first things first, one at a time, and how much of it stays.
    private static let order: [(part: any Part, least: Int)] = [
        (\.rows, 10), (\.goals, 0), (\.countsGoals, 0), (\.countsPeople, 0), (\.sentences, 0),
        (\.rows, 1),
    ]

    private typealias Part = WritableKeyPath<FirstPageRoom, Int> & Sendable

    /// Takes one thing away; `false` where all that may give way has.
    mutating func giveWay() -> Bool {
        for (part, least) in Self.order where self[keyPath: part] > least {
            self[keyPath: part] -= 1
            return true
        }
        return false
    }
}
