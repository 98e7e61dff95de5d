/// A Boolean function of up to 22 variables, one bit for each subset of them.
///
/// Bit *i* of a subset's number says whether variable *i* is on.
public struct TruthTable: Hashable, Sendable {
    /// The number of variables.
    public let variableCount: Int
    /// The values, 64 subsets a word, lowest first; with fewer than six variables the rest of the
    /// one word is zero.
    public let words: [UInt64]

    init(variableCount: Int, words: [UInt64]) {
        self.variableCount = variableCount
        self.words = words
    }

    init(variableCount: Int, constant: Bool) {
        self.variableCount = variableCount
        words = [UInt64](
            repeating: constant ? TruthTable.wordMask(variableCount) : 0,
            count: TruthTable.wordCount(variableCount))
    }

    /// The number of subsets, 2 to the power of `variableCount`.
    public var subsetCount: Int { 1 << variableCount }

    /// The value at a subset, given by its number.
    ///
    /// - Precondition: `subset` is in 0..<`subsetCount`.
    public subscript(subset subset: Int) -> Bool {
        precondition((0..<subsetCount).contains(subset), "no such subset of the variables")
        return words[subset >> 6] >> UInt64(subset & 63) & 1 == 1
    }

    /// The value at a subset, given by its number.
    ///
    /// - Precondition: `subset` is in 0..<`subsetCount`.
    public subscript(subset: Int) -> Bool { self[subset: subset] }

    /// The true subsets of which no single removal is true, as numbers in increasing order.
    ///
    /// For a monotone function these are its minimal true points.
    /// - Complexity: O(2ⁿ *n* / 64) for *n* variables.
    public func minimalTruePoints() -> [Int] {
        var points: [Int] = []
        for (index, word) in words.enumerated() {
            // A subset with variable i on is covered when the table is true without i: shift by
            // 2^i, and keep only the places where i is on, lest a carry reach its neighbour.
            var covered: UInt64 = 0
            for variable in 0..<min(variableCount, 6) {
                covered |= (word << (1 << UInt64(variable))) & TruthTable.patterns[variable]
            }
            for variable in stride(from: 6, to: variableCount, by: 1) {
                let bit = 1 << (variable - 6)
                if index & bit != 0 { covered |= words[index ^ bit] }
            }
            var minimal = word & ~covered
            while minimal != 0 {
                points.append(index << 6 | minimal.trailingZeroBitCount)
                minimal &= minimal - 1
            }
        }
        return points
    }

    /// The lanes of a word in which each of the first six variables is on.
    static let patterns: [UInt64] = [
        0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0,
        0xFF00_FF00_FF00_FF00, 0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000,
    ]

    static func wordCount(_ variableCount: Int) -> Int { max(1, (1 << variableCount) >> 6) }

    static func wordMask(_ variableCount: Int) -> UInt64 {
        variableCount < 6 ? (1 << (1 << UInt64(variableCount))) - 1 : .max
    }
}
