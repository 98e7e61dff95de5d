/// 512 scenarios side by side: bit *j* of word *w* belongs to lane 64 *w* + *j* of the block.
typealias LaneBlock = SIMD8<UInt64>

extension SIMD8<UInt64> {
    /// The number of lanes in a block.
    static var laneCount: Int { 512 }
    /// No lane on.
    static var allOff: LaneBlock { LaneBlock(repeating: 0) }
    /// Every lane on.
    static var allOn: LaneBlock { LaneBlock(repeating: .max) }
}
