import Glibc
import Synchronization

/// Whether work should end early: because its time is up, or because somebody pressed Ctrl-C or asked
/// the program to end.
///
/// The first signal asks for what is found so far; a second one ends the program as usual. Signals
/// are held back while work goes on and looked for when it is asked whether to stop, so that no
/// thread and no handler is needed.
final class StopRequest: Sendable {
    private let deadline: ContinuousClock.Instant?
    private let wasAsked = Atomic(false)

    /// The signals that ask to stop.
    private static let signals = [SIGINT, SIGTERM]

    /// Begins to listen.
    ///
    /// - Parameter seconds: how long the work may take; for ever when `nil`.
    init(after seconds: Double?) {
        // More than a century would overflow the clock, and nobody waits for it.
        deadline = seconds.map { ContinuousClock.now + .seconds(min($0, 3_000_000_000)) }
        Self.hold(SIG_BLOCK)
    }

    deinit { Self.hold(SIG_UNBLOCK) }

    /// Whether to stop.
    var isDue: Bool {
        if wasAsked.load(ordering: .relaxed) { return true }
        if Self.takeSignal() {
            wasAsked.store(true, ordering: .relaxed)
            Self.hold(SIG_UNBLOCK)
            return true
        }
        return deadline.map { ContinuousClock.now >= $0 } ?? false
    }

    /// Whether one of the signals has come; it is taken away.
    private static func takeSignal() -> Bool {
        var pending = sigset_t()
        guard sigpending(&pending) == 0 else { return false }
        var awaited = sigset_t()
        sigemptyset(&awaited)
        for signal in signals where sigismember(&pending, signal) == 1 {
            sigaddset(&awaited, signal)
        }
        guard signals.contains(where: { sigismember(&awaited, $0) == 1 }) else { return false }
        var none = timespec()
        return sigtimedwait(&awaited, nil, &none) > 0
    }

    private static func hold(_ how: Int32) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        pthread_sigmask(how, &set, nil)
    }
}
