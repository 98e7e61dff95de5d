/// Why a question is not put to the lanes.
public enum LaneError: Error, Hashable, Sendable {
    /// A truth table over more variables than `LaneEngine.maximumVariables`; ask `CoalitionSearch`.
    case tooManyVariables(Int)
    /// A subset names a variable by a number that is not in the list of variables.
    case unknownVariable(Int, count: Int)
}

extension LaneError: CustomStringConvertible {
    /// What is too large, and what to do.
    public var description: String {
        switch self {
        case .tooManyVariables(let count):
            "a truth table over \(count) variables is too large: ask about at most "
                + "\(LaneEngine.maximumVariables), or search for minimal coalitions"
        case .unknownVariable(let variable, let count):
            "a subset names variable \(variable), but there are only \(count)"
        }
    }
}
