/// Why an analysis could not be finished.
package enum AnalysisError: Error, Hashable, Sendable {
    /// A certificate that the engine made did not pass the independent checker: a fault of ours.
    case certificateRejected(String)
    /// An engine refused a question of ours that it must take: a fault of ours.
    case refused(String)
    /// The graph has no consequence called so.
    case noConsequence(String, known: [String])
}

extension AnalysisError: CustomStringConvertible {
    /// What went wrong and what to do.
    package var description: String {
        switch self {
        case .certificateRejected(let reason):
            "a certificate did not verify (\(reason)); the answer is withheld: this is a fault of "
                + "sallyport, report it with the model"
        case .refused(let reason):
            "a question was refused (\(reason)); the answer is withheld: this is a fault of "
                + "sallyport, report it with the model"
        case .noConsequence(let id, let known):
            "the graph has no consequence '\(id)'; it has \(known.joined(separator: ", "))"
        }
    }
}
