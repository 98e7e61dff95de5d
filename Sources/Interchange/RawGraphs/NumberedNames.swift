/// Names by number, found by their bytes: a new one gets the next number.
struct NumberedNames {
    /// The names, by number.
    private(set) var names: [String] = []
    /// The bytes of all names, one after the other, and where each ends.
    private var pool: [UInt8] = []
    private var ends: [Int] = [0]
    /// Where numbers are found, at most half of them taken; 0 where nothing is.
    ///
    /// The low half is a name's number and one, the high half that of the name's hash.
    private var slots = [UInt64](repeating: 0, count: 64)
    private var isASCII = true
    /// What hashing begins with: copied, since making one costs as much as a short name.
    private let fresh = Hasher()

    /// The number of a name.
    ///
    /// - Parameter name: UTF-8.
    /// - Complexity: O(*n*) for *n* bytes on average, whatever the names: hashes are not to be
    ///   foreseen.
    mutating func number(of name: ArraySlice<UInt8>) -> UInt32 {
        let hash = hash(of: name)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let number = UInt32(truncatingIfNeeded: slots[slot]) - 1
            if slots[slot] >> 32 == hash >> 32, isName(name, number: Int(number)) { return number }
            slot = (slot + 1) & mask
        }
        let number = UInt32(names.count)
        slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
        add(name)
        return number
    }

    /// Whether no two names are the same text in other bytes, an accent composed or not, say.
    ///
    /// - Complexity: O(*n*) for *n* names; none where all are ASCII.
    var areDistinctTexts: Bool { isASCII || Set(names).count == names.count }

    private mutating func add(_ name: ArraySlice<UInt8>) {
        names.append(String(decoding: name, as: UTF8.self))
        isASCII = isASCII && !name.contains { $0 >= 0x80 }
        pool += name
        ends.append(pool.count)
        if 2 * names.count > slots.count { grow() }
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: 4 * slots.count)
        let mask = larger.count - 1
        for number in names.indices {
            let hash = hash(of: pool[ends[number]..<ends[number + 1]])
            var slot = Int(truncatingIfNeeded: hash) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = (hash >> 32) << 32 | UInt64(number + 1)
        }
        slots = larger
    }

    private func isName(_ name: ArraySlice<UInt8>, number: Int) -> Bool {
        let start = ends[number]
        guard ends[number + 1] - start == name.count else { return false }
        var at = start
        for byte in name {
            if pool[at] != byte { return false }
            at += 1
        }
        return true
    }

    /// A hash of another seed in every process.
    private func hash(of name: ArraySlice<UInt8>) -> UInt64 {
        var hasher = fresh
        var word: UInt64 = 0
        var filled = 0
        for byte in name {
            word = word << 8 | UInt64(byte)
            filled += 1
            if filled == 8 {
                hasher.combine(word)
                (word, filled) = (0, 0)
            }
        }
        hasher.combine(word)
        hasher.combine(UInt8(truncatingIfNeeded: name.count))
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
