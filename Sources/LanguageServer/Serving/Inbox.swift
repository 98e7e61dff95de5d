import Synchronization

/// The messages of an editor that wait to be answered.
///
/// A class, because work that is under way asks it, from any of its threads, whether it is still wanted.
package final class Inbox: Sendable {
    /// Reads bytes: `nil` at the end, none where there are none for now.
    package typealias Source = @Sendable (_ waits: Bool) -> [UInt8]?

    private let state = Mutex(WaitingMessages())
    private let nextLook: Mutex<ContinuousClock.Instant>
    private let source: Source
    private let pause: Duration

    /// Makes one that reads from there.
    ///
    /// - Parameter pause: how long nobody looks whether there is more, since that asks the system, and
    ///   whoever works asks often.
    package init(pause: Duration = .milliseconds(1), _ source: @escaping Source) {
        self.source = source
        self.pause = pause
        nextLook = Mutex(ContinuousClock.now)
    }

    /// Whether so much waits that nothing more is read.
    package var isFull: Bool { state.withLock(\.isFull) }

    /// Whether there will be no more messages.
    package var isAtEnd: Bool { state.withLock { $0.isAtEnd && $0.isEmpty } }

    /// Whether the editor is gone, whatever still waits.
    package var hasEnded: Bool { state.withLock(\.isAtEnd) }

    /// Whether no message waits.
    package var isEmpty: Bool { state.withLock(\.isEmpty) }

    /// Reads what there is.
    ///
    /// - Parameter waits: whether to wait until there is something.
    package func look(waits: Bool) {
        state.withLock { state in
            if !state.isAtEnd, !state.isFull { state.take(source(waits)) }
        }
    }

    /// The next message; a request that was cancelled comes as what is wrong with it.
    package func next() -> ClientMessage? { state.withLock { $0.next() } }

    /// Whether the request that is being answered is no longer wanted, or its text has changed.
    ///
    /// - Parameter uri: the text that it is about.
    package func isOutdated(about uri: DocumentURI?) -> Bool {
        let now = ContinuousClock.now
        let isDue = nextLook.withLock { next in
            guard now >= next else { return false }
            next = now + pause
            return true
        }
        if isDue { look(waits: false) }
        return state.withLock { $0.isOutdated(about: uri) }
    }

    /// Whether changes of a text wait.
    package func hasChanges(of uri: DocumentURI) -> Bool {
        state.withLock { $0.hasChanges(of: uri) }
    }

    /// Says that the request is answered, and whether it was cancelled meanwhile.
    package func finish() -> Bool { state.withLock { $0.finish() } }
}
