/// Numbers that are the same for the same seed on every machine, each worked out by itself.
///
/// - Note: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014: the *n*-th
///   number of that generator does not need those before it.
struct SeededNumbers {
    let seed: UInt64

    /// The number at a place, from 0.
    func number(_ place: Int) -> UInt64 {
        Self.mixed(seed &+ (UInt64(place) &+ 1) &* 0x9e37_79b9_7f4a_7c15)
    }

    static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// An order of the numbers below a count, the same for the same seed, of which each place is worked out
/// by itself.
///
/// - Note: a network of Feistel over the next even number of bits, walked on until it stays below the
///   count (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002). It is no secret.
struct SeededOrder {
    private let count: Int
    private let halfBits: UInt64
    private let keys: [UInt64]

    /// Makes an order; other streams of one seed give others.
    init(count: Int, seed: UInt64, stream: Int) {
        self.count = count
        let bits = Int.bitWidth - max(1, count - 1).leadingZeroBitCount
        halfBits = UInt64((bits + 1) / 2)
        let numbers = SeededNumbers(seed: SeededNumbers.mixed(seed ^ 0x5361_6c6c_7970_6f72))
        keys = (0..<4).map { numbers.number(stream * 4 + $0) }
    }

    /// The place of a number.
    ///
    /// - Precondition: `number` is in 0 ..< `count`.
    /// - Complexity: O(1) expected: the network covers at most four times as many numbers.
    func place(of number: Int) -> Int {
        var place = UInt64(number)
        repeat { place = encrypted(place) } while place >= UInt64(count)
        return Int(place)
    }

    private func encrypted(_ number: UInt64) -> UInt64 {
        let mask: UInt64 = (1 << halfBits) - 1
        var (left, right) = (number >> halfBits, number & mask)
        for key in keys {
            (left, right) = (right, left ^ (SeededNumbers.mixed(right ^ key) & mask))
        }
        return left << halfBits | right
    }
}
