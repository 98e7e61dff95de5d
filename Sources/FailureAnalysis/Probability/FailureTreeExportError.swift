/// Why a question has no fault tree.
package enum FailureTreeExportError: Error, Hashable, Sendable {
    /// The graph has no such consequence.
    case noConsequence(String, known: [String])
    /// Facts rest on each other in too many ways.
    case tooTangled
}

extension FailureTreeExportError: CustomStringConvertible {
    /// What went wrong and what to do.
    package var description: String {
        switch self {
        case .noConsequence(let id, let known):
            "the graph has no consequence '\(id)'; it has \(known.joined(separator: ", "))"
        case .tooTangled:
            "facts rest on each other in too many ways to be written out as gates: ask about "
                + "another consequence, or a smaller model"
        }
    }
}
