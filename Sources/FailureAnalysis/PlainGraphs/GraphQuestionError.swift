package import Networks

/// Why a question about a graph has no answer.
package enum GraphQuestionError: Error, Hashable, Sendable {
    /// No node has this id, label or name.
    case noNode(String)
    /// Several nodes have this label or name.
    case manyNodes(String, count: Int)
    /// The two nodes are one.
    case oneNode(String)
    /// No node or edge has an attribute of this name.
    case noAttribute(String)
    /// The graph is too large for this question.
    case tooLarge(FlowError)
}

extension GraphQuestionError: CustomStringConvertible {
    /// What is wrong, and what to do.
    package var description: String {
        switch self {
        case .noNode(let name):
            "no node has the id or label '\(name)': name one that is in the file"
        case .manyNodes(let name, let count):
            "\(count) nodes have the label '\(name)': name the node by its id"
        case .oneNode(let name): "'\(name)' is both ends: name two different nodes"
        case .noAttribute(let name):
            "neither nodes nor edges have an attribute '\(name)': name one that is in the file"
        case .tooLarge(let error): "the graph is too large to cut: \(error)"
        }
    }
}
