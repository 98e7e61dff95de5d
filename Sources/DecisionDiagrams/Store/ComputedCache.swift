/// Results of operations that were done before: direct-mapped and lossy, so that it costs one
/// access of 16 bytes and can only forget.
struct ComputedCache: ~Copyable {
    struct Entry {
        var first: UInt32
        var second: UInt32
        /// The third operand, or which operation with two it was.
        var third: UInt32
        var result: UInt32
    }

    private var entries: UnsafeMutablePointer<Entry>
    private var mask: Int

    /// The most entries: 64 MiB.
    static let maximumCapacity = 1 << 22

    /// The entries of a small cache, which is cleared in no time.
    private static let minimumCapacity = 1 << 8

    /// Makes an empty cache.
    init() {
        mask = Self.minimumCapacity - 1
        entries = .allocate(capacity: mask + 1)
        clear()
    }

    deinit { entries.deallocate() }

    /// Forgets everything.
    mutating func clear() {
        // No operation has the operand UInt32.max.
        entries.initialize(
            repeating: Entry(first: .max, second: .max, third: .max, result: 0), count: mask + 1)
    }

    /// Forgets everything, and has no more entries than go with so many nodes.
    mutating func clear(for nodes: Int) {
        var capacity = mask + 1
        while capacity / 4 > nodes, capacity > Self.minimumCapacity { capacity /= 4 }
        if capacity <= mask {
            entries.deallocate()
            mask = capacity - 1
            entries = .allocate(capacity: capacity)
        }
        clear()
    }

    /// Makes room for as many entries as there are nodes, up to the maximum.
    @inline(__always)
    mutating func fit(_ nodes: Int) {
        if nodes > mask, mask < Self.maximumCapacity - 1 { grow() }
    }

    @inline(__always)
    private func place(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
        var mixed = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= UInt64(third) &* 0xC2B2_AE3D_27D4_EB4F
        mixed ^= mixed >> 32
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 20) & mask
    }

    /// What the operation gave, if it is remembered.
    @inline(__always)
    func result(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32? {
        let entry = entries + place(first, second, third)
        guard entry.pointee.first == first, entry.pointee.second == second,
            entry.pointee.third == third
        else { return nil }
        return entry.pointee.result
    }

    /// Remembers a result in place of what was there.
    @inline(__always)
    func remember(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ result: UInt32) {
        entries[place(first, second, third)] = Entry(
            first: first, second: second, third: third, result: result)
    }

    @inline(never)
    private mutating func grow() {
        let (old, count) = (entries, mask + 1)
        mask = 4 * count - 1
        entries = .allocate(capacity: mask + 1)
        clear()
        for at in 0..<count where old[at].first != .max {
            let entry = old[at]
            entries[place(entry.first, entry.second, entry.third)] = entry
        }
        old.deallocate()
    }
}
