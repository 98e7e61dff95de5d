/// Finds a gate by what it is: an open-addressed table of gates by a hash of kind, number and
/// arguments in any sequence.
///
/// It keeps no copy of the arguments: whoever asks compares the few gates of equal hash.
struct GateIndex {
    /// Half of the hash above the gate; 0 is free, since node 0 is no gate.
    private var slots: [UInt64]
    private var count = 0

    /// Makes an index with room for so many gates; it grows when there are more.
    init(capacity: Int = 8) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    /// A hash that does not depend on the sequence of the arguments.
    static func hash(
        kind: GateGraph.Kind, number: Int32, arguments: [GateGraph.Literal]
    ) -> UInt32 {
        let start = UInt64(kind.rawValue) << 32 | UInt64(UInt32(bitPattern: number))
        let sum = arguments.reduce(mixed(~start)) { $0 &+ mixed(UInt64($1)) }
        return UInt32(truncatingIfNeeded: mixed(sum) >> 32)
    }

    /// Steele, Lea and Flood's mixing of 64 bits (SplitMix, 2014).
    static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value &+ 0x9e37_79b9_7f4a_7c15
        bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
        return bits ^ bits >> 31
    }

    /// The gate of a hash that is the one wanted.
    func first(of hash: UInt32, where isWanted: (Int) -> Bool) -> Int? {
        var place = Int(hash) & (slots.count - 1)
        while slots[place] != 0 {
            if UInt32(truncatingIfNeeded: slots[place] >> 32) == hash {
                let gate = Int(UInt32(truncatingIfNeeded: slots[place]))
                if isWanted(gate) { return gate }
            }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a gate that is not yet there.
    mutating func add(_ gate: Int, hash: UInt32) {
        if 2 * count >= slots.count {
            let old = slots
            slots = Array(repeating: 0, count: 2 * old.count)
            for slot in old where slot != 0 { put(slot) }
        }
        put(UInt64(hash) << 32 | UInt64(gate))
        count += 1
    }

    private mutating func put(_ slot: UInt64) {
        var place = Int(slot >> 32) & (slots.count - 1)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }
}
