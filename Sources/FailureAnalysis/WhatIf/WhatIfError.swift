/// Why "what if" could not be answered.
package enum WhatIfError: Error, Hashable, Sendable {
    /// Neither a party nor a root cause is called so.
    case unknownFailure(String, known: [String])
    /// What fails together brings about nothing of what was asked about.
    case reachesNothing([String], asked: [String])
    /// The analysis itself could not be finished.
    case analysis(AnalysisError)
}

extension WhatIfError: CustomStringConvertible {
    /// What went wrong and what to do.
    package var description: String {
        switch self {
        case .unknownFailure(let id, let known):
            "no party and no root cause is called '\(id)'; there are "
                + known.prefix(40).joined(separator: ", ")
                + (known.count > 40 ? " and \(known.count - 40) more" : "")
        case .reachesNothing(let failed, let asked):
            "no path is there to draw: if \(failed.joined(separator: ", ")) failed together, nothing "
                + "of what is asked about would follow ("
                + (asked.isEmpty ? "the model states nothing of it" : asked.joined(separator: ", "))
                + "); whatif with the same --fail says what holds it off"
        case .analysis(let error): error.description
        }
    }
}
