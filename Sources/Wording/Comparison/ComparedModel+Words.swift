package import FailureAnalysis

extension ComparedModel {
    /// The effective level of a consequence.
    package func levelText(of consequence: String) -> String {
        if model.isNotAsked(consequence) { return "not asked" }
        if open.contains(consequence) { return "open" }
        return (effectiveSL[consequence] ?? nil).map { "SL\($0)" } ?? "n/a"
    }
}
