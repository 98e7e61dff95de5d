import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Setups

struct OrderedWorkTests {
    private struct Stop: Error {}

    /// Numbers that are worked on for different times come out in order, each once.
    @Test(arguments: [1, 2, 3, 8])
    func deliversInOrder(workers: Int) throws {
        let next = Atomic(0)
        let delivered = Mutex<[Int]>([])
        try OrderedWork<Int, Int>(
            workers: workers,
            next: {
                let number = next.load(ordering: .relaxed)
                next.store(number + 1, ordering: .relaxed)
                return number < 300 ? number : nil
            },
            work: { number in
                var random = SplitMix64(seed: UInt64(number))
                usleep(UInt32.random(in: 0...300, using: &random))
                return number * number
            },
            deliver: { square in delivered.withLock { $0.append(square) } }
        ).run()
        #expect(delivered.withLock { $0 } == (0..<300).map { $0 * $0 })
    }

    /// What is made waits for one before it; meanwhile no more than four a thread are taken.
    @Test func holdsNoMoreThanItsPlaces() throws {
        let next = Atomic(0)
        let most = Mutex(0)
        let delivered = Atomic(0)
        try OrderedWork<Int, Int>(
            workers: 3,
            next: {
                let number = next.load(ordering: .relaxed)
                next.store(number + 1, ordering: .relaxed)
                let held = number - delivered.load(ordering: .relaxed)
                most.withLock { $0 = max($0, held) }
                return number < 200 ? number : nil
            },
            work: { number in
                if number == 0 { usleep(100_000) }
                return number
            },
            deliver: { _ in delivered.add(1, ordering: .relaxed) }
        ).run()
        let held = most.withLock { $0 }
        #expect(held <= 12)
        #expect(held >= 10, "the first one holds all others up")
        #expect(delivered.load(ordering: .relaxed) == 200)
    }

    @Test(arguments: [1, 4])
    func endsWithTheErrorOfADelivery(workers: Int) {
        let next = Atomic(0)
        let delivered = Mutex<[Int]>([])
        #expect(throws: Stop.self) {
            try OrderedWork<Int, Int>(
                workers: workers, next: { next.add(1, ordering: .relaxed).newValue }, work: { $0 },
                deliver: { number in
                    if number == 50 { throw Stop() }
                    delivered.withLock { $0.append(number) }
                }
            ).run()
        }
        #expect(delivered.withLock { $0 } == Array(1..<50))
    }

    @Test(arguments: [1, 4])
    func endsWithTheErrorOfASource(workers: Int) {
        let next = Atomic(0)
        let delivered = Atomic(0)
        #expect(throws: Stop.self) {
            try OrderedWork<Int, Int>(
                workers: workers,
                next: {
                    let number = next.add(1, ordering: .relaxed).newValue
                    if number > 20 { throw Stop() }
                    return number
                }, work: { $0 }, deliver: { _ in delivered.add(1, ordering: .relaxed) }
            ).run()
        }
        #expect(delivered.load(ordering: .relaxed) <= 20)
    }
}
