package import Compilation
package import ThreatGraph

extension CompiledModel {
    /// The sentence that goes with every result.
    package static let conditionalSentence =
        "conditional on this model; parties and paths not listed were not considered"

    /// The sentence that goes with every result, and what else it is conditional on.
    package var conditions: String {
        Self.conditions(
            dated: model?.datedConditions ?? "", unknowns: model?.openUnknowns.count ?? 0)
    }

    /// The sentence that goes with every result, what else was said of dates, and that the values
    /// written for unknowns were taken.
    package static func conditions(dated: String = "", unknowns count: Int) -> String {
        let sentence = Self.conditionalSentence + dated
        return ([sentence] + openSentence(unknowns: count)).joined(separator: "; ")
    }

    /// That the values written for unknowns were taken; nothing where nothing is unknown.
    package static func openSentence(unknowns count: Int) -> [String] {
        if count == 0 { return [] }
        let noun = count == 1 ? "unknown" : "unknowns"
        return [
            "the model has \(count) \(noun), and these results hold only for the values written in "
                + "the file, not for the alternatives"
        ]
    }
}

extension ThreatGraph {
    /// As of which day a dated model was taken, to be added to the conditions.
    package var datedConditions: String {
        datedFactsAsOf.map {
            "; dated facts count as they are on \($0), and 'timeline' says what changes"
        } ?? ""
    }
}
