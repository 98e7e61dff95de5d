import Dispatch
import Glibc
import Synchronization

/// Whether work should end early: because its time is up, or because somebody pressed Ctrl-C or asked
/// the program to end.
///
/// The first signal asks for what is found so far; a second one ends the program as usual.
///
/// - Note: `@unchecked Sendable` since the compiler does not know that sources of Dispatch may be
///   used from every thread; nothing here changes after `init` but the atomic flag.
final class StopRequest: @unchecked Sendable {
    /// Whether Ctrl-C was pressed; set on another thread.
    private final class Flag: Sendable {
        let isUp = Atomic(false)
    }

    private let deadline: ContinuousClock.Instant?
    private let wasPressed = Flag()
    private let sources: [any DispatchSourceSignal]

    /// The signals that ask to stop.
    private static let signals = [SIGINT, SIGTERM]

    /// Begins to listen.
    ///
    /// - Parameter seconds: how long the work may take; for ever when `nil`.
    init(after seconds: Double?) {
        // More than a century would overflow the clock, and nobody waits for it.
        deadline = seconds.map { ContinuousClock.now + .seconds(min($0, 3_000_000_000)) }
        let wasPressed = wasPressed
        sources = Self.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                for other in Self.signals { signal(other, SIG_DFL) }
                wasPressed.isUp.store(true, ordering: .relaxed)
            }
            source.activate()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
        for number in Self.signals { signal(number, SIG_DFL) }
    }

    /// Whether to stop.
    var isDue: Bool {
        if wasPressed.isUp.load(ordering: .relaxed) { return true }
        return deadline.map { ContinuousClock.now >= $0 } ?? false
    }
}
