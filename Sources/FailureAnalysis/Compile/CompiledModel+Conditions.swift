import ThreatGraph

extension CompiledModel {
    /// The sentence that goes with every result, and what else it is conditional on.
    var conditions: String {
        let dates =
            model?.datedFactsAsOf.map {
                "; dated facts count as they are on \($0), and 'timeline' says what changes"
            } ?? ""
        let sentence = Findings.conditionalSentence + dates
        let count = model?.unknowns.count ?? 0
        if count == 0 { return sentence }
        let noun = count == 1 ? "unknown" : "unknowns"
        return sentence
            + "; the model has \(count) \(noun), and these results hold only for the values "
            + "written in the file, not for the alternatives"
    }
}
