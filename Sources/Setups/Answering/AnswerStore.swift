import Synchronization

/// Answers that were given, by what was asked of which model, so that the same is not worked out twice.
///
/// An answer depends on nothing but its key, so that whether one is found changes no byte. Its size is
/// bounded: where it is full, the answers that were asked for longest ago go first.
package final class AnswerStore: Sendable {
    /// The most bytes of answers and keys that are kept.
    package static let usualCapacity = 64 << 20

    /// How often was asked, and how often an answer was found.
    package struct Count: Hashable, Sendable {
        /// How often was asked.
        package var asked = 0
        /// How often an answer was there.
        package var found = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    fileprivate struct State {
        /// Answers of this half and of the one before: what is asked for again moves on, and the older
        /// half goes as a whole.
        var young: [String: Solution] = [:]
        var old: [String: Solution] = [:]
        var bytes = 0
        var count = Count()
    }

    /// Makes an empty store; one of no bytes keeps nothing.
    package init(capacity: Int = AnswerStore.usualCapacity) { self.capacity = capacity }

    /// How it was used so far.
    package var count: Count { state.withLock { $0.count } }

    /// The answer to a question, worked out where it is not there.
    func solution(
        of key: String, otherwise solve: () throws -> Solution
    ) rethrows -> Solution {
        if let known = state.withLock({ $0.find(key, upTo: capacity) }) { return known }
        let solution = try solve()
        state.withLock { $0.keep(solution, of: key, upTo: capacity) }
        return solution
    }
}

extension AnswerStore.State {
    fileprivate mutating func find(_ key: String, upTo capacity: Int) -> Solution? {
        count.asked += 1
        if let known = young[key] {
            count.found += 1
            return known
        }
        guard let known = old[key] else { return nil }
        count.found += 1
        keep(known, of: key, upTo: capacity)
        return known
    }

    fileprivate mutating func keep(_ solution: Solution, of key: String, upTo capacity: Int) {
        let cells = solution.cells.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count + 64 }
        let size = key.utf8.count + solution.answer.utf8.count + cells + 200
        guard size <= capacity / 2, young[key] == nil else { return }
        if bytes + size > capacity / 2 {
            old = young
            young = [:]
            bytes = 0
        }
        bytes += size
        young[key] = solution
    }
}

/// What was found of a set-up.
struct Solution: Hashable, Sendable {
    /// The exit status with which a run that asks the same ends.
    var status: Int32
    /// The answer as JSON on one line.
    var answer: String
    /// What the answer says in columns, by their names.
    var cells: [String: String]
}
