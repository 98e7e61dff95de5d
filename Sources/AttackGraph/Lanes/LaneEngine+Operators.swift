extension LaneEngine {
    /// The parties whose barriers stand on some path to a goal: on a step that can fire when all of
    /// them fail and that leads on to the goal, whether an attacker opens the barrier by himself or
    /// not.
    ///
    /// - Parameters:
    ///   - variables: What can fail.
    ///   - tier: How capable the attacker is.
    /// - Returns: The parties in index order; none where the goal follows with every barrier shut, or
    ///   not even when everybody fails.
    /// - Complexity: O(size of the graph).
    public func operatorsOnPaths(
        to goal: FactIndex, over variables: [FailureVariable], tier: Int
    ) -> [PartyIndex] {
        let least = closureEngine.closure(
            opening: false, under: Scenario(failures: [], tier: 0))
        let most = closureEngine.closure(under: Scenario(on: variables, tier: tier))
        guard !least.isDerivable(goal), most.isDerivable(goal) else { return [] }
        let slice = GoalSlice(goal: goal, least: least, most: most)
        return Set(slice.barriers.flatMap { graph[$0].lock.operators }).sorted()
    }
}
