import FailureAnalysis

/// What was found, so that the same is not worked out twice: answers, by what was asked of which model,
/// and of models that differ the goals that are the same in them.
package final class AnswerStore: Sendable {
    /// The most bytes of answers and keys that are kept.
    package static let usualCapacity = 64 << 20

    private let answers: RecentStore<String, Solution>
    private let goals: RecentStore<FewestFailuresAnalyser.Subject, FewestFailuresAnalyser.Answer?>

    /// Makes an empty store; one of no bytes keeps nothing.
    ///
    /// - Parameter capacity: the most bytes of answers; of goals a quarter of it is kept.
    package init(capacity: Int = AnswerStore.usualCapacity) {
        answers = RecentStore(capacity: capacity)
        goals = RecentStore(capacity: capacity / 4)
    }

    /// How often an answer was asked for, and how often it was there.
    package var count: StoreCount { answers.count }

    /// How often a goal was asked about in a model that was new, and how often it was the same as one
    /// in a model before.
    package var goalCount: StoreCount { goals.count }

    /// The answer to a question, worked out where it is not there.
    func solution(of key: String, otherwise solve: () throws -> Solution) throws -> Solution {
        try answers.value(of: key, size: { $0.size + key.utf8.count }, otherwise: solve)
    }

    /// What a goal takes, worked out where no other was the same.
    func answer(
        about goal: FewestFailuresAnalyser.Subject,
        otherwise solve: () throws(AnalysisError) -> FewestFailuresAnalyser.Answer?
    ) throws(AnalysisError) -> FewestFailuresAnalyser.Answer? {
        try goals.value(
            of: goal,
            size: { answer in
                answer.map { $0.reduce(goal.byteCount + 200) { $0 + 64 + 16 * $1.count } }
            }, otherwise: solve)
    }
}

/// What was found of a set-up.
struct Solution: Hashable, Sendable {
    /// The exit status with which a run that asks the same ends.
    var status: Int32
    /// The answer as JSON on one line.
    var answer: String
    /// What the answer says in columns, by their names; empty where nobody asks for columns.
    var cells: [String: String]

    /// Some of the memory that it takes.
    fileprivate var size: Int {
        let cells = cells.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count + 64 }
        return answer.utf8.count + cells + 200
    }
}
