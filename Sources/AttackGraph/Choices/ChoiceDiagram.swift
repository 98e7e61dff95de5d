/// A set of completions, as a place in a `ChoiceDiagrams` store.
///
/// Two diagrams of one store are equal exactly when they stand for the same set.
public struct ChoiceDiagram: Hashable, Sendable {
    let node: UInt32

    /// No completion.
    public static let never = ChoiceDiagram(node: 0)
    /// Every completion.
    public static let always = ChoiceDiagram(node: 1)

    var isConstant: Bool { node < 2 }
}

/// A choice that a completion makes: one of several alternatives, exactly one of which is so.
public struct ChoiceLiteral: Hashable, Sendable {
    /// The choice, by its place.
    public let choice: Int
    /// The alternatives allowed, ascending; a proper part of all of them.
    public let alternatives: [Int]

    /// Allows some alternatives of one choice; the others make the literal false.
    public init(choice: Int, alternatives: [Int]) {
        self.choice = choice
        self.alternatives = alternatives
    }
}

/// Sets of completions as reduced ordered decision diagrams, each kept once.
///
/// A completion picks one alternative for each choice. A node asks "is it this alternative?", and
/// its low branch asks about the next alternative of the same choice; the last one needs no
/// question. Since the picks exclude each other this is as canonical as a binary diagram.
///
/// ```swift
/// import AttackGraph
///
/// var sets = ChoiceDiagrams(alternatives: [2, 3])
/// let first = sets.holding(ChoiceLiteral(choice: 0, alternatives: [0]))
/// let second = sets.holding(ChoiceLiteral(choice: 1, alternatives: [1, 2]))
/// let (both, either) = (sets.and(first, second), sets.or(first, second))
/// print(sets.count(both), sets.count(either), sets.completionCount ?? 0)  // 2 5 6
/// print(sets.or(first, sets.not(first)) == .always)  // true
/// ```
/// - Note: Bryant, "Graph-based algorithms for Boolean function manipulation", 1986.
public struct ChoiceDiagrams: Sendable {
    struct Node: Hashable {
        /// The question's place among all questions; `UInt32.max` for the two leaves.
        let level: UInt32
        let high: ChoiceDiagram
        let low: ChoiceDiagram
    }

    private struct Pair: Hashable {
        let left: UInt32
        let right: UInt32
    }

    /// When the table of remembered results is emptied; it costs time, never an answer.
    private static let rememberedResults = 1 << 21

    /// How many alternatives each choice has.
    public let alternatives: [Int]
    /// The first question of each choice; one more entry than choices.
    let firstLevels: [UInt32]
    /// The choice that each question is about.
    let choices: [Int]
    private(set) var nodes: [Node]
    private var places: [Node: ChoiceDiagram] = [:]
    private var conjunctions: [Pair: ChoiceDiagram] = [:]
    private var disjunctions: [Pair: ChoiceDiagram] = [:]
    private var complements: [UInt32: ChoiceDiagram] = [:]

    /// An empty store.
    ///
    /// - Parameter alternatives: how many alternatives each choice has, at least one each.
    public init(alternatives: [Int]) {
        self.alternatives = alternatives
        var firstLevels: [UInt32] = [0]
        var choices: [Int] = []
        for (choice, count) in alternatives.enumerated() {
            choices += [Int](repeating: choice, count: max(0, count - 1))
            firstLevels.append(UInt32(choices.count))
        }
        self.firstLevels = firstLevels
        self.choices = choices
        let leaf = Node(level: .max, high: .never, low: .never)
        nodes = [leaf, leaf]
    }

    /// How many nodes are kept.
    public var nodeCount: Int { nodes.count }

    /// The completions that lie in `branches[a]` and pick alternative *a* of a choice.
    ///
    /// - Precondition: There is one branch for each alternative, and branches ask only about later
    ///   choices.
    public mutating func choose(_ choice: Int, _ branches: [ChoiceDiagram]) -> ChoiceDiagram {
        precondition(branches.count == alternatives[choice], "one branch for each alternative")
        var result = branches[branches.count - 1]
        for alternative in (0..<(branches.count - 1)).reversed() {
            result = node(
                firstLevels[choice] + UInt32(alternative), high: branches[alternative],
                low: result)
        }
        return result
    }

    /// The completions that pick one of the literal's alternatives.
    public mutating func holding(_ literal: ChoiceLiteral) -> ChoiceDiagram {
        let allowed = Set(literal.alternatives)
        return choose(
            literal.choice,
            (0..<alternatives[literal.choice]).map { allowed.contains($0) ? .always : .never })
    }

    /// The completions in both sets.
    ///
    /// - Complexity: O(*n* · *m*) for diagrams of *n* and *m* nodes; so for `or`.
    public mutating func and(_ left: ChoiceDiagram, _ right: ChoiceDiagram) -> ChoiceDiagram {
        if left == right || right == .always { return left }
        if left == .always { return right }
        if left == .never || right == .never { return .never }
        let pair = Pair(
            left: min(left.node, right.node), right: max(left.node, right.node))
        if let known = conjunctions[pair] { return known }
        let (level, one, other) = branches(left, right)
        let high = and(one.high, other.high)
        let result = node(level, high: high, low: and(one.low, other.low))
        if conjunctions.count >= Self.rememberedResults { conjunctions = [:] }
        conjunctions[pair] = result
        return result
    }

    /// The completions in one set or the other.
    public mutating func or(_ left: ChoiceDiagram, _ right: ChoiceDiagram) -> ChoiceDiagram {
        if left == right || right == .never { return left }
        if left == .never { return right }
        if left == .always || right == .always { return .always }
        let pair = Pair(
            left: min(left.node, right.node), right: max(left.node, right.node))
        if let known = disjunctions[pair] { return known }
        let (level, one, other) = branches(left, right)
        let high = or(one.high, other.high)
        let result = node(level, high: high, low: or(one.low, other.low))
        if disjunctions.count >= Self.rememberedResults { disjunctions = [:] }
        disjunctions[pair] = result
        return result
    }

    /// The completions outside a set.
    public mutating func not(_ diagram: ChoiceDiagram) -> ChoiceDiagram {
        if diagram == .never { return .always }
        if diagram == .always { return .never }
        if let known = complements[diagram.node] { return known }
        let at = nodes[Int(diagram.node)]
        let high = not(at.high)
        let result = node(at.level, high: high, low: not(at.low))
        if complements.count >= Self.rememberedResults { complements = [:] }
        complements[diagram.node] = result
        return result
    }

    /// Whether every completion of the first set is in the second.
    public mutating func isSubset(_ left: ChoiceDiagram, of right: ChoiceDiagram) -> Bool {
        and(left, right) == left
    }

    private func branches(
        _ left: ChoiceDiagram, _ right: ChoiceDiagram
    ) -> (UInt32, Node, Node) {
        let one = nodes[Int(left.node)]
        let other = nodes[Int(right.node)]
        let level = min(one.level, other.level)
        return (
            level, one.level == level ? one : Node(level: level, high: left, low: left),
            other.level == level ? other : Node(level: level, high: right, low: right)
        )
    }

    /// The node for a question whose branches ask only later ones.
    mutating func node(
        _ level: UInt32, high: ChoiceDiagram, low: ChoiceDiagram
    ) -> ChoiceDiagram {
        if high == low { return high }
        let new = Node(level: level, high: high, low: low)
        if let known = places[new] { return known }
        let place = ChoiceDiagram(node: UInt32(nodes.count))
        nodes.append(new)
        places[new] = place
        return place
    }
}
