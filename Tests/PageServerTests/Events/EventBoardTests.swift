import Synchronization
import Testing

@testable import PageServer

struct EventBoardTests {
    /// A listener that keeps what it hears.
    private final class Ear: EventListener {
        private let heard = Mutex("")
        private let behind = Mutex(false)
        private let ended = Mutex(false)

        var text: String { heard.withLock { $0 } }
        var isEnded: Bool { ended.withLock { $0 } }
        var isBehind: Bool { behind.withLock { $0 } }
        func fallBehind() { behind.withLock { $0 = true } }
        func send(_ bytes: [UInt8]) {
            heard.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
        }
        func end() { ended.withLock { $0 = true } }
    }

    @Test func anEventIsALineAField() {
        func text(_ event: EventFrame) -> String { String(decoding: event.bytes, as: UTF8.self) }
        #expect(text(EventFrame("state", "{}")) == "event: state\ndata: {}\n\n")
        #expect(text(EventFrame("state", "")) == "event: state\ndata: \n\n")
        #expect(
            text(EventFrame("state", "a\nevent: b\r\n\rc"))
                == "event: state\ndata: a\ndata: event: b\ndata: \ndata: c\n\n")
        #expect(text(.heartbeat) == ":\n\n")
    }

    @Test func whoeverComesHearsTheLatest() {
        let board = EventBoard()
        let early = Ear()
        #expect(board.add(early) != nil)
        board.post(EventFrame("state", "1"))
        board.post(EventFrame("state", "2"))
        let late = Ear()
        #expect(board.add(late) != nil)
        board.beat()
        let events = ["1", "2"].map { "event: state\ndata: \($0)\n\n" }
        #expect(early.text == "retry: 1000\n\n" + events.joined() + ":\n\n")
        #expect(late.text == "retry: 1000\n\n" + events[1] + ":\n\n")
    }

    @Test func noMoreListenThanThereIsRoomFor() {
        let board = EventBoard()
        let numbers = (0..<EventBoard.mostListeners).map { _ in board.add(Ear()) }
        #expect(Set(numbers.compactMap { $0 }).count == EventBoard.mostListeners)
        let more = Ear()
        #expect(board.add(more) == nil)
        #expect(more.text.isEmpty)
        board.remove(numbers[3] ?? 0)
        #expect(board.add(more) != nil)
        #expect(board.count == EventBoard.mostListeners)
    }

    @Test func whoeverIsBehindIsDropped() {
        let board = EventBoard()
        let (slow, quick) = (Ear(), Ear())
        #expect(board.add(slow) != nil && board.add(quick) != nil)
        slow.fallBehind()
        board.post(EventFrame("state", "1"))
        board.post(EventFrame("state", "2"))
        #expect(slow.isEnded && slow.text == "retry: 1000\n\n")
        #expect(!quick.isEnded && quick.text.hasSuffix("data: 2\n\n"))
        #expect(board.count == 1)
    }
}
