import FailureAnalysis
import Synchronization

/// Says to stop from the *n*-th question on, and counts the questions.
final class CountedWatch: Sendable {
    private let limit: Int
    private let isForSignals: Bool
    private let questions = Atomic<Int>(0)

    /// - Parameters:
    ///   - limit: how many questions are answered with no; all when `nil`.
    ///   - isForSignals: whether it stops while a model is compiled too, as a signal does and a
    ///     clock does not.
    init(stoppingAfter limit: Int? = nil, asSignal isForSignals: Bool = false) {
        self.limit = limit ?? .max
        self.isForSignals = isForSignals
    }

    var watch: WorkWatch {
        WorkWatch { progress in
            if progress.stage == .compiling, !self.isForSignals { return false }
            return self.questions.wrappingAdd(1, ordering: .relaxed).oldValue >= self.limit
        }
    }

    /// How often it was asked.
    var asked: Int { questions.load(ordering: .relaxed) }

    /// Some work done whole, and stopped.
    struct Runs<Answer> {
        let whole: Answer
        /// The answers by the question at which it was stopped.
        let stopped: [(question: Int, answer: Answer)]
    }

    /// Does some work whole, and then stopped at every question that it asks, or at 60 of them where
    /// it asks more.
    static func sweep<Answer>(
        asSignal isForSignals: Bool = false, _ work: (WorkWatch) throws -> Answer
    ) throws -> Runs<Answer> {
        let all = CountedWatch(asSignal: isForSignals)
        let whole = try work(all.watch)
        let step = max(1, all.asked / 60)
        return Runs(
            whole: whole,
            stopped: try stride(from: 0, through: all.asked, by: step).map {
                (
                    $0,
                    try work(CountedWatch(stoppingAfter: $0, asSignal: isForSignals).watch)
                )
            })
    }
}
