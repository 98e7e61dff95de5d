import Dispatch
import Glibc
import Synchronization

/// Whether work should end early: because its time is up, or because somebody pressed Ctrl-C.
///
/// The first Ctrl-C asks for the best found so far; a second one ends the program as usual.
final class StopRequest {
    /// Whether Ctrl-C was pressed; set on another thread.
    private final class Flag: Sendable {
        let isUp = Atomic(false)
    }

    private let deadline: ContinuousClock.Instant?
    private let wasPressed = Flag()
    private let source: any DispatchSourceSignal

    /// Begins to listen.
    ///
    /// - Parameter seconds: how long the work may take; for ever when `nil`.
    init(after seconds: Double?) {
        // More than a century would overflow the clock, and nobody waits for it.
        deadline = seconds.map { ContinuousClock.now + .seconds(min($0, 3_000_000_000)) }
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { [wasPressed] in
            signal(SIGINT, SIG_DFL)
            wasPressed.isUp.store(true, ordering: .relaxed)
        }
        source.activate()
    }

    deinit {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }

    /// Whether to stop.
    var isDue: Bool {
        if wasPressed.isUp.load(ordering: .relaxed) { return true }
        return deadline.map { ContinuousClock.now >= $0 } ?? false
    }
}
