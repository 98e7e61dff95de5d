package import Networks
package import Phrases

/// Why a question about a graph has no answer.
package enum GraphQuestionError: Error, Hashable, Sendable {
    /// No node has this id, label or name; these may have been meant.
    case noNode(String, near: [NamedThing])
    /// Several nodes have this label or name; these are their ids.
    case manyNodes(String, ids: [String])
    /// The two nodes are one.
    case oneNode(String)
    /// No node or edge has an attribute of this name.
    case noAttribute(String)
    /// The graph is too large for this question.
    case tooLarge(FlowError)

    /// How many ids a message names.
    private static let mostNames = 20
}

extension GraphQuestionError: CustomStringConvertible {
    /// What is wrong, and what to do.
    package var description: String {
        switch self {
        case .noNode(let name, let near):
            "no node has the id or label '\(name)': "
                + (near.isEmpty
                    ? "name one that is in the file"
                    : "did you mean \(WordList.joined(near.map(\.label), "or"))?")
        case .manyNodes(let name, let ids):
            "\(ids.count) nodes have the label '\(name)': name the node by its id, "
                + WordList.shortened(ids, to: Self.mostNames)
        case .oneNode(let name): "'\(name)' is both ends: name two different nodes"
        case .noAttribute(let name):
            "neither nodes nor edges have an attribute '\(name)': name one that is in the file"
        case .tooLarge(let error): "the graph is too large to cut: \(error)"
        }
    }
}
