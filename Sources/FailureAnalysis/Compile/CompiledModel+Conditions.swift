import ThreatGraph

extension CompiledModel {
    /// The sentence that goes with every result, and what else it is conditional on.
    var conditions: String {
        let count = model?.unknowns.count ?? 0
        if count == 0 { return Findings.conditionalSentence }
        let noun = count == 1 ? "unknown" : "unknowns"
        return Findings.conditionalSentence
            + "; the model has \(count) \(noun), and these results hold only for the values "
            + "written in the file, not for the alternatives"
    }
}
