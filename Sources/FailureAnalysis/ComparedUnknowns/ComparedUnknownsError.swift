/// Why two models cannot be compared under what is unknown.
package enum ComparedUnknownsError: Error, Hashable, Sendable {
    /// Both have an unknown of one name, with alternatives that are called otherwise.
    case otherAlternatives(of: String, first: [String], second: [String])
    /// There are too many joint completions; the count is `Int.max` where it has no end.
    case tooMany(unknowns: [String], completions: Int, limit: Int)
    /// A completion of a model is no model.
    case completionFails(model: String, picks: [String], reason: String)
}

extension ComparedUnknownsError: CustomStringConvertible {
    /// What went wrong and what to do.
    package var description: String {
        switch self {
        case .otherAlternatives(let unknown, let first, let second):
            "unknown '\(unknown)' has other alternatives in A (\(Self.quoted(first))) than in B "
                + "(\(Self.quoted(second))), so that it cannot vary together: call what is the same "
                + "the same in both, or call one of the unknowns otherwise"
        case .tooMany(let unknowns, let completions, let limit):
            "\(unknowns.count) unknowns (\(unknowns.joined(separator: ", "))) have "
                + (completions == .max ? "more than can be counted" : "\(completions)")
                + " joint completions, more than the \(limit) that are gone through: write what is "
                + "so for some of them, or merge some into one with fewer alternatives"
        case .completionFails(let model, let picks, let reason):
            "in \(model) the alternatives \(picks.joined(separator: ", ")) contradict each other: "
                + reason
        }
    }

    private static func quoted(_ labels: [String]) -> String {
        labels.map { "'\($0)'" }.joined(separator: ", ")
    }
}
