/// How few failures suffice in each lane: for each number the lanes in which so many or fewer do.
struct ChoiceLaneLadder: Sendable {
    /// By number from 0 up; from the last one on nothing changes.
    private(set) var rungs: [LaneBlock]

    /// - Parameter none: the lanes in which nobody need fail.
    init(none: LaneBlock) { rungs = [none] }

    /// The lanes in which so many suffice.
    func lanes(upTo count: Int) -> LaneBlock { rungs[min(count, rungs.count - 1)] }

    /// The lanes in which any number suffices.
    var last: LaneBlock { rungs[rungs.count - 1] }

    /// Says in which lanes one more than so far is enough.
    mutating func add(_ lanes: LaneBlock) { rungs.append(lanes) }

    /// The number for each of the first lanes; `never` where none suffices.
    ///
    /// - Complexity: O(lanes).
    func row(ofFirst count: Int, never: UInt8) -> [UInt8] {
        var row = [UInt8](repeating: never, count: count)
        var before = LaneBlock.allOff
        for (number, lanes) in rungs.enumerated() {
            let new = lanes & ~before & .firstLanes(count)
            for word in 0..<LaneBlock.scalarCount {
                var bits = new[word]
                while bits != 0 {
                    row[word << 6 + bits.trailingZeroBitCount] = UInt8(number)
                    bits &= bits - 1
                }
            }
            before |= lanes
        }
        return row
    }
}

extension SIMD8<UInt64> {
    /// The first lanes, so many of them.
    static func firstLanes(_ count: Int) -> LaneBlock {
        var lanes = LaneBlock.allOff
        for word in 0..<scalarCount {
            let left = count - word << 6
            if left >= 64 {
                lanes[word] = .max
            } else if left > 0 {
                lanes[word] = UInt64(1) << UInt64(left) - 1
            }
        }
        return lanes
    }
}
