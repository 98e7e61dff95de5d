import AttackGraph
package import ThreatGraph

/// Who else could suffice alone if what a model leaves open were otherwise than it is written.
package struct OpenVerdict: Hashable, Sendable {
    /// Parties and root causes that suffice alone in some completion, and not as written.
    package var alone: [AloneIfUnknown]
    /// Whether every party, root cause, consequence and tier that was asked about was gone through
    /// in all completions: only then does nobody else.
    package var isComplete: Bool

    /// Makes a verdict.
    package init(alone: [AloneIfUnknown], isComplete: Bool) {
        self.alone = alone
        self.isComplete = isComplete
    }
}

/// A party or root cause that suffices alone in some completion of a model.
package struct AloneIfUnknown: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// Parties or root causes.
    package var level: AnswerLevel
    /// The tiers at which it is so under one condition, 1…5; `nil` where capability plays no role.
    package var tiers: [Int]?
    /// The party's or root cause's id; `nil` where nobody needs to fail, which is told at party
    /// level alone.
    package var id: String?
    /// The shortest part of a completion that makes it so; `nil` where only bounds are known, so
    /// that it may be so or not.
    package var certificate: UnknownsCertificate?
}

extension UnknownsAnalyser {
    /// Who else could suffice alone, for what was asked of the model as written.
    ///
    /// - Parameter written: the cells of the model as written; consequences and tiers that have none
    ///   were not asked about.
    /// Sound whatever ends the work: what was not gone through leaves the verdict incomplete.
    ///
    /// - Complexity: as `findings(digest:)` without sets of several failures: one question to all
    ///   completions for each party and root cause, consequence and tier.
    package func openVerdict(besides written: [ExposureCell]) -> OpenVerdict {
        let work = SharedWork(options.effort, watch: watch, in: .completions)
        var alone: [AloneIfUnknown] = []
        do {
            let isComplete = try gather(&alone, besides: written, within: work)
            return OpenVerdict(alone: alone, isComplete: isComplete)
        } catch {
            // Too many combinations, or alternatives that contradict each other: nothing is proved.
            return OpenVerdict(alone: alone, isComplete: false)
        }
    }

    private func gather(
        _ alone: inout [AloneIfUnknown], besides written: [ExposureCell], within work: SharedWork
    ) throws -> Bool {
        var goals: [GoalName] = []
        for name in written.compactMap({ GoalName(id: $0.consequence) })
        where !goals.contains(name) { goals.append(name) }
        let (unknowns, compiled) = try conditional(within: work, asking: Set(goals))
        var sides = CompletionSides(compiled, unknowns: unknowns, options: options, work: work)
        for goal in goals {
            for level in [AnswerLevel.party, .root] {
                let cells = written.filter {
                    $0.consequence == goal.id && $0.level == level
                }
                let failing = sides.causes(for: goal, at: level)
                for id in (level == .party ? [nil] : []) + failing.map(Optional.some) {
                    for cell in cells where !cell.coalitions.contains(id.map { [$0] } ?? []) {
                        if work.isSpent() { return false }
                        let set = sides.newlyFollows(goal, alone: id, at: level, cell.tier ?? 0)
                        if set.upper == .never { continue }
                        alone.add(
                            AloneIfUnknown(
                                consequence: goal.id, level: level,
                                tiers: cell.tier.map { [$0] }, id: id,
                                certificate: sides.shortest(set.lower, of: unknowns)))
                    }
                }
            }
        }
        return unknowns.count == model.unknowns.count
    }
}

extension CompletionSides {
    /// The completions in which a consequence follows once a variable is on and not before, or with
    /// none on.
    fileprivate mutating func newlyFollows(
        _ goal: GoalName, alone id: String?, at level: AnswerLevel, _ tier: Int
    ) -> BoundedSet {
        let all = follows(goal, alone: id, at: level, tier: tier)
        guard id != nil, all.upper != .never else { return all }
        // Asked before: a set that is known costs nothing.
        let none = follows(goal, alone: nil, at: level, tier: tier)
        func without(_ set: ChoiceDiagram, _ other: ChoiceDiagram) -> ChoiceDiagram {
            let kept = diagrams.not(set)
            return diagrams.not(diagrams.or(kept, other))
        }
        return BoundedSet(
            lower: without(all.lower, none.upper), upper: without(all.upper, none.lower))
    }
}

extension [AloneIfUnknown] {
    /// Adds a finding; one that differs from the last in nothing but its tier is joined to it.
    fileprivate mutating func add(_ next: AloneIfUnknown) {
        if var last, let tiers = last.tiers, let more = next.tiers {
            last.tiers = more
            if last == next {
                self[count - 1].tiers = tiers + more
                return
            }
        }
        append(next)
    }
}
