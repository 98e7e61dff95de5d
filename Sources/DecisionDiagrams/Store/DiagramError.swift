/// Why a decision diagram was not finished.
///
/// Nothing is left half done: the same question can be asked again with more room.
///
/// ```swift
/// import DecisionDiagrams
///
/// do {
///     _ = try FaultTreeDiagrams(of: FaultTree())
/// } catch {
///     print(error)  // the tree has no top gate: name one
/// }
/// ```
public enum DiagramError: Error, Hashable, Sendable {
    /// A diagram needs more nodes than it may have.
    case outOfNodes(limit: Int)
    /// A module has more variables than a diagram may have levels.
    case tooManyLevels(Int, limit: Int)
    /// The tree has no top.
    case noTop
    /// Sets up to an order cannot be built apart, since events are negated.
    case notCoherent
    /// Orders are named for another number of modules than the tree has.
    case wrongOrders(Int, modules: Int)
}

extension DiagramError: CustomStringConvertible {
    /// What happened and what to do.
    public var description: String {
        switch self {
        case .outOfNodes(let limit):
            "the decision diagram needs more than \(limit) nodes, or more steps than go with so "
                + "many: allow more nodes, or ask only for sets up to an order"
        case .tooManyLevels(let count, let limit):
            "a part of the tree has \(count) variables that cannot be treated apart, and the limit "
                + "is \(limit): split the tree"
        case .noTop: "the tree has no top gate: name one"
        case .notCoherent:
            "sets up to an order cannot be built without the whole diagram, since the tree has "
                + "negations that matter: allow more nodes"
        case .wrongOrders(let count, let modules):
            "\(count) orders are named and the tree has \(modules) modules: name one for each, as "
                + "the output of a run has them"
        }
    }
}
