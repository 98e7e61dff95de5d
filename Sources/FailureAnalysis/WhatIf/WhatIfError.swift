/// Why "what if" could not be answered.
package enum WhatIfError: Error, Hashable, Sendable {
    /// Neither a party nor a root cause is called so.
    case unknownFailure(String, known: [String])
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
        case .analysis(let error): error.description
        }
    }
}
