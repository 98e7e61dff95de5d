/// One thing that keeps a description from being an attack graph, and where it stands.
public enum GraphFault: Hashable, Sendable {
    /// Two elements of one kind share an id; `position` is the later one's place in its list.
    case duplicate(GraphElement, id: String, position: Int)
    /// A name that nothing declares, used by the element at `position` of its list.
    case undeclared(GraphElement, id: String, usedBy: GraphElement, position: Int)
    /// A lock level outside 0…5 in the barrier at `position`.
    case levelOutOfRange(Int, position: Int)
    /// A number of people outside 1…`AttackGraph.maximumPersons` in the barrier at `position`.
    case personsOutOfRange(Int, position: Int)
    /// A quorum in the barrier at `position` that asks for fewer than one or more than all parts.
    case quorumOutOfRange(count: Int, parts: Int, position: Int)
    /// A lock without any operator in the barrier at `position`.
    case emptyLock(position: Int)
    /// A lock nested deeper than `AttackGraphBuilder.maximumLockDepth` at `position`.
    case lockTooDeep(position: Int)
    /// A root cause id that begins with `own:`, which is kept for every party's own failure.
    case reservedRootCause(id: String, position: Int)
}

/// The kinds of element that an attack graph is made of.
public enum GraphElement: String, Hashable, Sendable {
    case party
    case rootCause = "root cause"
    case barrier
    case step
    case fact
    case consequence
}

extension GraphFault: CustomStringConvertible {
    /// What is wrong, with the name in quotes, and what to do.
    public var description: String {
        switch self {
        case .duplicate(let element, let id, _):
            "two \(element.rawValue) entries are called '\(id)': give each its own id"
        case .undeclared(let element, let id, let user, _):
            "this \(user.rawValue) names \(element.rawValue) '\(id)', which is not declared"
        case .levelOutOfRange(let level, _):
            "level \(level) is outside 0…5: leave the level out for a lock that capability alone "
                + "never opens"
        case .personsOutOfRange(let persons, _):
            "\(persons) people are outside 1…\(AttackGraph.maximumPersons): ask for as many as the "
                + "lock takes"
        case .quorumOutOfRange(let count, let parts, _):
            "a quorum of \(count) among \(parts) can never be right: ask for 1…\(parts)"
        case .emptyLock: "this lock names no operator: a barrier that nobody operates is not one"
        case .lockTooDeep: "this lock is nested too deep: flatten it"
        case .reservedRootCause(let id, _):
            "root cause '\(id)' begins with 'own:', which every party has by itself: rename it"
        }
    }
}

/// Every fault of a description that is not an attack graph.
///
/// ```swift
/// import AttackGraph
///
/// var builder = AttackGraphBuilder()
/// builder.addBarrier("door", lock: .operated(by: "porter", level: 9))
/// do {
///     _ = try builder.build()
/// } catch {
///     print(error.faults.count)  // 2
///     print(error.faults[1])  // this barrier names party 'porter', which is not declared
/// }
/// ```
public struct AttackGraphError: Error, Hashable, Sendable {
    /// The faults, in the order of the input.
    public let faults: [GraphFault]
}

extension AttackGraphError: CustomStringConvertible {
    /// The faults, one a line.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
