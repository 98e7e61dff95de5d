import Glibc
import ModelFormat
import Synchronization

/// Whether work should end early: because its time is up, because it takes too much memory, or
/// because somebody pressed Ctrl-C or asked the program to end.
///
/// The first signal asks for what is found so far; a second one ends the program at once. That needs
/// no state of ours: whoever takes the first signal gives it its usual effect back, and that it has
/// it again is what is looked for.
final class StopRequest: Sendable {
    /// When the time is up.
    let deadline: ContinuousClock.Instant?
    private let memory: Int?
    /// The signals that are listened to: not those that whoever started the program ignores.
    private let signals: [Int32]
    private let state: Mutex<State>

    private struct State {
        var isDue = false
        var isSignalled = false
        /// Signals and memory are looked at no sooner, since both ask the system.
        var nextLook: ContinuousClock.Instant
        var nextWeighing: ContinuousClock.Instant
    }

    /// Gives back a signal its usual effect before it is taken.
    private static let resetting = Int32(bitPattern: 0x8000_0000)

    /// Begins to listen.
    ///
    /// - Parameters:
    ///   - seconds: how long the work may take; for ever when `nil`.
    ///   - memory: how many bytes the program may use; without limit when `nil`.
    init(after seconds: Double?, memory: Int? = nil) {
        let now = ContinuousClock.now
        // More than a century would overflow the clock, and nobody waits for it.
        deadline = seconds.map { now + .seconds(min($0, 3_000_000_000)) }
        self.memory = memory
        state = Mutex(State(nextLook: now, nextWeighing: now))
        signals = [SIGINT, SIGTERM].filter { !IgnoredSignals.contain($0) }
        let isEither = signals.count == 2
        for signal in signals { Self.listen(to: signal, isEither: isEither) }
    }

    /// Whether to stop; once it is so it stays so.
    func isDue(at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            if state.isDue { return true }
            if let deadline, now >= deadline { state.isDue = true }
            look(&state, at: now)
            if let memory, now >= state.nextWeighing {
                state.nextWeighing = now + .milliseconds(20)
                if ProcessMemory.inUse > memory { state.isDue = true }
            }
            return state.isDue
        }
    }

    /// Whether a signal has come, whatever the clock and the memory say; once it is so it stays so.
    func isSignalled(at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            look(&state, at: now)
            return state.isSignalled
        }
    }

    /// Looks whether a signal has come, at most every millisecond.
    private func look(_ state: inout State, at now: ContinuousClock.Instant) {
        guard !state.isSignalled, now >= state.nextLook else { return }
        state.nextLook = now + .milliseconds(1)
        guard signals.contains(where: Self.wasTaken) else { return }
        (state.isSignalled, state.isDue) = (true, true)
    }

    /// Whether a signal has come, looked at now.
    var hasSignal: Bool { signals.contains(where: Self.wasTaken) }

    /// Gives signals their usual effect back.
    func finish() { for number in signals { signal(number, SIG_DFL) } }

    private static func listen(to signal: Int32, isEither: Bool) {
        var action = sigaction()
        sigemptyset(&action.sa_mask)
        action.sa_flags = SA_RESTART | resetting
        if isEither {
            // Whichever of the two comes second ends the program.
            action.__sigaction_handler.sa_handler = { _ in
                Glibc.signal(SIGINT, SIG_DFL)
                Glibc.signal(SIGTERM, SIG_DFL)
            }
        } else {
            action.__sigaction_handler.sa_handler = { _ in }
        }
        sigaction(signal, &action, nil)
    }

    /// Whether a signal that was listened to has come.
    private static func wasTaken(_ signal: Int32) -> Bool {
        var action = sigaction()
        sigaction(signal, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 0
    }
}
