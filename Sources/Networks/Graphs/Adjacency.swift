/// Who is next to whom, in two arrays: no loops, nothing twice, neighbours ascending.
struct Adjacency: Sendable {
    /// Where each node's heads begin in `heads`, and the end of the last.
    let offsets: [UInt32]
    let heads: [UInt32]

    /// Makes it from arcs, and the same the other way round when `isSymmetric`.
    ///
    /// - Complexity: O(*n* + *m*), by counting twice.
    init(nodeCount: Int, tails: [UInt32], heads: [UInt32], isSymmetric: Bool) {
        let (byHead, tailsByHead) = Self.sorted(
            nodeCount, keys: isSymmetric ? heads + tails : heads,
            values: isSymmetric ? tails + heads : tails)
        // Going through the heads in order gives each tail its heads in order.
        var ends = [UInt32](repeating: 0, count: nodeCount + 1)
        var last = [UInt32](repeating: .max, count: nodeCount)
        for head in 0..<nodeCount {
            for at in Int(byHead[head])..<Int(byHead[head + 1]) {
                let tail = Int(tailsByHead[at])
                if tail != head, last[tail] != UInt32(head) {
                    last[tail] = UInt32(head)
                    ends[tail + 1] += 1
                }
            }
        }
        for node in 0..<nodeCount { ends[node + 1] += ends[node] }
        offsets = ends
        var free = ends
        var result = [UInt32](repeating: 0, count: Int(ends[nodeCount]))
        for node in 0..<nodeCount { last[node] = .max }
        for head in 0..<nodeCount {
            for at in Int(byHead[head])..<Int(byHead[head + 1]) {
                let tail = Int(tailsByHead[at])
                if tail != head, last[tail] != UInt32(head) {
                    last[tail] = UInt32(head)
                    result[Int(free[tail])] = UInt32(head)
                    free[tail] += 1
                }
            }
        }
        self.heads = result
    }

    /// How many nodes there are.
    var nodeCount: Int { offsets.count - 1 }

    /// Where a node's heads stand.
    func range(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    /// Values grouped by key, by counting.
    private static func sorted(
        _ count: Int, keys: [UInt32], values: [UInt32]
    ) -> (offsets: [UInt32], values: [UInt32]) {
        var offsets = [UInt32](repeating: 0, count: count + 1)
        for key in keys { offsets[Int(key) + 1] += 1 }
        for key in 0..<count { offsets[key + 1] += offsets[key] }
        var free = offsets
        var result = [UInt32](repeating: 0, count: values.count)
        for (key, value) in zip(keys, values) {
            result[Int(free[Int(key)])] = value
            free[Int(key)] += 1
        }
        return (offsets, result)
    }
}
