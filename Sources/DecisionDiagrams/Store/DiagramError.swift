/// Why a decision diagram was not finished.
///
/// Nothing is left half done: the same question can be asked again with more room.
public enum DiagramError: Error, Hashable, Sendable {
    /// A diagram needs more nodes than it may have.
    case outOfNodes(limit: Int)
    /// A module has more variables than a diagram may have levels.
    case tooManyLevels(Int, limit: Int)
    /// The tree has no top.
    case noTop
    /// The work was called off.
    case cancelled
}

extension DiagramError: CustomStringConvertible {
    /// What happened and what to do.
    public var description: String {
        switch self {
        case .outOfNodes(let limit):
            "the decision diagram needs more than \(limit) nodes: allow more nodes, or ask only "
                + "for sets up to an order"
        case .tooManyLevels(let count, let limit):
            "a part of the tree has \(count) variables that cannot be treated apart, and the limit "
                + "is \(limit): split the tree"
        case .noTop: "the tree has no top gate: name one"
        case .cancelled: "the work was called off"
        }
    }
}
