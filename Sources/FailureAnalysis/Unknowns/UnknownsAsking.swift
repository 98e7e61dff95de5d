import AttackGraph
import ThreatGraph

/// The questions about a model's completions, put one after another, with what settles each
/// statement.
struct UnknownsAsking {
    var sides: CompletionSides
    let statements: UnknownsStatements
    let assertions: SourceAssertions
    private let unknowns: [Unknown]
    private(set) var answers = UnknownsStatements.Answers()
    private(set) var headlines: [HeadlineFinding] = []
    /// The answers about each goal.
    private var known: [GoalName: UnknownsStatements.Answers] = [:]
    /// How many of the statements are settled.
    private var settled = 0

    init(sides: CompletionSides, statements: UnknownsStatements, unknowns: [Unknown]) {
        self.sides = sides
        self.statements = statements
        self.unknowns = unknowns
        assertions = SourceAssertions(unknowns)
    }

    /// Asks about one goal.
    mutating func ask(about goal: GoalName) {
        let found = statements.answers(about: goal, from: &sides)
        known[goal] = found
        answers.add(found)
    }

    /// Asks about goals besides sums that were asked about, with as much work again: what is so of
    /// each by itself takes nothing from what is so of all together.
    ///
    /// - Returns: Those that are as their sums in everything, of which no statement is repeated.
    mutating func ask(aboutEachOf goals: [GoalName]) -> [GoalName] {
        let work = statements.work
        if !goals.isEmpty { work.renew() }
        var asSums: [GoalName] = []
        for goal in goals where !work.isSpent() {
            var found = statements.answers(about: goal, from: &sides)
            if !work.isSpent(), let sum = known[GoalName(goal.kind)], found.isSame(as: sum) {
                asSums.append(goal)
                found.headlines = []
            }
            answers.add(found)
            settle()
        }
        return asSums
    }

    /// Finds what settles the statements that are not settled yet, as far as work allows.
    mutating func settle() {
        let open = answers.headlines.dropFirst(settled)
        settled = answers.headlines.count
        for statement in open where !statements.work.isSpent(before: sides.workPerQuestion) {
            headlines.append(
                sides.finding(
                    statement, of: unknowns, assertions,
                    certificates: statements.options.certificates))
        }
    }
}
