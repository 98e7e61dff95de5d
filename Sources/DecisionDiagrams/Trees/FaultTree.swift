/// A Boolean function written as gates over basic events: the input of the decision diagrams.
///
/// A value in flat arrays. An argument of a gate must have been added before it, so that no tree
/// has a cycle and every pass over it is one loop. Nothing is simplified on the way in.
///
/// ```swift
/// import DecisionDiagrams
///
/// var tree = FaultTree()
/// let a = tree.addEvent("a", probability: 0.1)
/// let b = tree.addEvent("b", probability: 0.2)
/// tree.top = tree.addGate(.or, [a, b], name: "top")
/// print(tree.count, tree.gateCount, tree.events.map(\.name))  // 3 1 ["a", "b"]
/// ```
public struct FaultTree: Hashable, Sendable {
    /// An event, a gate or a constant of one tree: its place in the order of addition.
    public struct Node: RawRepresentable, Hashable, Comparable, Sendable {
        /// The place, from 0.
        public let rawValue: UInt32

        /// Makes a node from its place.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Orders nodes by place.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// How a gate follows from its arguments.
    public enum Connective: Hashable, Sendable {
        /// All arguments; true with none.
        case and
        /// At least one argument; false with none.
        case or
        /// At least so many of the arguments; a repeated argument counts as often as it stands.
        case atLeast(Int)
        /// An odd number of the arguments.
        case xor
        /// No argument: the opposite of `or`.
        case nor
        /// Not all arguments: the opposite of `and`.
        case nand
        /// An even number of the arguments: with two, that they are equal.
        case iff
        /// The opposite of one argument.
        case not
    }

    /// What a node is.
    public enum Role: Hashable, Sendable {
        /// A truth value, as a house event is.
        case constant(Bool)
        /// A basic event, by its number among the events.
        case event(Int)
        /// What follows from arguments, and how.
        case gate(Connective)
    }

    /// A basic event.
    public struct Event: Hashable, Sendable {
        /// Its name, as results give it.
        public var name: String
        /// The chance that it happens, in 0...1; `nil` where none is known.
        public var probability: Double?
        /// Its place among the tree's nodes.
        public let node: Node
    }

    /// The tree's own name.
    public var name: String
    /// The gate, event or constant that the questions are about; `nil` until it is set.
    public var top: Node?
    /// The basic events in the order of addition.
    public private(set) var events: [Event] = []

    var roles: [Role] = []
    var starts: [UInt32] = [0]
    var places: [Node] = []
    var names: [Node: String] = [:]

    /// Makes an empty tree.
    public init(name: String = "") { self.name = name }

    /// How many nodes there are.
    public var count: Int { roles.count }

    /// How many gates there are.
    public var gateCount: Int { roles.count { if case .gate = $0 { true } else { false } } }

    /// Adds a basic event.
    ///
    /// - Parameter probability: in 0...1, or `nil` where none is known.
    /// - Precondition: a probability is in 0...1.
    public mutating func addEvent(_ name: String, probability: Double? = nil) -> Node {
        if let probability {
            precondition((0...1).contains(probability), "a probability is in 0...1")
        }
        let node = add(.event(events.count), [])
        events.append(Event(name: name, probability: probability, node: node))
        return node
    }

    /// Adds a truth value.
    public mutating func addConstant(_ value: Bool) -> Node { add(.constant(value), []) }

    /// Combines nodes of this tree by a connective.
    ///
    /// - Parameters:
    ///   - arguments: nodes of this tree; exactly one for `not`.
    ///   - name: its name in messages and in files, if it has one.
    /// - Precondition: every argument was added before.
    public mutating func addGate(
        _ connective: Connective, _ arguments: [Node], name: String? = nil
    ) -> Node {
        precondition(arguments.allSatisfy { Int($0.rawValue) < count }, "arguments come first")
        precondition(connective != .not || arguments.count == 1, "'not' has one argument")
        let node = add(.gate(connective), arguments)
        if let name { names[node] = name }
        return node
    }

    /// What a node is.
    public func role(of node: Node) -> Role { roles[Int(node.rawValue)] }

    /// The arguments of a gate in the order given; none for an event or a constant.
    public func arguments(of node: Node) -> ArraySlice<Node> {
        let at = Int(node.rawValue)
        return places[Int(starts[at])..<Int(starts[at + 1])]
    }

    /// The name of a gate that has one, or of an event.
    public func name(of node: Node) -> String? {
        if case .event(let event) = role(of: node) { return events[event].name }
        return names[node]
    }

    /// Changes the chance of an event.
    ///
    /// - Precondition: a probability is in 0...1.
    public mutating func setProbability(_ probability: Double?, ofEvent event: Int) {
        if let probability {
            precondition((0...1).contains(probability), "a probability is in 0...1")
        }
        events[event].probability = probability
    }

    /// All nodes in the order of addition, arguments before gates.
    public var nodes: some RandomAccessCollection<Node> {
        (0..<UInt32(count)).lazy.map { Node(rawValue: $0) }
    }

    private mutating func add(_ role: Role, _ arguments: [Node]) -> Node {
        precondition(roles.count < Int(Int32.max) / 4, "a tree has at most 2^29 nodes")
        let node = Node(rawValue: UInt32(roles.count))
        roles.append(role)
        places.append(contentsOf: arguments)
        starts.append(UInt32(places.count))
        return node
    }
}
