/// A directed graph with typed attributes, as GraphML's flat profile can say it.
///
/// Every node has a value in every node column and every edge in every edge column, since readers
/// treat a missing value each in its own way. The producers are `model(_:)`, `attackGraph(_:)` and
/// `failurePath(_:in:)`; `document()` writes the file. Docs/GraphML.md says what readers get.
public struct GraphMLGraph: Hashable, Sendable {
    /// What a column holds: those of GraphML's types that every reader knows.
    public enum ValueType: String, CaseIterable, Hashable, Sendable {
        /// Text, on one line in the file.
        case string
        /// A whole number of 32 bits.
        case int
        /// A finite number.
        case double
        /// `true` or `false`.
        case boolean
    }

    /// A number that is neither infinite nor undefined, which some readers cannot read.
    public struct FiniteNumber: Hashable, Sendable {
        /// The number.
        public let value: Double

        /// Makes a number; `nil` for an infinite or undefined one.
        public init?(_ value: Double) {
            guard value.isFinite else { return nil }
            self.value = value
        }
    }

    /// One value.
    public enum Value: Hashable, Sendable {
        /// Text; line breaks are written as spaces and what XML forbids as U+FFFD.
        case string(String)
        /// A whole number; written as the nearest of 32 bits.
        case int(Int)
        /// A number.
        case double(FiniteNumber)
        /// A truth value.
        case boolean(Bool)

        /// The type of column that holds it.
        public var type: ValueType {
            switch self {
            case .string: .string
            case .int: .int
            case .double: .double
            case .boolean: .boolean
            }
        }
    }

    /// A named attribute of all nodes, of all edges or of the graph.
    public struct Column: Hashable, Sendable {
        /// The name that readers show: lower-case letters and `_`.
        public let name: String
        /// What it holds.
        public let type: ValueType
    }

    /// A node.
    public struct Node: Hashable, Sendable {
        /// The node's id in the file, `[A-Za-z_][A-Za-z0-9_.-]*`, unique among nodes.
        public let id: String
        /// A value for each node column.
        public let values: [Value]
    }

    /// An edge.
    public struct Edge: Hashable, Sendable {
        /// The edge's id in the file, unique among edges.
        public let id: String
        /// The id of the node it leaves.
        public let source: String
        /// The id of the node it enters.
        public let target: String
        /// A value for each edge column.
        public let values: [Value]
    }

    /// The attributes of the graph.
    public let graphColumns: [Column]
    /// The attributes of nodes.
    public let nodeColumns: [Column]
    /// The attributes of edges.
    public let edgeColumns: [Column]
    /// A value for each graph column.
    public let graphValues: [Value]
    /// The nodes, in the order written.
    public let nodes: [Node]
    /// The edges, in the order written.
    public let edges: [Edge]

    /// Makes a graph.
    ///
    /// - Precondition: every row has a value of the right type for each of its columns.
    init(
        graph: [(String, Value)], nodeColumns: [Column], nodes: [Node], edgeColumns: [Column],
        edges: [Edge]
    ) {
        precondition(nodes.allSatisfy { Self.fit($0.values, nodeColumns) })
        precondition(edges.allSatisfy { Self.fit($0.values, edgeColumns) })
        graphColumns = graph.map { Column(name: $0.0, type: $0.1.type) }
        graphValues = graph.map(\.1)
        self.nodeColumns = nodeColumns
        self.nodes = nodes
        self.edgeColumns = edgeColumns
        self.edges = edges
    }

    private static func fit(_ values: [Value], _ columns: [Column]) -> Bool {
        values.count == columns.count && zip(values, columns).allSatisfy { $0.type == $1.type }
    }
}
