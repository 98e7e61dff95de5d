/// Which scenarios the lanes are: every tier of a list with every subset of another.
///
/// Lane *l* is subset *l* mod *s* at tier number *l* / *s*, for *s* subsets.
struct LanePattern {
    enum Subsets {
        /// Every subset of this many variables, by number.
        case every(variables: Int)
        /// These subsets; the members of number *k* are `members[offsets[k]..<offsets[k + 1]]`.
        case listed(offsets: [Int], members: [UInt32])

        var count: Int {
            switch self {
            case .every(let variables): 1 << variables
            case .listed(let offsets, _): offsets.count - 1
            }
        }
    }

    let subsets: Subsets
    let tiers: [Int]

    var laneCount: Int { subsets.count * tiers.count }
    var blockCount: Int { (laneCount + LaneBlock.laneCount - 1) / LaneBlock.laneCount }

    /// The same value in every lane, 64 lanes a word; lanes past the last are zero.
    func constant(_ value: Bool) -> [UInt64] {
        trimmed([UInt64](repeating: value ? .max : 0, count: (laneCount + 63) / 64))
    }

    /// Takes away the lanes past the last.
    func trimmed(_ words: [UInt64]) -> [UInt64] {
        var words = Array(words.prefix((laneCount + 63) / 64))
        if laneCount & 63 != 0, let last = words.popLast() {
            words.append(last & ((1 << UInt64(laneCount & 63)) - 1))
        }
        return words
    }

    /// The lanes of a block in which each variable is on.
    func variableLanes(inBlock block: Int, into lanes: inout [LaneBlock]) {
        let first = block * LaneBlock.laneCount
        switch subsets {
        case .every(let variables):
            for variable in 0..<variables {
                var value = LaneBlock.allOff
                for word in value.indices {
                    let isOn = (first + word << 6) >> variable & 1 == 1
                    value[word] =
                        variable < 6 ? TruthTable.patterns[variable] : (isOn ? .max : 0)
                }
                lanes[variable] = value
            }
        case .listed(let offsets, let members):
            for variable in lanes.indices { lanes[variable] = .allOff }
            for lane in first..<min(first + LaneBlock.laneCount, laneCount) {
                let subset = lane % subsets.count
                let bit = lane - first
                for at in offsets[subset]..<offsets[subset + 1] {
                    lanes[Int(members[at])][bit >> 6] |= 1 << UInt64(bit & 63)
                }
            }
        }
    }

    /// The lanes of a block whose tier exceeds each level 0…5.
    func tierLanes(inBlock block: Int) -> [LaneBlock] {
        let first = block * LaneBlock.laneCount
        let last = min(first + LaneBlock.laneCount, laneCount) - 1
        let perTier = subsets.count
        var lanes = [LaneBlock](repeating: .allOff, count: 6)
        guard first <= last else { return lanes }
        for slot in (first / perTier)...(last / perTier) {
            let from = max(first, slot * perTier) - first
            let through = min(last, (slot + 1) * perTier - 1) - first
            for level in lanes.indices where tiers[slot] > level {
                lanes[level].switchOn(lanes: from...through)
            }
        }
        return lanes
    }
}

extension SIMD8<UInt64> {
    /// Switches on a run of lanes of one block.
    fileprivate mutating func switchOn(lanes: ClosedRange<Int>) {
        for word in (lanes.lowerBound >> 6)...(lanes.upperBound >> 6) {
            let from = lanes.clamped(to: word << 6...word << 6 + 63).lowerBound & 63
            let through = lanes.clamped(to: word << 6...word << 6 + 63).upperBound & 63
            let run = through - from == 63 ? UInt64.max : (1 << UInt64(through - from + 1)) - 1
            self[word] |= run << UInt64(from)
        }
    }
}
