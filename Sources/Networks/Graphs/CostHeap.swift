/// A binary heap of items by cost; equal costs leave it in the items' order.
package struct CostHeap {
    @usableFromInline var entries: [(cost: UInt64, item: Int)] = []

    /// Makes an empty heap.
    @inlinable package init() {}

    /// Adds an item.
    ///
    /// - Complexity: O(log *n*) for *n* items.
    @inlinable package mutating func push(cost: UInt64, item: Int) {
        entries.append((cost, item))
        var at = entries.count - 1
        while at > 0, entries[at] < entries[(at - 1) / 2] {
            entries.swapAt(at, (at - 1) / 2)
            at = (at - 1) / 2
        }
    }

    /// Takes out the item of the least cost; `nil` when the heap is empty.
    ///
    /// - Complexity: O(log *n*) for *n* items.
    @inlinable package mutating func popLeast() -> (cost: UInt64, item: Int)? {
        guard let least = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return least }
        entries[0] = last
        var at = 0
        while 2 * at + 1 < entries.count {
            var child = 2 * at + 1
            if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
            guard entries[child] < entries[at] else { break }
            entries.swapAt(at, child)
            at = child
        }
        return least
    }
}
