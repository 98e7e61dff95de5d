import Synchronization

/// Whoever listens to a stream of events.
package protocol EventListener: Sendable {
    /// Whether it has not taken what it was sent.
    var isBehind: Bool { get }
    /// Sends it some bytes; never waits.
    func send(_ bytes: [UInt8])
    /// Ends its stream.
    func end()
}

/// Tells all listeners what happens.
///
/// So many listen at once and no more; one that has not taken what it was sent is dropped, and hears the
/// latest when it connects again. A class, since whoever tells and whoever listens look at one and the
/// same.
package final class EventBoard: Sendable {
    /// The most that listen at once.
    package static let mostListeners = 16

    private struct State {
        var listeners: [Int: any EventListener] = [:]
        var next = 0
        var latest: EventFrame?
    }

    private let state = Mutex(State())

    /// Makes one that nobody listens to.
    package init() {}

    /// Lets somebody listen, who hears the latest event at once.
    ///
    /// - Returns: by what it is taken away; `nil` where too many listen, and nothing was sent.
    package func add(_ listener: some EventListener) -> Int? {
        state.withLock { state in
            guard state.listeners.count < Self.mostListeners else { return nil }
            state.next += 1
            state.listeners[state.next] = listener
            listener.send(EventFrame.beginning.bytes + (state.latest?.bytes ?? []))
            return state.next
        }
    }

    /// Takes a listener away, who is gone.
    package func remove(_ number: Int) {
        state.withLock { state in _ = state.listeners.removeValue(forKey: number) }
    }

    /// How many listen.
    package var count: Int { state.withLock { $0.listeners.count } }

    /// Tells an event.
    package func post(_ event: EventFrame) {
        state.withLock { state in
            state.latest = event
            Self.send(event, &state)
        }
    }

    /// Tells that the stream is alive, which also finds out who is gone.
    package func beat() { state.withLock { Self.send(.heartbeat, &$0) } }

    private static func send(_ event: EventFrame, _ state: inout State) {
        for (number, listener) in state.listeners {
            if listener.isBehind {
                listener.end()
                state.listeners[number] = nil
            } else {
                listener.send(event.bytes)
            }
        }
    }
}
