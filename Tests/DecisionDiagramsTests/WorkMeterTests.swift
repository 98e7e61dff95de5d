import DecisionDiagrams
import Synchronization
import Testing

/// A meter says how much of the whole is left, whichever part of it asks.
struct WorkMeterTests {
    /// What was told when it was asked whether to stop.
    private final class Told: Sendable {
        private let values = Mutex<[Int]>([])
        var all: [Int] { values.withLock { $0 } }
        func hear(_ left: Int) -> Bool {
            values.withLock { $0.append(left) }
            return false
        }
    }

    @Test func aPartTellsWhatTheWholeHasLeft() {
        let told = Told()
        var whole = WorkMeter(work: 100) { told.hear($0) }
        whole.spend(10)
        #expect(!whole.isStopped())
        var part = whole.part(30)
        #expect(part.left == 30)
        #expect(!part.isStopped())
        part.spend(20)
        var inner = part.part(5)
        inner.spend(1)
        #expect(!inner.isStopped())
        #expect(!inner.isStopped(afterSpending: 3))
        #expect(told.all == [90, 90, 69, 66])
        part.spend(inner, of: 5)
        whole.spend(part, of: 30)
        #expect(whole.left == 69)
    }

    @Test func nothingIsMoreThanAllOfIt() {
        let told = Told()
        var whole = WorkMeter(work: .max) { told.hear($0) }
        #expect(!whole.part(.max).isStopped())
        whole.spend(.max)
        #expect(whole.isSpent)
        #expect(!whole.isStopped(afterSpending: 5))
        #expect(WorkMeter(work: -1).left == 0)
        #expect(WorkMeter(work: 5).part(-1).left == 0)
        #expect(told.all == [.max, 0])
    }

    @Test func aStopSpendsIt() {
        #expect(WorkMeter(work: 5, isStopped: { true }).isSpent)
        #expect(!WorkMeter(work: 5).isSpent)
    }
}
