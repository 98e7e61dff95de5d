import AttackGraph
import DecisionDiagrams
import ThreatGraph

/// Answers all rows in layers: first who suffices alone, for every row; then what the work left
/// allows, a little for every question before much for one.
///
/// Questions that are the same are solved once: a root level where every root is a party's own, a
/// bypass in which no lab matters. Where a lab matters, the coalitions of a bypass are those of the
/// whole question in which no lab takes part, as far as that one is solved.
struct ExposureSurvey {
    private let solver: ExposureSolver
    private var meter: WorkMeter
    private let work: Int
    private var rows: [Row] = []
    private var questions: [Question] = []
    private var places: [Key: Int] = [:]
    /// How many searches were made: who suffices alone, or larger coalitions, of one question.
    private(set) var searches = 0

    /// A row, and the questions that answer it: one, or several of which it is the disjunction.
    private struct Row {
        let row: ExposureRow
        let answers: [Answer]
    }

    /// A row of one goal and its variables, and the question that answers it.
    private struct Answer {
        let row: ExposureRow
        let question: Int
        /// The place in the row of each variable of the question; `nil` where they are the same.
        let places: [Int?]?
    }

    private struct Question {
        var progress: CoalitionProgress
        /// A question with these variables and more, and their places here.
        let source: (question: Int, places: [Int?])?
    }

    /// What makes two questions one, whatever their variables are called.
    private struct Key: Hashable {
        let goal: FactIndex
        let failures: [[PartyFailure]]
        let tiers: [Int]
    }

    init(_ solver: ExposureSolver, meter: WorkMeter) {
        self.solver = solver
        self.meter = meter
        work = meter.left
    }

    /// Adds a row, with who suffices alone in it.
    ///
    /// - Parameter own: what can fail; what can at the level when `nil`.
    mutating func add(
        _ consequence: Consequence, at level: AnswerLevel, over own: [FailureVariable]? = nil,
        tiers asked: [Int]? = nil
    ) {
        let variables = own ?? solver.variables(for: consequence, at: level)
        let tiers = consequence.isTiered ? asked ?? solver.options.tiers : [0]
        let row = ExposureRow(
            consequence: consequence, level: level, variables: variables, tiers: tiers, lists: [])
        let questions =
            own.map { [(goal: consequence.goal, variables: $0)] }
            ?? solver.questions(for: consequence, at: level)
        rows.append(
            Row(
                row: row,
                answers: questions.map { question in
                    answer(
                        questions.count == 1 && question.goal == consequence.goal
                            ? row : row.part(goal: question.goal, variables: question.variables))
                }))
    }

    /// The question of a row, with who suffices alone in it; one that is known is not put again.
    private mutating func answer(_ row: ExposureRow) -> Answer {
        let (variables, tiers, goal) = (row.variables, row.tiers, row.consequence.goal)
        let key = Key(goal: goal, failures: variables.map(\.failures), tiers: tiers)
        if let known = places[key] { return Answer(row: row, question: known, places: nil) }
        let source = source(of: row)
        if let source, source.isSame {
            return Answer(row: row, question: source.question, places: source.places)
        }
        places[key] = questions.count
        if let source {
            questions.append(
                Question(
                    progress: questions[source.question].progress.restricted(
                        to: variables, places: source.places),
                    source: (source.question, source.places)))
        } else {
            searches += 1
            questions.append(
                Question(
                    progress: solver.search.lone(
                        goal, over: variables, tiers: tiers, meter: &meter),
                    source: nil))
        }
        return Answer(row: row, question: questions.count - 1, places: nil)
    }

    /// The question of which a bypass asks a part: the same with the labs in it.
    ///
    /// - Returns: The question, the places of its variables in the row, and whether no lab matters
    ///   in it, so that the two are the same; `nil` where the one says nothing of the other, since
    ///   a cause that is kept fails a lab that matters.
    private func source(
        of row: ExposureRow
    ) -> (question: Int, places: [Int?], isSame: Bool)? {
        guard row.level.isLabBypassed,
            let whole = rows.lazy.flatMap(\.answers).first(where: {
                $0.row.consequence.id == row.consequence.id && $0.row.tiers == row.tiers
                    && $0.row.consequence.goal == row.consequence.goal
                    && $0.row.level == (row.level.countsRoots ? .root : .party)
                    && $0.places == nil
            })
        else { return nil }
        var places = [Int?](repeating: nil, count: whole.row.variables.count)
        var next = 0
        var keepsFailures = true
        for (place, variable) in whole.row.variables.enumerated() {
            guard next < row.variables.count, row.variables[next].id == variable.id else {
                continue
            }
            if row.variables[next].failures != variable.failures { keepsFailures = false }
            places[place] = next
            next += 1
        }
        guard next == row.variables.count else { return nil }
        // A lab's own failure is in every mode, so a lab matters only where that does.
        let isSame = questions[whole.question].progress.relevant.allSatisfy { places[$0] != nil }
        return isSame || keepsFailures ? (whole.question, places, isSame) : nil
    }

    /// How much of the work each question may take in a round: a part of this many.
    private static let rounds = [256, 32, 4, 1]

    /// Looks for larger coalitions, as far as the work goes.
    ///
    /// - Parameter order: The largest that are wanted; all when `nil`.
    mutating func deepen(upTo order: Int?) {
        if order == 1 { return }
        for (round, share) in Self.rounds.enumerated() {
            for place in questions.indices {
                adopt(at: place)
                if questions[place].progress.isComplete { continue }
                // What the whole question may tell soon is not asked again at first.
                if questions[place].source != nil, round == 0 { continue }
                searches += 1
                solver.search.deepen(
                    &questions[place].progress, upTo: order, allowance: work / share,
                    meter: &meter)
            }
        }
    }

    /// Takes over what the whole question knows more.
    private mutating func adopt(at place: Int) {
        guard let source = questions[place].source else { return }
        questions[place].progress.adopt(
            questions[source.question].progress, places: source.places)
    }

    /// The rows, in the order in which they were added.
    var answers: [ExposureRow] {
        rows.map { row in
            let parts = row.answers.map { answer in
                let progress = questions[answer.question].progress
                return answer.row.with(
                    lists: answer.places.map { places in
                        progress.lists.map { list in
                            list.restricted(to: places, relevant: progress.relevant)
                        }
                    } ?? progress.lists)
            }
            return parts.count == 1 ? parts[0] : row.row.joining(parts)
        }
    }

    /// What ended the search, when coalitions up to a size were wanted.
    func ending(upTo order: Int?) -> Extent.Ending {
        let isAnswered = questions.allSatisfy { question in
            question.progress.isComplete
                || order.map { question.progress.isComplete(upTo: $0) } ?? false
        }
        if isAnswered { return .answered }
        return meter.isStopped() ? .stopped : .effortSpent
    }

    /// The work that is left.
    var rest: WorkMeter { meter }
}

extension ExposureRow {
    fileprivate func with(lists: [CoalitionList]) -> ExposureRow {
        ExposureRow(
            consequence: consequence, level: level, variables: variables, tiers: tiers,
            lists: lists)
    }
}
