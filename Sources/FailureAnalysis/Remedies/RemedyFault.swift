/// Why no remedy can be looked for, or the answer is withheld.
package enum RemedyFault: Error, Hashable, Sendable {
    /// There are too many sets of failures to rule out.
    case tooManyScenarios(Int, limit: Int)
    /// What was solved for all options at once is not what one choice of them comes to, or a
    /// certificate does not verify: a fault of ours.
    case certificateRejected(String)
    /// Two options have one name.
    case duplicateOption(String)
    /// An option is asked for that none of those found is.
    case noOption(String, known: [String])
    /// The model states nothing that what was asked about could come about of.
    case nothingStated(String)
}

extension RemedyFault: CustomStringConvertible {
    /// What went wrong and what to do.
    package var description: String {
        switch self {
        case .tooManyScenarios(let count, let limit):
            "\(count) sets of failures would have to be ruled out, more than \(limit): ask for a "
                + "lower order or fewer consequences"
        case .certificateRejected(let reason):
            "a certificate did not verify (\(reason)); the answer is withheld: this is a fault of "
                + "sallyport, report it with the model"
        case .duplicateOption(let id):
            "two options are called '\(id)': rename one"
        case .nothingStated(let consequence):
            "the model states nothing that \(consequence) could come about of, so that no option is shown to "
                + "be enough: add a workload for denial, weights or an asset for the others"
        case .noOption(let name, let known):
            "there is no option '\(name)'; there are: "
                + (known.isEmpty ? "none" : known.prefix(40).joined(separator: ", "))
        }
    }
}
