/// The states to look at next, cheapest first; ties by state, so that ways are the same every time.
struct RouteFrontier {
    private var heap: [UInt64] = []

    mutating func insert(cost: Int, state: Int) {
        let entry = UInt64(cost) << 32 | UInt64(state)
        heap.append(entry)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            let above = heap[parent]
            guard entry < above else { break }
            heap[child] = above
            child = parent
        }
        heap[child] = entry
    }

    mutating func removeFirst() -> (cost: Int, state: Int)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        let count = heap.count
        if count > 0 {
            var parent = 0
            while 2 * parent + 1 < count {
                var child = 2 * parent + 1
                if child + 1 < count, heap[child + 1] < heap[child] { child += 1 }
                let below = heap[child]
                guard below < last else { break }
                heap[parent] = below
                parent = child
            }
            heap[parent] = last
        }
        return (Int(first >> 32), Int(first & 0xFFFF_FFFF))
    }
}
