public import Networks

extension LaneEngine {
    /// The smallest tier at which a goal follows when one variable is on, for each variable.
    ///
    /// - Returns: 0…5 by variable; `nil` where no tier up to 5 suffices.
    /// - Complexity: O(size of the graph) to prepare, then a sweep for each 512 of 6 times the
    ///   variables.
    public func leastTiers(for goal: FactIndex, over variables: [FailureVariable]) -> [Int?] {
        let tiers = Array(0...5)
        switch question(about: goal, over: variables, tiers: tiers) {
        case .constant(let value): return variables.map { _ in value ? 0 : nil }
        case .open(let plan):
            let suffices = plan.solve(variables.indices.map { [$0] }, tiers: tiers)
            return variables.indices.map { variable in
                tiers.first { suffices[$0][variable] }
            }
        }
    }
}
