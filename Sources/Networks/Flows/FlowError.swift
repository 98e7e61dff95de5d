/// Why a question is not put to a network.
public enum FlowError: Error, Hashable, Sendable {
    /// An edge, a source or a sink names a node that the network does not have.
    case noSuchNode(Int, count: Int)
    /// Source and sink are one node, so that any amount would flow.
    case sourceIsSink(Int)
    /// There is not one capacity for each edge, or for each node.
    case wrongCapacityCount(Int, expected: Int)
    /// More nodes or edges than an index can name.
    case tooLarge(nodes: Int, edges: Int)
}

extension FlowError: CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .noSuchNode(let node, let count):
            "node \(node) is not in the network, which has \(count): name one from 0 up"
        case .sourceIsSink(let node):
            "node \(node) is both source and sink: ask about two different nodes"
        case .wrongCapacityCount(let count, let expected):
            "\(count) capacities where \(expected) are needed: give one each, in order"
        case .tooLarge(let nodes, let edges):
            "\(nodes) nodes and \(edges) edges are too many: at most \(FlowNetwork.maximumSize) each"
        }
    }
}
