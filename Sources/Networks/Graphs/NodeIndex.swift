/// What a node index points at; nodes have no content of their own.
public enum NetworkNode: Sendable {}

/// A node's place in a network or in a graph with attributes, from 0.
public typealias NodeIndex = GraphIndex<NetworkNode>
