package import FailureAnalysis

extension ComparedModel {
    /// The effective level of a consequence.
    package func levelText(of consequence: String) -> String {
        if open.contains(consequence) { return "open" }
        return (effectiveSL[consequence] ?? nil).map { "SL\($0)" } ?? "n/a"
    }
}
