package import ThreatGraph

/// How long one lone failure denies everything together or one workload.
package struct DenialLength: Hashable, Sendable {
    /// What is denied, for any time at all.
    package var goal: GoalName
    /// The id: a defender's, for example `aws`, or a root cause's, for example `order:US`.
    package var cause: String
    /// What kind of cause it is.
    package var kind: LoneFailure.Kind
    /// How long at least; without end in this model where it is `nil`.
    package var length: TimeSpan?
    /// The tiers at which it is so long, ascending; `nil` where capability plays no role.
    package var tiers: [Int]?
}

extension Findings {
    /// How long each lone failure denies, by what is denied, kind and cause; nothing of what is
    /// denied where no length of time is stated of it.
    ///
    /// - Complexity: O(*n* · *l*) for *n* lone failures and *l* lengths.
    package var denialLengths: [DenialLength] {
        var lengths: [GoalName: [(length: TimeSpan, lone: [String: Set<Int>])]] = [:]
        for goal in goals?.goals ?? [] {
            guard let length = goal.name.longerThan else { continue }
            var lone: [String: Set<Int>] = [:]
            for failure in goal.loneFailures { lone[failure.cause] = Set(failure.tiers ?? [0]) }
            lengths[GoalName(goal.name.kind, of: goal.name.asset), default: []]
                .append((length, lone))
        }
        for goal in Array(lengths.keys) { lengths[goal]?.sort { $0.length < $1.length } }
        let all = loneFailures + (goals?.goals ?? []).flatMap(\.loneFailures)
        return all.flatMap { failure -> [DenialLength] in
            guard let goal = GoalName(id: failure.consequence), goal.longerThan == nil,
                let steps = lengths[goal]
            else { return [] }
            var found: [DenialLength] = []
            for tier in failure.tiers ?? [0] {
                // It ends when a denial that is asked to last longer does not follow any more.
                let end = steps.first { !($0.lone[failure.cause]?.contains(tier) ?? false) }
                if let last = found.indices.last, found[last].length == end?.length {
                    found[last].tiers?.append(tier)
                } else {
                    found.append(
                        DenialLength(
                            goal: goal, cause: failure.cause, kind: failure.kind,
                            length: end?.length, tiers: failure.tiers.map { _ in [tier] }))
                }
            }
            return found
        }
    }
}
