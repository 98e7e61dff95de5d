import DecisionDiagrams
import Synchronization

/// Pieces of work that are done on several threads, and whose results come out in the order of the
/// pieces: how many threads there are changes nothing that comes out.
package struct OrderedWork<Piece: Sendable, Product: Sendable>: Sendable {
    /// The threads that work at most, the caller's counted.
    private let workers: Int
    private let next: @Sendable () throws -> Piece?
    private let work: @Sendable (Piece) -> Product
    private let deliver: @Sendable (Product) throws -> Void

    /// How many pieces for each thread may be under way or wait for one before them.
    private static var slotsOfWorker: Int { 4 }
    /// The most threads.
    package static var mostWorkers: Int { 512 }
    /// As much as the first thread of a process has.
    private static var stackSize: Int { 1 << 23 }

    /// Makes work.
    ///
    /// - Parameters:
    ///   - workers: the threads that work at most, the caller's counted.
    ///   - next: the next piece, `nil` at the end; asked by one thread at a time.
    ///   - work: what is made of a piece; asked by several threads at once.
    ///   - deliver: takes what was made, in the order of the pieces; one at a time.
    package init(
        workers: Int, next: @escaping @Sendable () throws -> Piece?,
        work: @escaping @Sendable (Piece) -> Product,
        deliver: @escaping @Sendable (Product) throws -> Void
    ) {
        self.workers = min(max(1, workers), Self.mostWorkers)
        self.next = next
        self.work = work
        self.deliver = deliver
    }

    /// Does all of it.
    ///
    /// No more than four pieces a thread are held at a time, however many there are.
    ///
    /// - Throws: what `next` or `deliver` throws; nothing is delivered after that.
    package func run() throws {
        guard workers > 1 else {
            while let piece = try next() { try deliver(work(piece)) }
            return
        }
        let desk = Desk()
        let slots = try WorkSlots(count: workers * Self.slotsOfWorker)
        let threads = (1..<workers).compactMap { _ in
            WorkThread(stackSize: Self.stackSize) { serve(desk, slots) }
        }
        serve(desk, slots)
        for thread in threads { thread.join() }
        if let error = desk.error { throw error }
    }

    /// Takes pieces until there are no more.
    private func serve(_ desk: Desk, _ slots: WorkSlots) {
        do {
            while true {
                try slots.take()
                guard let (number, piece) = try desk.take(next) else {
                    // Whoever waits finds the end too.
                    return try slots.give(back: 1)
                }
                let delivered = try desk.put(work(piece), at: number, deliver)
                try slots.give(back: delivered)
            }
        } catch {
            desk.fail(error)
            try? slots.give(back: 1)
        }
    }

    /// Which piece is the next, and what was made of later ones than the next to be delivered.
    private final class Desk: Sendable {
        private struct Inbox {
            var taken = 0
            var isAtEnd = false
        }

        private struct Outbox {
            var delivered = 0
            var waiting: [Int: Product] = [:]
            var error: (any Error)?
        }

        private let inbox = Mutex(Inbox())
        private let outbox = Mutex(Outbox())

        /// The first error.
        var error: (any Error)? { outbox.withLock { $0.error } }

        /// The next piece and its number; `nil` at the end, or after an error.
        func take(_ next: () throws -> Piece?) throws -> (Int, Piece)? {
            try inbox.withLock { inbox in
                if inbox.isAtEnd || error != nil { return nil }
                guard let piece = try next() else {
                    inbox.isAtEnd = true
                    return nil
                }
                inbox.taken += 1
                return (inbox.taken - 1, piece)
            }
        }

        /// Delivers what was made, and what waited for it.
        ///
        /// - Returns: how many were delivered.
        func put(
            _ product: Product, at number: Int, _ deliver: (Product) throws -> Void
        ) throws -> Int {
            try outbox.withLock { outbox in
                outbox.waiting[number] = product
                let before = outbox.delivered
                while outbox.error == nil,
                    let ready = outbox.waiting.removeValue(forKey: outbox.delivered)
                {
                    try deliver(ready)
                    outbox.delivered += 1
                }
                return outbox.delivered - before
            }
        }

        /// Notes an error.
        func fail(_ error: any Error) {
            outbox.withLock { $0.error = $0.error ?? error }
        }
    }
}
