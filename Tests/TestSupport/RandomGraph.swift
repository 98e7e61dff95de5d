public import AttackGraph
public import Formulas
public import Networks

/// What a random attack graph is drawn from.
public struct RandomGraphShape: Sendable {
    /// How many facts, at most.
    public var facts = 6
    /// How many parties.
    public var parties = 4
    /// How many barriers.
    public var barriers = 6
    /// How many steps, at most.
    public var steps = 11

    /// The usual small shape.
    public init() {}
}

/// A random attack graph and a question about it: cycles, quorums, nested locks and all.
public struct RandomQuestion: Sendable {
    /// The graph.
    public let graph: AttackGraph
    /// The goal.
    public let goal: FactIndex
    /// What may fail: a variable a party, or overlapping roots.
    public let variables: [FailureVariable]
    /// A tier, 0…5.
    public let tier: Int

    /// Draws a question.
    public init(
        _ shape: RandomGraphShape = RandomGraphShape(),
        using random: inout some RandomNumberGenerator
    ) throws(AttackGraphError) {
        var builder = AttackGraphBuilder()
        for party in 0..<shape.parties { builder.addParty("p\(party)", isPrincipal: party == 0) }
        builder.addRootCause(
            "order:all",
            fails: (0..<shape.parties).compactMap { party in
                Bool.random(using: &random) ? ("p\(party)", .random(using: &random)) : nil
            })
        for barrier in 0..<shape.barriers {
            builder.addBarrier(
                "b\(barrier)",
                lock: .random(parties: shape.parties, depth: 0, using: &random))
        }
        let facts = Int.random(in: 2...shape.facts, using: &random)
        for _ in 0..<Int.random(in: 3...shape.steps, using: &random) {
            // Two of five steps start from nothing, so that a fair part of the facts follows.
            let premises = [0, 0, 1, 1, 2].randomElement(using: &random) ?? 0
            let barriers = [0, 1, 1, 2].randomElement(using: &random) ?? 0
            builder.addStep(
                to: "f\(Int.random(in: 0..<facts, using: &random))",
                from: (0..<premises).map { _ in "f\(Int.random(in: 0..<facts, using: &random))" },
                through: (0..<max(barriers, premises == 0 ? 1 : 0)).map { _ in
                    "b\(Int.random(in: 0..<shape.barriers, using: &random))"
                })
        }
        builder.addConsequence("goal", goal: "f0", modes: .all, isTiered: true)
        graph = try builder.build()
        goal = graph.consequences.first?.goal ?? FactIndex(0)
        tier = Int.random(in: 0...5, using: &random)
        let modes = ModeSet.random(using: &random)
        variables =
            Bool.random(using: &random)
            ? graph.partyVariables(modes: modes, withoutPrincipals: false)
            : graph.rootVariables(
                modes: modes, withoutPrincipals: Bool.random(using: &random))
    }
}

extension ModeSet {
    /// A random set, never empty.
    public static func random(using random: inout some RandomNumberGenerator) -> ModeSet {
        ModeSet(rawValue: UInt8.random(in: 1...15, using: &random))
    }
}

extension LockExpression {
    /// A random lock among parties `p0`, `p1`, ….
    public static func random(
        parties: Int, depth: Int, using random: inout some RandomNumberGenerator
    ) -> LockExpression {
        let kind = Int.random(in: 0..<(depth < 2 ? 7 : 4), using: &random)
        if kind < 4 {
            let level = Int.random(in: 0...6, using: &random)
            return .operated(
                by: "p\(Int.random(in: 0..<parties, using: &random))",
                level: level < 6 ? level : nil, modes: .random(using: &random))
        }
        let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            LockExpression.random(parties: parties, depth: depth + 1, using: &random)
        }
        switch kind {
        case 4: return .all(parts)
        case 5: return .any(parts)
        default:
            return .atLeast(Int.random(in: 1...parts.count, using: &random), parts)
        }
    }

    private static func atLeast(_ count: Int, _ parts: [LockExpression]) -> LockExpression {
        .atLeast(count: count, of: parts)
    }
}
