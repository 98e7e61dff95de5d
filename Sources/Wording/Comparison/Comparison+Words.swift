package import FailureAnalysis

extension Comparison {
    /// Under which conditions the results hold.
    package var conditions: String {
        let open = models.filter { $0.unknowns > 0 }.map { "\($0.label) has \($0.unknowns)" }
        let sentence =
            "conditional on these models; parties and paths not listed were not considered; "
            + "parties and root causes are matched by their ids" + datedConditions
        if open.isEmpty { return sentence }
        return sentence + "; some models leave things unknown (\(open.joined(separator: ", "))), "
            + "and these results hold only for the values written in the files"
    }

    /// As of which day dated models were taken; a comparison is one of that day alone.
    private var datedConditions: String {
        let dated = models.compactMap { model in
            model.datedFactsAsOf.map { "\(model.label) on \($0)" }
        }
        if dated.isEmpty { return "" }
        return "; dated facts count as they are on one day (\(dated.joined(separator: ", "))), and "
            + "'timeline' says what changes"
    }
}
