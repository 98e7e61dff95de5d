import AttackGraph
import ThreatGraph

extension UnknownsAnalyser {
    /// The positions of the model, each beside what the model says, as written and over all
    /// completions.
    ///
    /// What was not gone through when work ended is left undecided. Nothing that is found depends on
    /// a position.
    ///
    /// - Complexity: as `findings(digest:)`, for the questions that positions ask, and once more for
    ///   the model as written.
    package func positions() -> [PositionFinding] {
        if model.positions.isEmpty { return [] }
        let work = SharedWork(options.effort, watch: watch, in: .completions)
        // The model as written is one completion: what it says does not wait for the others.
        let first = SharedWork(options.effort, watch: watch, in: .completions)
        // Sets as large as the largest that is asked about are tried, some more at most.
        let asked =
            model.positions.flatMap(\.expectations)
            .map { max(($0.atLeast ?? 1) - 1, $0.atMost ?? 0) }.max() ?? 0
        let order = max(options.maximumOrder, min(asked, Self.largestExpected))
        let written = asWritten.judge(maximumOrder: order, within: first)
        let completions = judge(maximumOrder: order, within: work)
        return model.positions.map { position in
            let judged = completions?[position.id]
            let here = written?[position.id]
            func answer(_ expected: (JudgedPosition) -> JudgedSet?) -> ExpectedAnswer {
                ExpectedAnswer(
                    holdsAsWritten: here.flatMap(expected)?.holds,
                    completions: judged.flatMap(expected)?.count)
            }
            return PositionFinding(
                position: position,
                answer: position.expectations.isEmpty ? nil : answer(\.all),
                expectations: position.expectations.indices.map { place in
                    answer { $0.expectations[place] }
                }, completionCount: judged?.completionCount ?? 0, decisive: judged?.decisive ?? [])
        }
    }

    /// The largest sets of failures that are tried for the sake of a position.
    private static let largestExpected = 8

    /// The model as written, with nothing left open.
    private var asWritten: UnknownsAnalyser { UnknownsAnalyser(closing: self) }

    /// What each position comes to over all completions; `nil` where they cannot be gone through.
    private func judge(
        maximumOrder: Int, within work: SharedWork
    ) -> [PositionID: JudgedPosition]? {
        var limits = options
        limits.maximumOrder = maximumOrder
        guard
            let (unknowns, compiled) = try? conditional(
                within: work, asking: Set(model.positions.flatMap(\.expectations).map(\.goal))),
            let count = compiled.diagrams.completionCount, count < 1 << 62
        else { return nil }
        var sides = CompletionSides(compiled, unknowns: unknowns, options: limits, work: work)
        var judged: [PositionID: JudgedPosition] = [:]
        for position in model.positions {
            var all = BoundedSet(lower: .always, upper: .always)
            var expectations: [JudgedSet] = []
            for expectation in position.expectations {
                // Where nothing is stated that could come about, nothing is proved of it.
                let set =
                    model.mayLeaveOut(expectation.goal.kind)
                    ? BoundedSet(lower: .never, upper: .always)
                    : sides.holds(expectation, spending: work)
                expectations.append(sides.judged(set))
                all = sides.both(all, set)
            }
            var decisive: [(name: String, count: Int)] = []
            if sides.isExact, all.lower == all.upper {
                for (number, unknown) in unknowns.enumerated() {
                    let pivotal = sides.diagrams.pivotal(number, for: all.lower)
                    let size = sides.diagrams.count(pivotal)
                    if size > 0 { decisive.append((unknown.id.rawValue, size)) }
                }
                decisive.sort { ($1.count, $0.name) < ($0.count, $1.name) }
            }
            judged[position.id] = JudgedPosition(
                all: sides.judged(all), expectations: expectations, completionCount: count,
                decisive: decisive.map(\.name))
        }
        return judged
    }
}

/// What a position comes to over some completions.
private struct JudgedPosition {
    let all: JudgedSet
    let expectations: [JudgedSet]
    let completionCount: Int
    let decisive: [String]
}

/// A set of completions, as it is told.
private struct JudgedSet {
    /// Whether all are in it; `nil` where some are and some are not, or it is not proved.
    let holds: Bool?
    /// How many are in it; `nil` where only bounds are known.
    let count: Int?
}

extension CompletionSides {
    fileprivate func judged(_ set: BoundedSet) -> JudgedSet {
        let isKnown = set.lower == set.upper
        return JudgedSet(
            holds: set.lower == .always ? true : set.upper == .never ? false : nil,
            count: isKnown ? diagrams.count(set.lower) : nil)
    }

    /// The completions in both of two sets.
    fileprivate mutating func both(_ left: BoundedSet, _ right: BoundedSet) -> BoundedSet {
        BoundedSet(
            lower: diagrams.and(left.lower, right.lower),
            upper: diagrams.and(left.upper, right.upper))
    }

    /// The completions in which an expectation is met.
    ///
    /// Orders never rise with the tier, so at least so many are needed at every tier if they are at
    /// the highest, and at most so many if they are at the lowest.
    fileprivate mutating func holds(
        _ expectation: ExpectedOrder, spending work: SharedWork
    ) -> BoundedSet {
        let goal = expectation.goal
        let kind = goal.kind
        var set = BoundedSet(lower: .always, upper: .always)
        if let number = expectation.atLeast {
            let tier = kind.isTiered ? expectation.tier?.rawValue ?? 5 : 0
            let fewer = suffices(number - 1, goal, expectation.level, tier: tier, work)
            set = both(set, not(fewer))
        }
        if let number = expectation.atMost {
            let tier = kind.isTiered ? expectation.tier?.rawValue ?? 1 : 0
            set = both(set, suffices(number, goal, expectation.level, tier: tier, work))
        }
        return set
    }

    /// The completions in which at most so many failures suffice; bounds where larger sets were not
    /// tried.
    private mutating func suffices(
        _ number: Int, _ goal: GoalName, _ level: AnswerLevel, tier: Int,
        _ work: SharedWork
    ) -> BoundedSet {
        if work.isSpent() { return BoundedSet(lower: .never, upper: .always) }
        let (few, many) = orders(of: goal, at: level, tier: tier)
        return BoundedSet(
            lower: few.suffice(number) ?? few.atMost.last ?? .never,
            upper: many.suffice(number) ?? diagrams.not(many.none))
    }
}
