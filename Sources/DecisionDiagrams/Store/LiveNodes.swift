/// Which nodes of a table are needed, a bit each, and where each of them goes when the others are
/// dropped: a child is older than its parents, so what is left slides down and keeps its sequence.
///
/// A bit and a half a node: the place that a node gets is a count kept for each 64 nodes plus the
/// bits that stand before it among these.
struct LiveNodes {
    private var words: [UInt64]
    /// The nodes that are needed before each word; empty until they are numbered.
    private var before: [UInt32] = []
    /// How many nodes are needed, once they are numbered.
    private(set) var count = 0

    /// Makes the marks of a table of which no node is needed but the terminals.
    init(of count: Int, terminals: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) >> 6)
        for at in 0..<terminals { insert(at) }
    }

    /// Whether a node is needed.
    @inline(__always)
    func contains(_ place: Int) -> Bool { words[place >> 6] >> UInt64(place & 63) & 1 == 1 }

    /// Marks a node as needed.
    @inline(__always)
    mutating func insert(_ place: Int) { words[place >> 6] |= 1 << UInt64(place & 63) }

    /// The last needed node before a place.
    @inline(__always)
    func last(before place: Int) -> Int? {
        guard place > 0 else { return nil }
        var at = (place - 1) >> 6
        var word = words[at] << UInt64(63 - (place - 1) & 63)
        if word != 0 { return place - 1 - word.leadingZeroBitCount }
        while at > 0 {
            at -= 1
            word = words[at]
            if word != 0 { return at << 6 + 63 - word.leadingZeroBitCount }
        }
        return nil
    }

    /// The first needed node from a place on.
    @inline(__always)
    func first(from place: Int) -> Int? {
        var at = place >> 6
        guard at < words.count else { return nil }
        var word = words[at] >> UInt64(place & 63)
        if word != 0 { return place + word.trailingZeroBitCount }
        while at + 1 < words.count {
            at += 1
            word = words[at]
            if word != 0 { return at << 6 + word.trailingZeroBitCount }
        }
        return nil
    }

    /// Counts the needed nodes; to be called after the last is marked.
    mutating func number() {
        before.reserveCapacity(words.count)
        count = 0
        for word in words {
            before.append(UInt32(truncatingIfNeeded: count))
            count += word.nonzeroBitCount
        }
    }

    /// Where a needed node goes.
    ///
    /// - Precondition: the needed nodes are numbered.
    @inline(__always)
    func place(of place: Int) -> Int {
        let below = words[place >> 6] & (1 << UInt64(place & 63) - 1)
        return Int(before[place >> 6]) + below.nonzeroBitCount
    }
}
