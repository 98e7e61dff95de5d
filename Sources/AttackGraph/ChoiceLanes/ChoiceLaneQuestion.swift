/// A goal, what can fail for it in which completions, and the tiers at which the fewest failures that
/// suffice are asked for.
package struct ChoiceLaneQuestion: Sendable {
    /// The goal's place among the graph's goals.
    package let goal: Int
    /// What fails together, once for each variable.
    package let variables: [[ChoiceFailure]]
    /// The attacker's tiers, each 0…5.
    package let tiers: [Int]

    /// Makes one.
    package init(goal: Int, variables: [[ChoiceFailure]], tiers: [Int]) {
        self.goal = goal
        self.variables = variables
        self.tiers = tiers
    }
}

/// A completion that stands in one lane.
package struct ChoiceLaneCompletion: Hashable, Sendable {
    /// The alternative that each choice picks.
    package let picks: [Int]
    /// Each open level, 0…5.
    package let levels: [Int]

    /// Makes one.
    package init(picks: [Int], levels: [Int] = []) {
        self.picks = picks
        self.levels = levels
    }
}

/// Why what was found of completions side by side is not verified: a fault of ours.
package enum ChoiceLaneFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The steps named do not prove a goal where it is said to follow.
    case notProved(goal: String)
    /// A step enters the cut where the goal is said not to follow.
    case stepIntoCut(goal: String)

    package var description: String {
        switch self {
        case .notProved(let goal): "no proof of '\(goal)' where it is said to follow"
        case .stepIntoCut(let goal): "'\(goal)' follows where it is said not to"
        }
    }
}
