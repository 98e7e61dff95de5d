import Synchronization

/// A value that is made when it is first asked for, and kept.
///
/// A class, so that the copies of a draft share what one of them worked out; who asks meanwhile
/// waits for it.
final class KeptValue<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    /// The value.
    func value(_ make: () -> Value) -> Value {
        kept.withLock { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }

    /// The value, if it was made or can be made now; what is `nil` is asked for again.
    func valueUnlessNone(_ make: () throws -> Value?) rethrows -> Value? {
        try kept.withLock { kept in
            if let kept { return kept }
            kept = try make()
            return kept
        }
    }
}
