import Synchronization

/// The last good answer of each text that is being written.
///
/// A class, since whoever answers and whoever shows answers look at one and the same.
package final class AnswerKeeper: Sendable {
    /// An answer, and whether it is that of the text as it stands.
    package struct Kept: Sendable {
        /// The answer.
        package let answers: DraftAnswers
        /// Whether the text is still the one that was answered.
        package let isCurrent: Bool
    }

    /// The most texts whose answers are kept; those that were asked for longest ago go first.
    package static let usualCapacity = 64

    private struct State {
        var answers: [String: DraftAnswers] = [:]
        /// The files, the one that was asked for last at the end.
        var order: [String] = []
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// Makes one that keeps nothing yet.
    package init(capacity: Int = AnswerKeeper.usualCapacity) { self.capacity = max(1, capacity) }

    /// Keeps an answer of a file, unless one of a later version is there.
    package func keep(_ answers: DraftAnswers, of file: String) {
        state.withLock { state in
            if let known = state.answers[file], known.version > answers.version { return }
            state.answers[file] = answers
            state.order.removeAll { $0 == file }
            state.order.append(file)
            while state.order.count > capacity {
                state.answers[state.order.removeFirst()] = nil
            }
        }
    }

    /// The last good answer of a file, seen from a version of its text; `nil` where there is none.
    package func last(of file: String, at version: Int) -> Kept? {
        state.withLock { state in
            state.answers[file].map { Kept(answers: $0, isCurrent: $0.version == version) }
        }
    }

    /// Forgets a file.
    package func forget(_ file: String) {
        state.withLock { state in
            state.answers[file] = nil
            state.order.removeAll { $0 == file }
        }
    }
}
