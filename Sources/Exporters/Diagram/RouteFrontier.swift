/// The states to look at next, cheapest first; ties by state, so that ways are the same every time.
struct RouteFrontier {
    private var heap: [UInt64] = []

    mutating func insert(cost: Int, state: Int) {
        heap.append(UInt64(cost) << 32 | UInt64(state))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child] < heap[parent] else { break }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func removeFirst() -> (cost: Int, state: Int)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            var parent = 0
            while 2 * parent + 1 < heap.count {
                var child = 2 * parent + 1
                if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
                guard heap[child] < heap[parent] else { break }
                heap.swapAt(child, parent)
                parent = child
            }
        }
        return (Int(first >> 32), Int(first & 0xFFFF_FFFF))
    }
}
