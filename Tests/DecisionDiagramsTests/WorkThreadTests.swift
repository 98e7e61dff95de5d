import Synchronization
import Testing

@testable import DecisionDiagrams

struct WorkThreadTests {
    /// Goes down so many levels and comes back through each.
    private static func walk(_ levels: Int, _ log: inout [Int]) {
        log.append(levels)
        if levels > 0 { walk(levels - 1, &log) }
        log.append(levels)
    }

    @Test func doesItsWorkOnAStackOfItsOwn() throws {
        let sum = Atomic(0)
        let threads = try (1...4).map { number in
            try #require(
                WorkThread(stackSize: 1 << 25) {
                    var log: [Int] = []
                    Self.walk(100_000, &log)
                    sum.add(number * log.count, ordering: .relaxed)
                })
        }
        for thread in threads { thread.join() }
        #expect(sum.load(ordering: .relaxed) == 10 * 2 * 100_001)
    }

    @Test func refusesAStackThatNoThreadCanHave() {
        #expect(WorkThread(stackSize: 1, {}) == nil)
    }
}
