/// One question of a consequence's bypass in all completions: what must not follow, and whom nobody
/// asks.
struct ConditionalBypass: Hashable {
    /// Whose it is: a defender's id, or `GoalPlan.labs` for all labs.
    let label: String
    /// The goal's place among the graph's goals.
    let goal: Int
}
