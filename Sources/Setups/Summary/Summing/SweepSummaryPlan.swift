/// What a summary takes from the plan of its rows.
package struct SweepSummaryPlan: Sendable {
    /// What it is called.
    var title: String?
    /// Everything on which its rows depend, in 16 digits.
    var digest: String
    /// How many rows it has, those that are left out among them.
    var count: Int
    /// The seed by which its rows are drawn; `nil` where it makes all.
    var seed: UInt64?
    /// Whether a row is left out; `nil` where none is.
    var isLeftOut: (@Sendable (Int) -> Bool)?
    /// What set-ups cost; `nil` where nobody says.
    var costs: SweepCosts?
}

extension SweepRunner {
    /// What a summary of its rows takes from the plan.
    package var summaryPlan: SweepSummaryPlan {
        let plan = plan
        let isLeftOut: @Sendable (Int) -> Bool = { plan.values(inRow: $0) == nil }
        return SweepSummaryPlan(
            title: plan.title, digest: digest, count: plan.count, seed: plan.seed,
            isLeftOut: plan.exclusions.isEmpty ? nil : isLeftOut,
            costs: plan.costs.byAxis.isEmpty ? nil : plan.costs)
    }
}
