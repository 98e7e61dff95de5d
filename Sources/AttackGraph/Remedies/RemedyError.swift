/// Why options are not searched.
public enum RemedyError: Error, Hashable, Sendable {
    /// More options than a search takes.
    case tooManyOptions(Int, limit: Int)
    /// The costs add up to more than can be counted.
    case costsTooLarge
}

extension RemedyError: CustomStringConvertible {
    /// What is too large, and what to do.
    public var description: String {
        switch self {
        case .tooManyOptions(let count, let limit):
            "\(count) options are more than the \(limit) that are searched: leave some out"
        case .costsTooLarge:
            "the options' costs add up to more than can be counted: state them in a larger unit"
        }
    }
}
