import Synchronization

/// Values that were worked out, by all that they depend on, so that the same is not worked out twice.
///
/// A value depends on nothing but its key, so that whether one is found changes no byte. What is kept is
/// bounded: where it is full, what was asked for longest ago goes first.
package final class RecentStore<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let capacity: Int
    private let state = Mutex(State())

    private struct State {
        /// Values of this half and of the one before: what is asked for again moves on, and the older
        /// half goes as a whole.
        var young: [Key: (value: Value, size: Int)] = [:]
        var old: [Key: (value: Value, size: Int)] = [:]
        var bytes = 0
        var count = StoreCount()

        mutating func find(_ key: Key, upTo capacity: Int) -> Value? {
            count.asked += 1
            if let known = young[key] {
                count.found += 1
                return known.value
            }
            guard let known = old[key] else { return nil }
            count.found += 1
            keep(known.value, of: key, size: known.size, upTo: capacity)
            return known.value
        }

        mutating func keep(_ value: Value, of key: Key, size: Int, upTo capacity: Int) {
            guard size <= capacity / 2, young[key] == nil else { return }
            if bytes + size > capacity / 2 {
                old = young
                young = [:]
                bytes = 0
            }
            bytes += size
            young[key] = (value, size)
        }
    }

    /// Makes an empty store; one of no bytes keeps nothing.
    package init(capacity: Int) { self.capacity = capacity }

    /// How it was used so far.
    package var count: StoreCount { state.withLock { $0.count } }

    /// The value of a key, worked out where it is not there; one without a size is not kept.
    func value<Failure: Error>(
        of key: Key, size: (Value) -> Int?, otherwise solve: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        if let known = state.withLock({ $0.find(key, upTo: capacity) }) { return known }
        let value = try solve()
        if let size = size(value) {
            state.withLock { $0.keep(value, of: key, size: size, upTo: capacity) }
        }
        return value
    }
}

/// How a store was used.
package struct StoreCount: Hashable, Sendable {
    /// How often was asked.
    package var asked = 0
    /// How often it was there.
    package var found = 0

    /// What is said of goals at the end of a run; nothing where none was asked by itself.
    package var said: String {
        asked == 0
            ? "" : "; \(found) of \(asked) goals in models that were new were as in one before"
    }
}
