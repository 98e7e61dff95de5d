import FailureAnalysis
import Glibc
import Synchronization

/// What standard error says of work that takes more than a second: on a terminal one line that is
/// written over, elsewhere a line every ten seconds.
///
/// No thread writes it: whoever works asks now and then whether to stop, and tells how far it is by
/// that.
final class ProgressNotice: Sendable {
    private let isQuiet: Bool
    private let isTerminal: Bool
    private let begin: ContinuousClock.Instant
    private let deadline: ContinuousClock.Instant?
    private let state: Mutex<State>

    private struct State {
        var stage: WorkStage?
        var stageBegin: ContinuousClock.Instant
        var nextLine: ContinuousClock.Instant
        /// Whether a line stands on the terminal that is not finished.
        var hasLine = false
    }

    /// What takes the cursor to the beginning of its line and clears it.
    private static let clearing = "\r\u{1B}[K"

    /// Begins to measure time.
    ///
    /// - Parameter deadline: when the work's time is up; `nil` where nobody set one.
    init(isQuiet: Bool, deadline: ContinuousClock.Instant?) {
        self.isQuiet = isQuiet
        self.deadline = deadline
        isTerminal = isatty(STDERR_FILENO) == 1
        begin = .now
        state = Mutex(
            State(stageBegin: begin, nextLine: begin + .seconds(isTerminal ? 1 : 10)))
    }

    /// Hears how far work is, and says so when it is time.
    func tell(_ progress: WorkProgress, at now: ContinuousClock.Instant) {
        if isQuiet { return }
        state.withLock { state in
            if state.stage != progress.stage {
                state.stage = progress.stage
                state.stageBegin = now
            }
            guard now >= state.nextLine else { return }
            let line = ProgressLine(
                progress: progress, elapsed: now - begin, inStage: now - state.stageBegin,
                untilDeadline: deadline.map { $0 - now })
            if isTerminal {
                state.nextLine = now + .milliseconds(200)
                state.hasLine = true
                StandardError.write(Self.clearing + line.text)
            } else {
                state.nextLine = now + .seconds(10)
                StandardError.print(line.text)
            }
        }
    }

    /// Takes away the line that is not finished.
    func finish() {
        state.withLock { state in
            if state.hasLine { StandardError.write(Self.clearing) }
            state.hasLine = false
        }
    }
}
