import ThreatGraph

/// A row of a plan, as far as a summary reads it.
struct SweepRow {
    /// Its number in the plan.
    var number: Int
    /// The digest of the plan.
    var plan: String
    /// The status of its answer.
    var status: Int
    /// What varies, and what stands for its value, in the order written.
    var varied: [(name: String, value: String)]
    /// What is said of the set-up; `nil` where nothing is.
    var answer: Answer?
    /// What is wrong with it, where there is no answer.
    var fault: String?

    /// What is said of a set-up.
    struct Answer {
        var values: [(headline: SweepHeadline, value: HeadlineValue)] = []
        var lone: [Lone] = []
    }

    /// Who suffices alone for a consequence.
    struct Lone {
        var consequence: String
        var cause: String
        /// At which tiers; `nil` where capability plays no role.
        var tiers: [Int]?
    }
}
