/// Why unknowns cannot be resolved into an answer.
public enum UnknownsError: Error, Hashable, Sendable {
    /// Too many unknowns change one thing, or several things that one rule reads together.
    case tooEntangled(part: String, unknowns: [String], combinations: Int, limit: Int)
    /// A combination of alternatives is no model.
    case combinationFails([String], reason: String)
    /// The combinations are too many to be counted; some unknowns must be merged.
    case tooManyCompletions
}

extension UnknownsError: CustomStringConvertible {
    /// What went wrong and what to do.
    public var description: String {
        switch self {
        case .tooEntangled(let part, let unknowns, let combinations, let limit):
            "\(unknowns.count) unknowns bear on \(part) together (\(unknowns.joined(separator: ", "))"
                + "): \(combinations) combinations, more than the \(limit) that are tried; merge "
                + "some of them into one unknown with fewer alternatives"
        case .combinationFails(let picks, let reason):
            "the alternatives \(picks.joined(separator: ", ")) contradict each other: \(reason)"
        case .tooManyCompletions:
            "the alternatives have more than 2^62 combinations: merge some unknowns"
        }
    }
}
