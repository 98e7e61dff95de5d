import Synchronization

/// Whose turn it is: of one page a later question about the whole takes the place of an earlier one.
final class PageTurns: Sendable {
    /// How many pages are told apart; of more, those that asked longest ago are no longer stopped.
    static let most = 64

    /// One question's turn.
    struct Turn: Sendable {
        fileprivate let page: String
        fileprivate let number: Int
    }

    private struct State {
        var latest: [String: Int] = [:]
        var order: [String] = []
        var next = 0
    }

    private let state = Mutex(State())

    /// Takes the turn of a page.
    func take(_ page: String) -> Turn {
        state.withLock { state in
            state.next += 1
            state.latest[page] = state.next
            state.order.removeAll { $0 == page }
            state.order.append(page)
            while state.order.count > Self.most {
                state.latest[state.order.removeFirst()] = nil
            }
            return Turn(page: page, number: state.next)
        }
    }

    /// Whether a later question of the page is there.
    func isOver(_ turn: Turn) -> Bool {
        state.withLock { ($0.latest[turn.page] ?? turn.number) != turn.number }
    }
}
