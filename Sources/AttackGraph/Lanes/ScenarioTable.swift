/// Whether the goal follows, by tier and by subset of the variables.
public struct ScenarioTable: Hashable, Sendable {
    /// The tiers that were asked, in the order asked.
    public let tiers: [Int]
    /// The number of subsets that were asked.
    public let subsetCount: Int
    /// One bit a lane, 64 a word; a tier's lanes follow one another.
    let words: [UInt64]

    /// Whether the goal follows at a tier when the variables of a subset are on.
    ///
    /// - Parameters:
    ///   - tierPosition: The tier's place in `tiers`.
    ///   - subset: The subset's place in the list that was asked.
    /// - Precondition: Both are in range.
    public subscript(tierPosition: Int, subset: Int) -> Bool {
        precondition(tiers.indices.contains(tierPosition), "no such tier in the table")
        precondition((0..<subsetCount).contains(subset), "no such subset in the table")
        let lane = tierPosition * subsetCount + subset
        return words[lane >> 6] >> UInt64(lane & 63) & 1 == 1
    }
}
