import AttackGraph
import DecisionDiagrams
import ThreatGraph

/// Answers all rows in layers: first who suffices alone, for every row; then what the work left
/// allows, a little for every question before much for one.
///
/// Questions that are the same are solved once: a root level where every root is a party's own, a
/// bypass in which no lab matters.
struct ExposureSurvey {
    private let solver: ExposureSolver
    private var meter: WorkMeter
    private let work: Int
    private var rows: [(row: ExposureRow, question: Int)] = []
    private var questions: [CoalitionProgress] = []
    private var places: [Key: Int] = [:]

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
    mutating func add(
        _ consequence: Consequence, at level: AnswerLevel, tiers asked: [Int]? = nil
    ) {
        let variables = solver.variables(for: consequence, at: level)
        let tiers = consequence.isTiered ? asked ?? solver.options.tiers : [0]
        let key = Key(
            goal: consequence.goal, failures: variables.map(\.failures), tiers: tiers)
        let question: Int
        if let known = places[key] {
            question = known
        } else {
            question = questions.count
            places[key] = question
            questions.append(
                solver.search.lone(
                    consequence.goal, over: variables, tiers: tiers, meter: &meter))
        }
        rows.append(
            (
                ExposureRow(
                    consequence: consequence, level: level, variables: variables, tiers: tiers,
                    lists: []), question
            ))
    }

    /// How much of the work each question may take in a round: a part of this many.
    private static let rounds = [256, 32, 4, 1]

    /// Looks for larger coalitions, as far as the work goes.
    ///
    /// - Parameter order: The largest that are wanted; all when `nil`.
    mutating func deepen(upTo order: Int?) {
        if order == 1 { return }
        for share in Self.rounds {
            for place in questions.indices where !questions[place].isComplete {
                solver.search.deepen(
                    &questions[place], upTo: order, allowance: work / share, meter: &meter)
            }
        }
    }

    /// The rows, in the order in which they were added.
    var answers: [ExposureRow] {
        rows.map { row, question in row.with(lists: questions[question].lists) }
    }

    /// What ended the search, when coalitions up to a size were wanted.
    func ending(upTo order: Int?) -> Extent.Ending {
        let isAnswered = questions.allSatisfy {
            $0.isComplete || order.map($0.isComplete(upTo:)) ?? false
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
