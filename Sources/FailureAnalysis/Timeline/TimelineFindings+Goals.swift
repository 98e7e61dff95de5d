package import ThreatGraph

extension TimelineFindings {
    /// The goals that have cells, in their order; the sums first, where they were asked about.
    package var asked: [GoalName] {
        var seen: Set<String> = []
        return epochs.flatMap(\.cells).map(\.consequence).filter { seen.insert($0).inserted }
            .compactMap { GoalName(id: $0) }
    }

    /// Whether everything together was asked about.
    package var hasSums: Bool { asked.contains { $0 == GoalName($0.kind) } }

    /// The goals of which every cell in every epoch is as the sum's.
    package var asSums: [GoalName] {
        asked.filter { goal in
            let sum = GoalName(goal.kind)
            return goal != sum
                && epochs.allSatisfy { epoch in
                    func answers(_ name: GoalName) -> [[EpochAnswer]] {
                        epoch.cells.filter { $0.consequence == name.id }
                            .map { [$0.alone, $0.kept] }
                    }
                    return answers(goal) == answers(sum)
                }
        }
    }

    /// The same without the assets and workloads by themselves, where everything together was asked
    /// about too.
    package var ofSums: TimelineFindings {
        hasSums ? keeping { $0 == GoalName($0.kind) } : self
    }

    /// The same of some goals alone.
    package func keeping(_ isKept: (GoalName) -> Bool) -> TimelineFindings {
        func isTold(_ row: some AboutGoal) -> Bool {
            GoalName(id: row.consequence).map(isKept) ?? true
        }
        var result = self
        for place in epochs.indices {
            result.epochs[place].cells.removeAll { !isTold($0) }
            result.epochs[place].differences.removeAll { !isTold($0) }
            result.epochs[place].dated.removeAll { !isTold($0) }
        }
        for place in undated.indices {
            for effect in undated[place].effects.indices {
                result.undated[place].effects[effect].differences.removeAll { !isTold($0) }
            }
        }
        return result
    }
}
