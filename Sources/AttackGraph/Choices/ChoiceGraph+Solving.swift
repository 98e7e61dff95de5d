import Formulas
import Networks

extension ChoiceGraph {
    /// The completions in which each goal follows.
    ///
    /// - Parameters:
    ///   - failures: Who has failed, and in which completions.
    ///   - tier: The attacker's tier, 0…5; 6 stands for a capability above every level.
    ///   - diagrams: The store of the steps' and failures' sets.
    /// - Returns: One set for each of `goals`.
    /// - Complexity: O(*s*) operations on sets a sweep for *s* steps; one sweep without cycles, at
    ///   most as many as a component has facts with them.
    public func derivable(
        under failures: [ChoiceFailure], tier: Int, in diagrams: inout ChoiceDiagrams
    ) -> [ChoiceDiagram] {
        let passable = passable(under: failures, tier: tier, in: &diagrams)
        var values = [ChoiceDiagram](repeating: .never, count: stepRuns.count)
        for component in components {
            var hasChanged = true
            while hasChanged {
                hasChanged = false
                for fact in component.nodes {
                    let before = values[fact]
                    var value = before
                    for step in stepRuns[fact] where passable[step] != .never {
                        if value == .always { break }
                        let fires = premises[steps[step].premises].reduce(passable[step]) {
                            diagrams.and($0, values[$1])
                        }
                        value = diagrams.or(value, fires)
                    }
                    values[fact] = value
                    hasChanged = hasChanged || value != before
                }
                if !component.isCyclic { break }
            }
        }
        return goalPlaces.map { $0.map { values[$0] } ?? .never }
    }

    /// The completions in which each step exists and every lock on it is open.
    func passable(
        under failures: [ChoiceFailure], tier: Int, in diagrams: inout ChoiceDiagrams
    ) -> [ChoiceDiagram] {
        var conditions: [String: [ChoiceFailure]] = [:]
        for failure in failures { conditions[failure.party, default: []].append(failure) }
        let open = locks.map {
            Self.opening(of: $0, under: conditions, tier: tier, in: &diagrams)
        }
        return steps.map { step in
            stepLocks[step.locks].reduce(step.exists) { diagrams.and($0, open[$1]) }
        }
    }

    /// The completions in which a lock is open.
    private static func opening(
        of lock: LockExpression, under failures: [String: [ChoiceFailure]], tier: Int,
        in diagrams: inout ChoiceDiagrams
    ) -> ChoiceDiagram {
        func openings(_ parts: [LockExpression]) -> [ChoiceDiagram] {
            parts.map { opening(of: $0, under: failures, tier: tier, in: &diagrams) }
        }
        switch lock {
        case .leaf(let leaf):
            if let level = leaf.level, tier > level { return .always }
            return (failures[leaf.party] ?? []).reduce(.never) { value, failure in
                failure.modes.isDisjoint(with: leaf.modes)
                    ? value : diagrams.or(value, failure.occurs)
            }
        case .all(let parts):
            return openings(parts).reduce(.always) { diagrams.and($0, $1) }
        case .any(let parts):
            return openings(parts).reduce(.never) { diagrams.or($0, $1) }
        case .atLeast(let count, let parts):
            // reached[j]: at least j of the parts so far are open; counted down, so that one part
            // cannot count twice.
            var reached = [ChoiceDiagram](repeating: .never, count: max(0, count) + 1)
            reached[0] = .always
            for part in openings(parts) {
                for count in stride(from: reached.count - 1, to: 0, by: -1) {
                    reached[count] = diagrams.or(
                        reached[count], diagrams.and(reached[count - 1], part))
                }
            }
            return reached[reached.count - 1]
        }
    }

    /// The same graph with some choices left open: each step exists wherever some pick of them
    /// makes it exist, or only wherever every pick does.
    ///
    /// What follows in the first contains what follows in this graph, and that contains what
    /// follows in the second, since more steps never take a fact away.
    public func bounded(
        freeing choices: Set<Int>, upper isUpper: Bool, in diagrams: inout ChoiceDiagrams
    ) -> ChoiceGraph {
        let steps = steps.map { step in
            Step(
                exists: diagrams.quantified(step.exists, over: choices, anyPick: isUpper),
                premises: step.premises, locks: step.locks, barriers: step.barriers)
        }
        return ChoiceGraph(self, steps: steps)
    }

    private init(_ other: ChoiceGraph, steps: [Step]) {
        goals = other.goals
        goalPlaces = other.goalPlaces
        facts = other.facts
        stepRuns = other.stepRuns
        self.steps = steps
        premises = other.premises
        locks = other.locks
        stepLocks = other.stepLocks
        components = other.components
    }

    /// The choices that any step depends on, ascending.
    public func choices(in diagrams: ChoiceDiagrams) -> [Int] {
        Set(Set(steps.map(\.exists)).flatMap { diagrams.support(of: $0) }).sorted()
    }
}
