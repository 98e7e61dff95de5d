import AttackGraph
import ThreatGraph

/// A statement about the model with the completions in which it holds.
struct UnknownsStatement {
    let about: GoalName
    let claim: HeadlineClaim
    let holds: BoundedSet
}

/// Puts every question about a model's completions.
struct UnknownsStatements {
    let options: UnknownsOptions
    /// How many completions there are.
    let count: Int
    /// What all of it may take.
    let work: SharedWork

    struct Answers {
        var headlines: [UnknownsStatement] = []
        var orders: [OrderInterval] = []
        var levels: [LevelInterval] = []
        var alone: [AloneFinding] = []

        mutating func add(_ other: Answers) {
            headlines += other.headlines
            orders += other.orders
            levels += other.levels
            alone += other.alone
        }

        /// Whether they are the same as others about something else.
        func isSame(as other: Answers) -> Bool {
            func aside<Row: AboutGoal & Equatable>(_ rows: [Row]) -> [Row] {
                rows.map { row in
                    var row = row
                    (row.what, row.of, row.longerThan) = ("", nil, nil)
                    return row
                }
            }
            return aside(orders) == aside(other.orders) && aside(levels) == aside(other.levels)
                && aside(alone) == aside(other.alone)
                && headlines.elementsEqual(other.headlines) {
                    $0.claim == $1.claim && $0.holds == $1.holds
                }
        }
    }

    /// The answers about one goal.
    func answers(about goal: GoalName, from sides: inout CompletionSides) -> Answers {
        var answers = Answers()
        let isTiered = goal.kind.isTiered
        let tiers = isTiered ? Set(options.tiers + [options.tier]).sorted() : [0]
        let asked = isTiered ? options.tier : 0
        for level in options.levels {
            for tier in tiers where !work.isSpent() {
                let orders = sides.orders(of: goal, at: level, tier: tier)
                let interval = interval(orders, goal, level, tier: tier, sides: &sides)
                answers.orders.append(interval)
                if tier == asked {
                    answers.headlines += orderStatements(
                        orders, interval, goal, level, tier: tier, sides: &sides)
                }
            }
        }
        if isTiered, !work.isSpent() { addLevels(of: goal, to: &answers, sides: &sides) }
        for level in [AnswerLevel.party, .root] where options.levels.contains(level) {
            for tier in tiers {
                addAlone(goal, level, tier: tier, to: &answers, sides: &sides)
            }
        }
        return answers
    }

    // MARK: Orders

    private func interval(
        _ orders: (below: ConditionalOrders, above: ConditionalOrders), _ goal: GoalName,
        _ level: AnswerLevel, tier: Int, sides: inout CompletionSides
    ) -> OrderInterval {
        let (below, above) = orders
        let lowest = above.atMost.firstIndex { $0 != .never }
        let isSettled = below.searched == nil && below.none == .never
        var counts: [CompletionsOfValue] = []
        var beyond = 0
        if sides.isExact {
            var seen = 0
            for (order, set) in below.atMost.enumerated() {
                let number = sides.diagrams.count(set) - seen
                if number > 0 {
                    counts.append(CompletionsOfValue(value: order, completions: number))
                }
                seen += number
            }
            let none = sides.diagrams.count(below.none)
            if none > 0 { counts.append(CompletionsOfValue(value: nil, completions: none)) }
            beyond = count - seen - none
        }
        let one = BoundedSet(
            lower: below.suffice(1) ?? .never, upper: above.suffice(1) ?? .always)
        return OrderInterval(
            consequence: goal.id, level: level, tier: goal.kind.isTiered ? tier : nil,
            lowest: lowest, highest: isSettled ? below.atMost.firstIndex(of: .always) : nil,
            searched: below.searched, counts: counts, beyond: beyond,
            oneFailureSuffices: sides.verdict(on: one))
    }

    /// "At least *n* must fail", for two and for every number at which completions differ.
    private func orderStatements(
        _ orders: (below: ConditionalOrders, above: ConditionalOrders),
        _ interval: OrderInterval, _ goal: GoalName, _ level: AnswerLevel, tier: Int,
        sides: inout CompletionSides
    ) -> [UnknownsStatement] {
        let lowest = interval.lowest ?? .max
        let highest = max(2, orders.below.atMost.count - 1, orders.above.atMost.count - 1)
        return (1...highest).compactMap { number in
            guard number == 2 || number > lowest,
                let few = orders.below.suffice(number - 1),
                let many = orders.above.suffice(number - 1)
            else { return nil }
            let holds = sides.not(BoundedSet(lower: few, upper: many))
            if number != 2, holds.lower == holds.upper, holds.lower == .never { return nil }
            return UnknownsStatement(
                about: goal,
                claim: .order(number, level: level, tier: goal.kind.isTiered ? tier : nil),
                holds: holds)
        }
    }

    // MARK: Levels

    private func addLevels(
        of goal: GoalName, to answers: inout Answers, sides: inout CompletionSides
    ) {
        /// What follows with no failure at each tier; the level is below the first at which it does.
        var follows: [BoundedSet] = []
        for tier in 0...5 {
            follows.append(sides.follows(goal, alone: nil, at: .party, tier: tier))
        }
        // SLn holds where nothing follows at OCn without a failure.
        let lowest = (0...5).last { follows[$0].upper == .never }
        let highest = (0...5).last { follows[$0].lower != .always }
        var counts: [CompletionsOfValue] = []
        if sides.isExact {
            let sizes = follows.map { sides.diagrams.count($0.lower) } + [count]
            for level in 0...5 where sizes[level + 1] > sizes[level] {
                counts.append(
                    CompletionsOfValue(value: level, completions: sizes[level + 1] - sizes[level]))
            }
            if sizes[0] > 0 { counts.append(CompletionsOfValue(value: nil, completions: sizes[0])) }
        }
        answers.levels.append(
            LevelInterval(
                consequence: goal.id, lowest: lowest, highest: highest, counts: counts))
        for level in 1...5 {
            let holds = sides.not(follows[level])
            let isVaried = holds.lower != .always && holds.upper != .never
            // Of the levels that are certain, the highest says all; the same of the impossible.
            guard isVaried || level == lowest || level == (highest ?? 0) + 1 else { continue }
            answers.headlines.append(
                UnknownsStatement(about: goal, claim: .level(level), holds: holds))
        }
    }

    // MARK: Alone

    private func addAlone(
        _ goal: GoalName, _ level: AnswerLevel, tier: Int, to answers: inout Answers,
        sides: inout CompletionSides
    ) {
        // A party by itself, with nobody whom it has a say in, says what the party says.
        for id in sides.causes(for: goal, at: level) {
            if work.isSpent() { return }
            let set = sides.follows(goal, alone: id, at: level, tier: tier)
            answers.alone.append(
                AloneFinding(
                    consequence: goal.id, level: level,
                    tier: goal.kind.isTiered ? tier : nil, id: id, verdict: sides.verdict(on: set),
                    completions: sides.count(set)))
            guard tier == (goal.kind.isTiered ? options.tier : 0) else { continue }
            answers.headlines.append(
                UnknownsStatement(
                    about: goal,
                    claim: .alone(id, level: level, tier: goal.kind.isTiered ? tier : nil),
                    holds: set))
        }
    }
}
