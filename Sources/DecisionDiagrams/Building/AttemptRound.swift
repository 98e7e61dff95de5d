internal import Synchronization

/// Attempts of which the first to finish within a budget is wanted: the first in their sequence,
/// not in time.
///
/// Several threads may work on them; what comes out does not depend on how many.
struct AttemptRound: Sendable {
    /// In the order in which they are preferred.
    let attempts: [DiagramAttempt]
    /// The most nodes of each diagram of an attempt.
    let budget: Int
    /// Whether attempts that fail now are never tried again, so that their memory can go.
    let isLast: Bool

    /// Advances attempts until the first that finishes is known.
    ///
    /// - Parameters:
    ///   - workers: the most threads that work, this one counted.
    ///   - meter: what may be spent. Only one thread heeds how much: what several spend in the same
    ///     time depends on the machine. All heed a stop.
    /// - Returns: its place; `nil` if none finishes. Attempts before it have used up the budget.
    func run(workers: Int, meter: inout WorkMeter) -> Int? {
        let helpers = min(workers, attempts.count) - 1
        guard helpers > 0 else {
            for (place, attempt) in attempts.enumerated() where !meter.isSpent {
                if attempt.advance(to: budget, spending: &meter) { return place }
                if isLast { attempt.giveUp() }
            }
            return nil
        }
        let isStopped = meter.isStopped
        let board = Board()
        let threads = (0..<helpers).compactMap { _ in
            WorkThread(stackSize: Self.stackSize) { work(by: board, unless: isStopped) }
        }
        work(by: board, unless: isStopped)
        for thread in threads { thread.join() }
        return board.winner
    }

    /// As much as the first thread of a process has: the operations recurse once a level.
    private static let stackSize = 1 << 23

    private func work(by board: Board, unless isStopped: @escaping @Sendable () -> Bool) {
        while !isStopped(), let place = board.next(of: attempts.count) {
            if attempts[place].advance(
                to: budget, unless: { _ in board.isCalledOff(place) || isStopped() })
            {
                board.finish(place)
            } else if isLast {
                attempts[place].giveUp()
            }
        }
    }

    /// Which attempt is whose, and which has finished.
    private final class Board: Sendable {
        private struct State {
            var next = 0
            var winner: Int?
        }

        private let state = Mutex(State())

        var winner: Int? { state.withLock { $0.winner } }

        /// The next attempt to work on, if one is still wanted.
        func next(of count: Int) -> Int? {
            state.withLock { state in
                guard state.next < min(count, state.winner ?? count) else { return nil }
                state.next += 1
                return state.next - 1
            }
        }

        /// Whether an attempt that is preferred to this one has finished.
        func isCalledOff(_ place: Int) -> Bool {
            state.withLock { $0.winner.map { $0 < place } ?? false }
        }

        func finish(_ place: Int) {
            state.withLock { $0.winner = min($0.winner ?? place, place) }
        }
    }
}
